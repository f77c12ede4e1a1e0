import type { Piece } from '../library/inline-links.ts';
import type { Danger, SearchEntry } from './entry.ts';
import { english } from './languages/english.ts';
import { type SearchLanguage, searchLanguageFor } from './languages/index.ts';
import { makeSearchable } from './searchable.ts';

/** What is said of each danger, in a language. */
export type DangerSentences = Record<Danger, Piece[]>;

/** What the search has to know of the site, besides what is on it. */
export interface SearchSetting {
  /** The language of the site. */
  language: string;
  /** The sentences for what cannot wait, in the languages that are not the site's. */
  danger: Record<string, DangerSentences>;
}

/** What the worker reads first, once: everything, or on a very large site only the words and where to look for them. */
export type SearchData = SearchSetting & { common: string } & (
    | { plan: 'whole'; entries: SearchEntry[] }
    | { plan: 'shards'; words: Record<string, number>; shards: string[] }
  );

/** The file a word's entries are in; one for each first letter, and one for everything else. */
export function shardOf(word: string): string {
  const first = word.charAt(0);
  return /[a-z]/.test(first) ? first : 'other';
}

/**
 * Decides how the names travel to the reader. Up to some thousand articles they travel together: no second request, and
 * the spelling of whole names helps. Above, only words travel first, and then the names that hold a word of the query.
 * @param shardAbove the number of articles above which names are parted by the first letters of their words
 */
export function planSearch(
  entries: readonly SearchEntry[],
  common: readonly string[],
  shardAbove: number,
  setting: SearchSetting = { language: 'en', danger: {} },
): SearchData {
  const articles = entries.filter(({ kind }) => kind === 'article').length;
  const shared = { ...setting, common: common.join(' ') };
  if (articles <= shardAbove) return { plan: 'whole', ...shared, entries: [...entries] };
  const words: Record<string, number> = {};
  for (const entry of entries)
    for (const word of tellingWords(entry, setting.language)) words[word] = (words[word] ?? 0) + 1;
  return { plan: 'shards', ...shared, words, shards: [...new Set(Object.keys(words).map(shardOf))].sort() };
}

/** The entries of each shard; an entry is in the shard of every word it can be found by. */
export function partEntries(entries: readonly SearchEntry[], language = 'en'): Map<string, SearchEntry[]> {
  const shards = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    for (const shard of new Set(tellingWords(entry, language).map(shardOf))) {
      const held = shards.get(shard) ?? [];
      held.push(entry);
      shards.set(shard, held);
    }
  }
  return shards;
}

/** Every word an entry can be found by, each once. */
function tellingWords(entry: SearchEntry, siteLanguage: string): string[] {
  const language: SearchLanguage = searchLanguageFor(entry.language ?? siteLanguage) ?? english;
  const { title, aliases, lay, more } = makeSearchable(entry, language);
  const words = [title, ...aliases, ...lay, more].join(' ').split(' ');
  return [...new Set(words)].filter((word) => word !== '' && !language.questionWords.has(word));
}

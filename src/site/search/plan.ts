import type { SearchEntry } from './entry.ts';
import { makeSearchable } from './searchable.ts';
import { questionWords } from './words.ts';

/** What the worker reads first, once: everything, or on a very large site only the words and where to look for them. */
export type SearchData =
  | { plan: 'whole'; common: string; entries: SearchEntry[] }
  | { plan: 'shards'; common: string; words: Record<string, number>; shards: string[] };

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
): SearchData {
  const articles = entries.filter(({ kind }) => kind === 'article').length;
  const shared = { common: common.join(' ') };
  if (articles <= shardAbove) return { plan: 'whole', ...shared, entries: [...entries] };
  const words: Record<string, number> = {};
  for (const entry of entries) for (const word of tellingWords(entry)) words[word] = (words[word] ?? 0) + 1;
  return { plan: 'shards', ...shared, words, shards: [...new Set(Object.keys(words).map(shardOf))].sort() };
}

/** The entries of each shard; an entry is in the shard of every word it can be found by. */
export function partEntries(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const shards = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    for (const shard of new Set(tellingWords(entry).map(shardOf))) {
      const held = shards.get(shard) ?? [];
      held.push(entry);
      shards.set(shard, held);
    }
  }
  return shards;
}

/** Every word an entry can be found by, each once. */
function tellingWords(entry: SearchEntry): string[] {
  const { title, aliases, lay, more } = makeSearchable(entry);
  const words = [title, ...aliases, ...lay, more].join(' ').split(' ');
  return [...new Set(words)].filter((word) => word !== '' && !questionWords.has(word));
}

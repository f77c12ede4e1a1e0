import type { SearchEntry } from './entry.ts';
import { english } from './languages/english.ts';
import type { SearchLanguage } from './languages/index.ts';
import { holdsPhrase, plainWords } from './words.ts';

/** What is searched of one entry: its own names and the lay words for them, all in plain form. */
export interface Searchable {
  entry: SearchEntry;
  title: string;
  aliases: string[];
  /** What people say for one of these names. */
  lay: string[];
  more: string;
}

/** Prepares one entry for searching. */
export function makeSearchable(entry: SearchEntry, { layWords }: SearchLanguage = english): Searchable {
  const title = plainWords(entry.title);
  const aliases = entry.aliases.map(plainWords);
  const lay = layWords
    .filter(({ find }) => [title, ...aliases].some((name) => holdsPhrase(name, find)))
    .map(({ say }) => say);
  return { entry, title, aliases, lay: [...new Set(lay)], more: plainWords(entry.more ?? '') };
}

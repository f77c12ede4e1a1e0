import type { Point } from '../document/line-index.ts';

/** A heading, title or passage of an article that corpus rules can point at after its source is gone. */
export interface PlacedText extends Point {
  text: string;
  /** Code units of source it covers. */
  length: number;
}

/** Where a sentence of the body begins, and which word begins it. `text` is only its opening words. */
export interface Passage extends PlacedText {
  /** Index into the `words` of the article. */
  first: number;
}

/**
 * The small, serialisable part of an article that is kept after it is checked. Corpus rules read nothing else, so
 * memory grows with these only, and they can be gathered on several machines and merged.
 */
export interface Facts {
  path: string;
  /** An article, or an entry: a file that is data all through, such as a reader's question. */
  kind: 'article' | 'entry';
  /** The collection of `lint.config.ts` it belongs to, such as `articles`. */
  collection?: string;
  /** Of the front matter; else the first heading; else the name of the file. */
  title: PlacedText;
  /** The heading of level 1 in the body, when there is one. */
  heading?: PlacedText;
  /** The reader's question the article answers, when the front matter names one. */
  question?: PlacedText;
  description?: PlacedText;
  /** Front matter as data: dates, topic, intent, people. */
  data: Record<string, unknown>;
  /** Where the fields stand that corpus rules point at, by name; only those that are written. */
  fields: Readonly<Record<string, PlacedText>>;
  wordCount: number;
  sentenceCount: number;
  links: readonly { url: string; line: number; column: number; offset: number; length: number }[];
  /** One number per word of the body, in reading order; shingles are made of them. See `shingles.ts`. */
  words: Uint32Array;
  /** The sentences those words are in. */
  passages: readonly Passage[];
  /** What corpus rules kept of it for themselves while it was read, by the name of the rule. */
  kept: Readonly<Record<string, readonly unknown[]>>;
}

/** All files of a run together. */
export interface Corpus {
  articles: readonly Facts[];
  /** Files of collections that are data all through: questions, groups, glossary terms. */
  entries: readonly Facts[];
  /** False when only some files of the site were named: what is missing in them may stand in the others. */
  isWhole: boolean;
}

/** Oldest first, so that of two alike articles the later one is told; undated ones last, by path. */
export function byPublication(a: Facts, b: Facts): number {
  const [earlier, later] = [publishedOn(a), publishedOn(b)];
  if (earlier !== later) return earlier < later ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function publishedOn({ data: { published } }: Facts): string {
  return typeof published === 'string' ? published.slice(0, 10) : '9999';
}

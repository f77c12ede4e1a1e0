import type { Point } from '../document/text/line-index.ts';

/** A stretch of an article's source that a corpus rule points at, in UTF-16 code units. */
export interface Place {
  offset: number;
  length: number;
}

/** A heading, title or field of an article, with its words and its place when its source is gone. */
export interface PlacedText extends Place, Point {
  text: string;
}

/** Numbers of one passage in `passages`: its first word as an index into `words`, its offset and its length. */
export const passageNumbers = 3;

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
  /** What it is written in, such as `en`: articles in two languages may well have one title. */
  language: string;
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
  /** Where it is published, on a site whose addresses are known. */
  address?: string;
  /** Where its links lead on that site: only those that work, each once. */
  leadsTo?: readonly { to: string; part?: string; via?: string }[];
  /** One number per word of the body, in reading order; shingles are made of them. See `shingles.ts`. */
  words: Uint32Array;
  /** The openings of the sentences those words are in, three numbers each: see `passageNumbers`. */
  passages: Uint32Array;
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

/** The opening of the sentence that holds a word; undefined when the article has none. */
export function passageAtWord({ passages }: Facts, word: number): Place | undefined {
  return lastPassage(passages, 0, word);
}

/** The opening of the last sentence that begins at an offset of the source or before it. */
export function passageAtOffset({ passages }: Facts, offset: number): Place | undefined {
  return lastPassage(passages, 1, offset);
}

/** The last passage of which a number is no greater than `most`. */
function lastPassage(passages: Uint32Array, number: number, most: number): Place | undefined {
  for (let at = passages.length - passageNumbers; at >= 0; at -= passageNumbers) {
    if ((passages[at + number] as number) > most) continue;
    return { offset: passages[at + 1] as number, length: passages[at + 2] as number };
  }
  return undefined;
}

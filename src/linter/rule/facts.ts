import type { Point } from '../document/line-index.ts';

/** A heading, title or passage of an article that corpus rules can point at after its source is gone. */
export interface PlacedText extends Point {
  text: string;
  /** Code units of source it covers. */
  length: number;
}

/**
 * The small, serialisable part of an article that is kept after it is checked. Corpus rules read nothing else, so
 * memory grows with these only, and they can be gathered on several machines and merged.
 */
export interface Facts {
  path: string;
  title: PlacedText;
  /** The reader's question the article answers, when the front matter names one. */
  question?: PlacedText;
  description?: PlacedText;
  /** Front matter as data: dates, topic, intent, people. */
  data: Record<string, unknown>;
  wordCount: number;
  sentenceCount: number;
  links: readonly { url: string; line: number; column: number; offset: number; length: number }[];
  /** 32-bit hashes of the five-word runs of the body, topic words masked; sorted, each once. */
  shingles: Uint32Array;
}

/** All articles of a run together. */
export interface Corpus {
  articles: readonly Facts[];
}

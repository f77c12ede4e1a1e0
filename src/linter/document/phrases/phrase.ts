import type { Block, Sentence, Word } from '../document.ts';

/** One row of a rule's `phrases.json`. A rule may keep more of its own fields in a row. */
export interface PhraseRow {
  /** The words to find, in the small pattern language of `compile-phrases.ts`. */
  say: string;
  /** Words to offer instead, best first. */
  try?: readonly string[];
  /** Where the row comes from: a web address or the name of an authority. */
  source?: string;
  readonly [field: string]: unknown;
}

/** A phrase found in a sentence, with what the clause around it says about it. */
export interface PhraseHit {
  row: PhraseRow;
  block: Block;
  sentence: Sentence;
  /** Indexes into `sentence.tokens`: first token, and one behind the last. */
  first: number;
  end: number;
  words: readonly Word[];
  /** Offsets in the block's text. */
  start: number;
  stop: number;
  /** Inside quotation marks, a block quote or a component that shows somebody else's words. */
  isQuoted: boolean;
  /** "Do not …", "never …", "instead of …" before it in the clause. */
  isNegated: boolean;
  /** Told about rather than asked: "posts that ask you to …", "phrases such as …". */
  isReported: boolean;
  /** Somebody else does it: "people follow …", "she subscribed …". */
  hasSubject: boolean;
  /** The reader is asked to: an imperative, "please …", "don't forget to …", "you can also …". */
  isRequest: boolean;
}

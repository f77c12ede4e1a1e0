import type { Block, Range, Sentence, Word } from '../document.ts';

/** Named sets of words that patterns refer to as `<name>`. Members are patterns themselves: `facebook page?`. */
export type PhraseSets = Readonly<Record<string, readonly string[]>>;

/** One row of a rule's `phrases.json`. A rule may keep more of its own fields in a row. */
export interface PhraseRow {
  /** The words to find, in the small pattern language of `pattern.ts`. */
  readonly say: string;
  /** Words to offer instead, best first. */
  readonly try?: readonly string[];
  /** Where the row comes from: a web address or the name of an authority. */
  readonly source?: string;
  /** Patterns of which one must come right behind; `.` stands for the end of the clause. */
  readonly next?: readonly string[];
  /** Patterns that must not come right behind. */
  readonly notNext?: readonly string[];
  /** Words that must not stand right before. */
  readonly notBefore?: readonly string[];
  /** Patterns that must not stand in the phrase or in the twelve words behind it. */
  readonly notNear?: readonly string[];
  /** Of phrases that overlap, one that is not mild is meant, whatever their lengths. */
  readonly mild?: boolean;
  /** The sets its patterns refer to. */
  readonly sets?: PhraseSets;
  /**
   * Rows of one group compete: of hits that overlap only the longest is reported, whatever rule it belongs to.
   * Rows without a group compete with those of their own rule.
   */
  readonly group?: string;
  readonly [field: string]: unknown;
}

/** Gives every row of a list the sets its patterns refer to, and the group it competes in. */
export function withSets<Row extends PhraseRow>(
  rows: readonly Row[],
  sets: PhraseSets,
  group?: string,
): readonly Row[] {
  return rows.map((row) => ({ ...row, sets, ...(group === undefined ? {} : { group }) }));
}

/** A phrase found in a sentence, with what the clause around it says about it. */
export interface PhraseHit {
  readonly row: PhraseRow;
  readonly block: Block;
  readonly sentence: Sentence;
  /** Indexes into `sentence.tokens`: first token, and one behind the last. */
  readonly first: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Offsets in the block's text. */
  readonly start: number;
  readonly stop: number;
  /** The same as a place to report: `report(hit.range)`. */
  readonly range: Range;
  /** Inside quotation marks, a block quote or a component that shows somebody else's words. */
  readonly isQuoted: boolean;
  /** "Do not …", "never …", "instead of …" before it in the clause. */
  readonly isNegated: boolean;
  /** Told about rather than asked: "posts that ask you to …", "phrases such as …". */
  readonly isReported: boolean;
  /** The "like" of a comparison: "small clinics (like us)", "like us on the ward, you …". */
  readonly isComparison: boolean;
  /** Asked as a question: "Do you already …?". */
  readonly isAsked: boolean;
  /** Its sentence is about an emergency: "In a crisis, act now and ring 999". That is never promotion. */
  readonly isAboutCrisis: boolean;
  /** Somebody else does it: "people follow …", "she subscribed …". */
  readonly hasSubject: boolean;
  /** The reader is asked to: an imperative, "please …", "don't forget to …", "you can also …". */
  readonly isRequest: boolean;
  /** Would be a request but for a missing comma or a label run into it: "For more tips follow us on …". */
  readonly isLooseRequest: boolean;
}

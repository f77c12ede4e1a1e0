import type { Node } from 'unist';
import type { z } from 'zod';
import type { SiteLink } from '../addresses/site-links.ts';
import type { Block, Document, Range, Sentence, Word } from '../document/document.ts';
import type { PhraseHit, PhraseRow } from '../document/phrases/phrase.ts';
import type { Problem } from '../document/syntax/problem.ts';
import type { Comment } from '../document/text/blocks.ts';
import type { FaultyException } from '../exceptions/exceptions.ts';
import type { Fix } from '../fix/fix.ts';
import type { FieldMap } from '../model/field-map.ts';
import type { Corpus, Place as CorpusPlace, Facts } from './facts.ts';

/** What rules care about; the score and the report are grouped by it. */
export const goals = ['social', 'plain', 'substance', 'trust', 'findable', 'corpus', 'housekeeping'] as const;
export type Goal = (typeof goals)[number];

/** How much a finding matters. Only `must-fix` stops a build. Decided in config, never inside a rule. */
export type Level = (typeof levelNames)[number];
export const levelNames = ['must-fix', 'should-fix', 'idea'] as const;

/** Where a finding stands: in a text, at offsets of the source, or at a key of the front matter. */
export type Place =
  | Range
  | Word
  | Sentence
  | Block
  | { sourceStart: number; sourceEnd: number }
  | { frontMatter: readonly (string | number)[] };

/** What a rule adds to one finding. */
export interface Details<Data> {
  /** Handed to `say` and `why`, for sentences that quote or count. */
  data?: Data;
  /** Words the writer can paste, at most three, best first. */
  try?: readonly string[];
  /** Edits that mend it, best first; `../fix/guard.ts` lets through what may be offered. */
  fix?: readonly Fix[];
  /** How much of the article the finding is about, from 0 to 1, where the rule has measured it; the score reads it. */
  share?: number;
  /**
   * What tells this finding from the rule's others of the article, where that is not the sentence it stands in: the term,
   * of a rule that shows its first use; both sentences, of one that compares them.
   */
  subject?: string;
  /** True where the rule is less sure, or less is at stake: the finding is then told at the rule's `mildLevel`. */
  isMild?: boolean;
}

/** What is true around an article and not written in it. */
export interface Circumstances {
  /** The day of the run, YYYY-MM-DD, for rules about dates. */
  today: string;
  /**
   * The collection of `lint.config.ts` the file belongs to, such as `articles`. Rules that ask for front matter run
   * only where a schema promises it; a plain folder of Markdown is never asked for any.
   */
  collection?: string | undefined;
  /** What the config says articles without a schema call their fields: rules may ask for these there. */
  mapped?: FieldMap | undefined;
  /** Every link of a document with where it leads on this site; undefined outside collections. */
  linksOf?: ((document: Document) => readonly SiteLink[]) | undefined;
  /**
   * What readers of this file, with its front matter, have to wait for before they can open it: a day (YYYY-MM-DD), or
   * `draft`. Undefined when they can.
   */
  keptBack?: (data: Record<string, unknown>) => string | undefined;
}

/** What a rule is given for one article. */
export interface RuleContext<Options, Data> extends Circumstances {
  document: Document;
  options: Options;
  /** Makes a finding. A rule without data may leave `details` out. */
  report: (
    place: Place,
    ...details: undefined extends Data ? [Details<Data>?] : [Details<Data> & { data: Data }]
  ) => void;
  /**
   * Keeps something small of this article for the rule's own look at all of them, where it is found in the `kept` of
   * the facts. It must survive JSON: facts may be gathered on another machine.
   */
  keep: (value: unknown) => void;
  /** There under `--trace` only: says of words that the rule looked at why they are told, or let be. */
  note?: ((place: Range, reason: string) => void) | undefined;
}

/** What a corpus rule is given: the facts of all files, and a way to point into one of them. */
export interface CorpusContext<Options, Data> {
  corpus: Corpus;
  /** The day of the run, YYYY-MM-DD. */
  today: string;
  options: Options;
  report: (
    article: Facts,
    place: CorpusPlace,
    ...details: undefined extends Data ? [Details<Data>?] : [Details<Data> & { data: Data }]
  ) => void;
}

/** What a rule wants to be shown. All rules run in one traversal of the article. */
export interface Hooks {
  /** Each mdast node, parents first; for the few rules about structure. */
  node?: (node: Node, parents: readonly Node[]) => void;
  block?: (block: Block) => void;
  sentence?: (sentence: Sentence) => void;
  /** Each word of a sentence, numbers and placeholders left out. */
  word?: (word: Word) => void;
  /** Each place where one of the rule's own phrases stands. */
  phrase?: (hit: PhraseHit) => void;
  /** Each comment of the source. */
  comment?: (comment: Comment) => void;
  /** Once, after everything else. Of a file that holds only fields, for rules with `readsFields` alone. */
  document?: (document: Document) => void;
  /** Each thing that keeps the article from being read or published at all. Other hooks may then never run. */
  problem?: (problem: Problem) => void;
  /** Each written exception that is not in order: unused, unknown, expired or without a reason. */
  exception?: (exception: FaultyException) => void;
}

/** A rule: one belief of the editors, blind to files, levels and other rules. */
export interface Rule<Options = unknown, Data = unknown> {
  /** Kebab-case, reads well in "lint-ok ___". */
  id: string;
  goal: Goal;
  /** Where it starts; `lint.config.ts` decides. */
  level: Level;
  /**
   * The most that a finding reported as mild can be. So a rule is strict about a narrow core and only tells of the
   * rest; where the config lowers the rule below it, the config wins.
   */
  mildLevel?: Exclude<Level, 'must-fix'>;
  /** Rules that know better: where one of them finds the same words, or more around them, this one stays silent. */
  yieldsTo?: readonly string[];
  /** True of a rule that nobody can turn off or waive: without it a broken article would pass in silence. */
  isBinding?: true;
  /** True of a rule whose finding leaves too little to score: it takes all points of its goal, and half of all others. */
  isHollow?: true;
  /** One line for the list of rules, at most 12 words. */
  about: string;
  /**
   * Where its page is, for a rule of one's own: `new URL('./rule.md', import.meta.url)`, or an address on the web. The
   * pages of the house lie beside its rules.
   */
  page?: URL | string;
  /** What is wrong, one sentence, at most 12 words, about the text. */
  say: (data: Data) => string;
  /** Why a reader minds, at most 20 words. */
  why: string | ((data: Data) => string);
  /** What to try when a finding brings nothing of its own. */
  try?: readonly string[];
  /**
   * What it can judge: English words, words or no words of any language, or, of a corpus rule that compares texts, the
   * articles of each language by themselves. A rule that says nothing reads English when it has phrases, is about plain
   * words, or asks for sentences or words; see `reads-english.ts`.
   */
  language?: 'en' | 'any' | 'each';
  /** True of a rule that tells what is missing or counts over all of an article: it waits until the whole can be read. */
  needsWhole?: boolean;
  /**
   * True when its `document` hook is about words and not about an article as a whole. Files that hold only fields, such
   * as a group's, are read by the hooks for blocks, sentences, words and phrases, and by these.
   */
  readsFields?: boolean;
  /** True where a finding waits for somebody by a day, such as a review: a report tells these apart. */
  isDue?: boolean;
  /** True where what must be fixed can hurt a reader: no baseline takes it in. */
  canHarm?: boolean;
  /**
   * True of a rule whose finding is about the article as a whole, or about a name all through it, wherever it is shown:
   * what it says then tells one finding from another, and not the sentence it stands in.
   */
  isAboutWhole?: boolean;
  /** Compiled with those of all rules into one index. */
  phrases?: readonly PhraseRow[];
  /**
   * Fields it asks every article for, each with what is then judged: `{ author: 'who wrote' }`. It has nothing to ask
   * where neither a schema nor the `fields` of the config promise one of them; a run says so.
   */
  asksFor?: Readonly<Record<string, string>>;
  /** Options with their defaults; unknown ones are refused with "did you mean". */
  options?: z.ZodType<Options>;
  check?: (context: RuleContext<Options, Data>) => Hooks;
  /** Runs once, over the facts of all articles. */
  corpus?: (context: CorpusContext<Options, Data>) => void;
}

/**
 * Declares a rule. The types make `say`, `why` and something to try impossible to forget:
 * either the rule has a `try` of its own or its findings bring one.
 */
export function defineRule<Options = Record<string, never>, Data = undefined>(
  rule: Rule<Options, Data>,
): Rule<Options, Data> {
  return rule;
}

/** A rule of any options and data, as lists of rules hold them. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds rules of different options; each was checked where it was defined
export type AnyRule = Rule<any, any>;

/** The door `bedside/rule`: what a rule of one's own is made of. */
export type { Block, Document, Range, Sentence, Word } from '../document/document.ts';
export { type PhraseHit, type PhraseRow, type PhraseSets, withSets } from '../document/phrases/phrase.ts';
export type { Problem } from '../document/syntax/problem.ts';
export type { Comment, Link, Picture } from '../document/text/blocks.ts';
export type { FaultyException } from '../exceptions/exceptions.ts';
export {
  type AnyRule,
  type Circumstances,
  type CorpusContext,
  type Details,
  defineRule,
  type Goal,
  type Hooks,
  type Level,
  type Place,
  type Rule,
  type RuleContext,
} from './define-rule.ts';
export type { Corpus, Facts, Place as CorpusPlace, PlacedText } from './facts.ts';

import type { WordLists } from '#linter/document/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import noDuplicateTitle from './corpus/no-duplicate-title/rule.ts';
import noNearCopy from './corpus/no-near-copy/rule.ts';
import hardSentence from './plain/hard-sentence/rule.ts';
import maxSentenceWords from './plain/max-sentence-words/rule.ts';
import readingGrade from './plain/reading-grade/rule.ts';
import answerFirst from './substance/answer-first/rule.ts';
import noThinContent from './substance/no-thin-content/rule.ts';

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [
  maxSentenceWords,
  readingGrade,
  hardSentence,
  noThinContent,
  answerFirst,
  noNearCopy,
  noDuplicateTitle,
];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = {};

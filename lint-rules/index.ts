import type { WordLists } from '#linter/document/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [canReadArticle, exceptions];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = {};

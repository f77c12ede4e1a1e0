import type { WordLists } from '#linter/document/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = {};

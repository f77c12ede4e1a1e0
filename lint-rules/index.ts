import type { WordLists } from '#linter/document/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import requireConnection from './social/require-connection/rule.ts';
import requireOfflineStep from './social/require-offline-step/rule.ts';
import requireReplyPath from './social/require-reply-path/rule.ts';
import requireSupport from './social/require-support/rule.ts';

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [
  requireConnection,
  requireSupport,
  requireReplyPath,
  requireOfflineStep,
];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = {};

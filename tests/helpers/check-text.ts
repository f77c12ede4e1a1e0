import { checkText as check } from '#linter/check-text.ts';
import type { Finding } from '#linter/finding/report.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './lint.ts';

const terms = termsOf({ rules, wordLists, model, profiles, today });

/** What all rules find, at their own levels, in a text that is in no folder. */
export function findingsInText(text: string, kind = 'mdx'): readonly Finding[] {
  return check(text, kind as 'md' | 'mdx', terms).articles[0]?.findings ?? [];
}

import { main } from '#linter/cli/main.ts';
import type { Parts } from '#linter/cli/parts.ts';
import { plainModel } from '#linter/model/model.ts';
import { type AnyRule, defineRule } from '#linter/rule/define-rule.ts';

type Check = NonNullable<Parameters<typeof defineRule>[0]['check']>;

/** A rule with words of its own, so that tests of the command do not hang on what the editors believe this month. */
export function noLikeUs(check: Check): AnyRule {
  return defineRule({
    id: 'no-like-us',
    goal: 'social',
    level: 'must-fix',
    about: 'Articles do not ask for likes.',
    say: () => 'This line asks readers to like a page.',
    why: 'People came for help with their health.',
    try: ['Book your flu shot today.'],
    check,
  });
}

/** The command with rules of a test. */
export function runWith(
  rules: readonly AnyRule[],
  args: readonly string[],
  parts: Partial<Parts> = {},
): Promise<number> {
  return main(args, {
    loadRules: async () => ({ rules, model: plainModel, wordLists: {} }),
    pageOf: () => new URL('./a-rule-page.md', import.meta.url),
    ...parts,
  });
}

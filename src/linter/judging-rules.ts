import type { CheckedFile } from './check-file.ts';
import { rulesFor } from './rule/reads-english.ts';
import type { SetUp } from './set-up.ts';

/**
 * The names of the rules that look at a file: they are on, can read its language, need no more of it than can be read, and
 * the fields that they ask for are promised there.
 */
export function judgingRules(
  { file, rules, language, isWhole }: CheckedFile,
  { circumstancesOf }: Pick<SetUp, 'circumstancesOf'>,
): string[] {
  const { collection, mapped = {} } = circumstancesOf(file.absolute);
  return rulesFor(language, rules)
    .filter(({ rule: { needsWhole, asksFor } }) => {
      const isPromised =
        collection !== undefined || Object.keys(asksFor ?? {}).some((field) => Object.hasOwn(mapped, field));
      return (isWhole || !needsWhole) && (asksFor === undefined || isPromised);
    })
    .map(({ rule }) => rule.id);
}

import type { AnyRule, Level } from '../linter/rule/define-rule.ts';
import type { Label } from './labels.ts';

/** The share of its findings a rule of each level must be right in. An idea is told to those who ask, so it has none. */
const bars: Readonly<Partial<Record<Level, number>>> = { 'must-fix': 0.98, 'should-fix': 0.8 };

/** One wrong label of four is no measurement: with fewer labels than this a share says nothing. */
const fewestLabels = 5;

/**
 * The bar a rule is held to, at the level it starts at. Undefined when it has none: it starts as an idea, or too few of
 * its findings are labelled. A must-fix rule stops builds, so it is held to its bar by any number of labels.
 */
export function barOf({ level }: Pick<AnyRule, 'level'>, labelled: number): number | undefined {
  if (labelled === 0 || (level !== 'must-fix' && labelled < fewestLabels)) return undefined;
  return bars[level];
}

/** What to do about a rule that is too often wrong for its level; undefined when all is well. */
export function tooOftenWrong(
  rule: Pick<AnyRule, 'id' | 'level'>,
  labels: readonly Label[],
): string | undefined {
  const right = labels.filter((label) => label.right).length;
  const bar = barOf(rule, labels.length);
  if (bar === undefined || right >= bar * labels.length) return undefined;
  return (
    `${rule.id} is right in ${right} of ${labels.length} labelled findings, and a ${rule.level} rule must be in ` +
    `${Math.round(bar * 100)} of 100. Mend the rule or its words and label again ` +
    `(npm run accuracy -- --data FOLDER --unlabelled ${rule.id}), or give it a lower level in rule.ts.`
  );
}

import type { AnyRule, Level } from '../linter/rule/define-rule.ts';
import { type Label, thatCost } from './labels.ts';

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

/** In a kind of text with fewer labels a share says too little to hold a rule to. */
const fewestOfKind = 15;

/** What a must-fix rule has to be read in, and how much of that in text that is not NIH's, which never sells. */
const fewestForMustFix = { labels: 50, notNih: 15 };

/** How far labels are from what a must-fix rule needs; undefined when there are enough. */
export function tooFewLabels(all: readonly Label[]): string | undefined {
  const labels = thatCost(all);
  const notNih = labels.filter(({ kind }) => kind !== undefined && kind !== 'NIH').length;
  if (labels.length >= fewestForMustFix.labels && notNih >= fewestForMustFix.notNih) return undefined;
  return `${labels.length} findings were read, ${notNih} of them not in text of NIH; a must-fix rule needs ${fewestForMustFix.labels} and ${fewestForMustFix.notNih}.`;
}

/** What to do about a rule that is too often wrong for its level; undefined when all is well. */
export function tooOftenWrong(
  rule: Pick<AnyRule, 'id' | 'level'>,
  all: readonly Label[],
): string | undefined {
  const labels = thatCost(all);
  const ofKinds = [...Map.groupBy(labels, ({ kind = 'other' }) => kind)]
    .filter(([, ofKind]) => ofKind.length >= fewestOfKind)
    .map(([kind, ofKind]) => ({ where: ` in text of the kind "${kind}"`, list: ofKind }));
  const wrong = [{ where: '', list: labels }, ...ofKinds].find(({ list }) => {
    const bar = barOf(rule, list.length);
    return bar !== undefined && list.filter((label) => label.right).length < bar * list.length;
  });
  if (!wrong) return undefined;
  const right = wrong.list.filter((label) => label.right).length;
  const bar = barOf(rule, wrong.list.length) ?? 0;
  return (
    `${rule.id} is right in ${right} of ${wrong.list.length} labelled findings${wrong.where}, and a ${rule.level} rule must be in ` +
    `${Math.round(bar * 100)} of 100. Mend the rule or its words and label again ` +
    `(npm run accuracy -- --data FOLDER --unlabelled ${rule.id}), or give it a lower level in rule.ts.`
  );
}

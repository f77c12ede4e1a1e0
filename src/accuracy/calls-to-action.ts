import { askRules } from './ask-rules.ts';
import type { Checker } from './checker.ts';
import { namesIn, readRows } from './read-rows.ts';
import { type Figure, type Section, share } from './section.ts';

interface CallToAction {
  text: string;
  /** 1 for an ask, 0 for a sentence that only looks like one. */
  label: 0 | 1;
  strength: 'strong' | 'soft' | 'hard';
  /** Asks in the first person or for the item itself. */
  explicit: boolean;
  domain: string;
}

const files = /^(?:calls-to-action|asks-.*)\.jsonl$/;

/** Recall on asks and precision against sentences that only look like asks, for the rules about asks together and each. */
export function measureCallsToAction(folder: string, checker: Checker): Section[] {
  return namesIn(folder, '.jsonl')
    .filter((name) => files.test(name))
    .flatMap((name) => measureFile(name, readRows<CallToAction>(folder, name) ?? [], checker));
}

function measureFile(file: string, rows: readonly CallToAction[], checker: Checker): Section[] {
  const judged = rows
    .filter(({ domain }) => domain !== 'ugc')
    .map((row) => ({
      ...row,
      found: checker.findingsOf('social', row.text).filter(({ rule }) => askRules.has(rule)),
    }));
  const strong = judged.filter(({ label, strength }) => label === 1 && strength === 'strong');
  const explicit = strong.filter((row) => row.explicit);
  const soft = judged.filter(({ label, strength }) => label === 1 && strength === 'soft');
  const hard = judged.filter(({ label }) => label === 0);
  const flagged = (list: typeof judged) => list.filter(({ found }) => found.length > 0).length;
  const perRule: Figure[] = checker.rules
    .filter(({ id }) => askRules.has(id))
    .flatMap(({ id }) => {
      const by = (list: typeof judged) =>
        list.filter(({ found }) => found.some(({ rule }) => rule === id)).length;
      const right = by(strong);
      return right + by(hard) === 0 ? [] : [share(`${id}: precision`, right, right + by(hard))];
    });
  return [
    {
      data: file,
      about: 'the rules about asks together, comments of users left out',
      figures: [
        share('recall on explicit asks', flagged(explicit), explicit.length, '>= 0.96'),
        share('recall on all strong asks', flagged(strong), strong.length, '>= 0.92'),
        share('precision', flagged(strong), flagged(strong) + flagged(hard), '>= 0.98'),
        share('soft asks flagged, a matter of policy', flagged(soft), soft.length),
        ...perRule,
      ],
    },
  ];
}

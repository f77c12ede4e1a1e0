import type { Goal } from '../rule/define-rule.ts';
import type { Checker } from './checker.ts';
import { namesIn, readRows } from './read-rows.ts';
import { type Figure, type Section, share } from './section.ts';

/** A sentence with the rule that must find it; null when nothing may. */
interface LabelledCase {
  text: string;
  rule: string | null;
  note?: string;
}

/** Precision and recall of each rule on every `.jsonl` file of a folder whose rows have `text` and `rule`. */
export function measureCases(folder: string, shownFolder: string, checker: Checker): Section[] {
  return namesIn(folder, '.jsonl').flatMap((name) => {
    const rows = readRows<LabelledCase>(folder, name) ?? [];
    if (!rows.every((row) => typeof row.text === 'string' && 'rule' in row)) return [];
    return rows.length === 0 ? [] : [measureFile(`${shownFolder}${name}`, rows, checker)];
  });
}

function measureFile(data: string, rows: readonly LabelledCase[], checker: Checker): Section {
  const goals = new Set(rows.flatMap(({ rule }) => goalOf(rule, checker)));
  const tally = new Map<string, { right: number; wrong: number; missed: number }>();
  const of = (rule: string) => {
    const known = tally.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    tally.set(rule, known);
    return known;
  };
  for (const { text, rule } of rows) {
    const found = new Set(
      checker.check(text).findings.flatMap((finding) => (goals.has(finding.goal) ? [finding.rule] : [])),
    );
    for (const id of found) of(id)[id === rule ? 'right' : 'wrong'] += 1;
    if (rule !== null && !found.has(rule)) of(rule).missed += 1;
  }
  const figures: Figure[] = [...tally]
    .sort(byName)
    .flatMap(([rule, { right, wrong, missed }]) => [
      share(`${rule}: precision`, right, right + wrong),
      share(`${rule}: recall`, right, right + missed),
    ]);
  return { data, about: `${rows.length} labelled sentences, rules of: ${[...goals].join(', ')}`, figures };
}

function goalOf(id: string | null, { rules }: Checker): Goal[] {
  const rule = rules.find((known) => known.id === id);
  return rule ? [rule.goal] : [];
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

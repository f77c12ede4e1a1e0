import type { Checker } from './checker.ts';
import { namesIn, readRows } from './read-rows.ts';
import { type Section, share } from './section.ts';

/** A sentence with the rule that must find it; null when nothing may. */
interface LabelledCase {
  text: string;
  rule: string | null;
  note?: string;
}

/** What a rule made of labelled sentences. */
export interface CaseTally {
  /** Sentences it must find something in, and those of them it did. */
  must: number;
  found: number;
  /** Sentences it must leave alone, and those of them it did not. */
  mustNot: number;
  wrong: number;
}

/**
 * Precision and recall on every `.jsonl` file of a folder whose rows have `text` and `rule`, of the rules the file
 * names: what other rules say of its sentences nobody has labelled.
 */
export function measureCases(folder: string, shownFolder: string, checker: Checker): Section[] {
  return readCases(folder).map(({ name, rows }) => ({
    data: `${shownFolder}${name}`,
    about: `${rows.length} labelled sentences`,
    figures: [...tallyRows(rows, checker)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([rule, { must, found, wrong }]) => [
        share(`${rule}: precision`, found, found + wrong),
        share(`${rule}: recall`, found, must),
      ]),
  }));
}

/** What each rule that the files of a folder name made of their sentences, all files together. */
export function tallyCases(folder: string, checker: Checker): Map<string, CaseTally> {
  const sums = new Map<string, CaseTally>();
  for (const { rows } of readCases(folder)) {
    for (const [rule, tally] of tallyRows(rows, checker)) {
      const sum = sums.get(rule) ?? { must: 0, found: 0, mustNot: 0, wrong: 0 };
      sums.set(rule, {
        must: sum.must + tally.must,
        found: sum.found + tally.found,
        mustNot: sum.mustNot + tally.mustNot,
        wrong: sum.wrong + tally.wrong,
      });
    }
  }
  return sums;
}

function readCases(folder: string): { name: string; rows: LabelledCase[] }[] {
  return namesIn(folder, '.jsonl')
    .map((name) => ({ name, rows: readRows<LabelledCase>(folder, name) ?? [] }))
    .filter(({ rows }) => rows.length > 0)
    .filter(({ rows }) => rows.every((row) => typeof row.text === 'string' && 'rule' in row));
}

function tallyRows(rows: readonly LabelledCase[], checker: Checker): Map<string, CaseTally> {
  const checked = rows.map(({ text, rule }) => ({
    rule,
    found: new Set(checker.check(text).findings.map((finding) => finding.rule)),
  }));
  const named = new Set(rows.flatMap(({ rule }) => rule ?? []));
  return new Map(
    [...named].map((id) => {
      const must = checked.filter(({ rule }) => rule === id);
      const mustNot = checked.filter(({ rule }) => rule !== id);
      const spoken = (list: typeof checked) => list.filter(({ found }) => found.has(id)).length;
      const tally = {
        must: must.length,
        found: spoken(must),
        mustNot: mustNot.length,
        wrong: spoken(mustNot),
      };
      return [id, tally];
    }),
  );
}

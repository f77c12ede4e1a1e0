import type { Details } from './define-rule.ts';
import type { Facts, PlacedText } from './facts.ts';
import type { ActiveRule } from './rule-set.ts';

/** A finding about an article beside the others, before it is put in words. */
export interface RawCorpusFinding {
  active: ActiveRule;
  path: string;
  place: PlacedText;
  details: Details<unknown>;
}

/** Runs the corpus rules over the facts of all articles. The order the articles come in changes nothing. */
export function checkCorpus(facts: readonly Facts[], rules: readonly ActiveRule[]): RawCorpusFinding[] {
  const corpus = { articles: [...facts].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  const findings: RawCorpusFinding[] = [];
  for (const active of rules) {
    const report = ({ path }: Facts, place: PlacedText, details: Details<unknown> = {}) => {
      findings.push({ active, path, place, details });
    };
    active.rule.corpus?.({ corpus, options: active.options, report });
  }
  return findings;
}

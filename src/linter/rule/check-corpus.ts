import type { Details } from './define-rule.ts';
import type { Facts, PlacedText } from './facts.ts';
import type { ActiveRule } from './rule-set.ts';

/** A finding about an article beside the others, before its line is shown. */
export interface RawCorpusFinding {
  active: ActiveRule;
  article: Facts;
  place: PlacedText;
  details: Details<unknown>;
}

/** Runs all corpus rules once over the facts of all articles. */
export function checkCorpus(articles: readonly Facts[], rules: readonly ActiveRule[]): RawCorpusFinding[] {
  const findings: RawCorpusFinding[] = [];
  for (const active of rules) {
    active.rule.corpus?.({
      corpus: { articles },
      options: active.options,
      report: (article: Facts, place: PlacedText, details: Details<unknown> = {}) => {
        findings.push({ active, article, place, details });
      },
    });
  }
  return findings;
}

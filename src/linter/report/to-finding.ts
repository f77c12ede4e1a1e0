import type { Details } from '../rule/define-rule.ts';
import type { ActiveRule } from '../rule/rule-set.ts';
import type { Finding } from './report.ts';
import type { ReportedPlace } from './source-places.ts';

const mostSuggestions = 3;

/** Puts a finding into the rule's words. */
export function toFinding(
  { rule, level }: ActiveRule,
  { start, end, text }: ReportedPlace,
  details: Details<unknown>,
): Finding {
  return {
    rule: rule.id,
    goal: rule.goal,
    level,
    say: rule.say(details.data),
    why: typeof rule.why === 'function' ? rule.why(details.data) : rule.why,
    try: (details.try ?? rule.try ?? []).slice(0, mostSuggestions),
    text,
    start,
    end,
    fixable: false,
    url: rulePage(rule),
    ...(details.share === undefined ? {} : { share: details.share }),
  };
}

/** The page of a rule, relative to the project. */
export function rulePage(rule: { goal: string; id: string }): string {
  return `lint-rules/${rule.goal}/${rule.id}/rule.md`;
}

/** Findings in the order a writer meets them in the text. */
export function inReadingOrder<Some extends Finding>(findings: Some[]): Some[] {
  return findings.sort(
    (a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset || (a.rule < b.rule ? -1 : 1),
  );
}

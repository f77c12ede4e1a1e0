import type { Details, Level } from '../rule/define-rule.ts';
import type { ActiveRule } from '../rule/rule-set.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Finding } from './report.ts';
import type { ReportedPlace } from './source-places.ts';

const mostSuggestions = 3;

/**
 * Puts a finding into the rule's words.
 *
 * @param sentence the one it stands in, as readers see it, where that is known
 */
export function toFinding(
  active: ActiveRule,
  { start, end, text }: ReportedPlace,
  details: Details<unknown>,
  sentence = '',
): Finding {
  const { rule } = active;
  const say = rule.say(details.data);
  return {
    rule: rule.id,
    goal: rule.goal,
    level: levelOf(active, details),
    say,
    why: typeof rule.why === 'function' ? rule.why(details.data) : rule.why,
    try: firstFew(details.try ?? rule.try ?? []),
    text,
    start,
    end,
    fixable: false,
    url: rulePage(rule),
    fingerprint: fingerprintOf(rule, { sentence, words: text, say, subject: details.subject }),
    ...(details.share === undefined ? {} : { share: details.share }),
  };
}

/** From what is only offered to what stops a build. */
const byWeight: readonly Level[] = ['idea', 'should-fix', 'must-fix'];

/** The level a finding is told at: that of its rule, or the rule's milder one where the rule says so. */
export function levelOf({ rule, level }: ActiveRule, { isMild = false }: Details<unknown>): Level {
  const mild = isMild ? (rule.mildLevel ?? level) : level;
  return byWeight.indexOf(mild) < byWeight.indexOf(level) ? mild : level;
}

/** One string per rule, since findings are kept by the thousand. */
const pages = new Map<string, string>();

/** The page of a rule: relative to the project, or on the web. Of a page on this machine others can do nothing with. */
export function rulePage({ goal, id, page: own }: { goal: string; id: string; page?: URL | string }): string {
  if (own !== undefined) return /^https?:/.test(String(own)) ? String(own) : '';
  const page = pages.get(id) ?? `lint-rules/${goal}/${id}/rule.md`;
  pages.set(id, page);
  return page;
}

function firstFew(suggestions: readonly string[]): readonly string[] {
  return suggestions.length > mostSuggestions ? suggestions.slice(0, mostSuggestions) : suggestions;
}

/** Findings in the order a writer meets them in the text. */
export function inReadingOrder<Some extends Finding>(findings: Some[]): Some[] {
  return findings.sort(
    (a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset || (a.rule < b.rule ? -1 : 1),
  );
}

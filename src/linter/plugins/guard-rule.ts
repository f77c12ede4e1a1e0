import type { AnyRule, Details } from '../rule/define-rule.ts';

/** What a finding says, worked out while the rule runs. */
interface Said {
  say: string;
  why: string;
}

/**
 * A rule of somebody else, made safe for reports: what it says is worked out when it reports, where a rule that breaks is
 * named and the others go on. Its sentences become one line each, and its suggestions texts.
 */
export function guardRule(rule: AnyRule): AnyRule {
  const put = (details: Details<unknown> = {}): Details<Said> => {
    const { data } = details;
    const why = typeof rule.why === 'function' ? rule.why(data) : rule.why;
    return {
      ...details,
      data: { say: sentence(rule, 'say', rule.say(data)), why: sentence(rule, 'why', why) },
      ...(details.try === undefined ? {} : { try: [details.try].flat().map(String) }),
    };
  };
  const { check, corpus } = rule;
  return {
    ...rule,
    page: rule.page ?? '',
    say: ({ say }: Said) => say,
    /* Where it is one sentence for all, `--explain` shows it. */
    why: typeof rule.why === 'string' ? sentence(rule, 'why', rule.why) : ({ why }: Said) => why,
    ...(check && {
      check: (context) =>
        check({
          ...context,
          report: (place, details?: Details<unknown>) => context.report(place, put(details)),
        }) ?? {},
    }),
    ...(corpus && {
      corpus: (context) =>
        corpus({
          ...context,
          report: (article, place, details?: Details<unknown>) =>
            context.report(article, place, put(details)),
        }),
    }),
  } satisfies AnyRule;
}

function sentence({ id }: AnyRule, field: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new TypeError(`"${field}" of the rule "${id}" gives no text.`);
  return value.replace(/\s+/g, ' ').trim();
}

import type { Asked } from './watched-rule.ts';

/** What each answer means that keeps a rule silent. */
const silencing: Readonly<Record<string, string>> = {
  'isQuoted true': "it is in quotation marks, or in somebody else's words.",
  'isNegated true': 'its clause forbids or denies it, as "do not" and "never" do.',
  'isReported true': 'it is told about, not said, as in "posts that say …".',
  'isComparison true': 'its "like" compares.',
  'isAsked true': 'it is asked as a question.',
  'isAsked false': 'it is no question that asks for something.',
  'isAboutCrisis true': 'its sentence is about an emergency.',
  'hasSubject true': 'somebody else does it.',
  'hasSubject false': 'nobody is said to do it.',
  'isRequest false': 'it asks the reader for nothing.',
  'isLooseRequest false': 'it asks the reader for nothing.',
};

const names: Readonly<Record<string, string>> = {
  isQuoted: 'quoted',
  isNegated: 'negated',
  isReported: 'told about',
  isComparison: 'a comparison',
  isAsked: 'a question',
  isAboutCrisis: 'about an emergency',
  hasSubject: 'done by somebody else',
  isRequest: 'a request',
  isLooseRequest: 'nearly a request',
};

/**
 * Why a rule was silent about a phrase, in plain words. A rule stops at the answer that decides, so that is the last one it
 * asked for; when that speaks for a finding, something else in the rule decided.
 */
export function whySilent(asked: readonly Asked[]): string {
  const last = asked.at(-1);
  const reason = last && silencing[last.join(' ')];
  if (reason) return reason;
  const answers = new Map(asked);
  const told = [...answers].map(
    ([question, answer]) => `${names[question] ?? question}: ${answer ? 'yes' : 'no'}`,
  );
  const before = told.length > 0 ? ` It had asked: ${told.join(', ')}.` : '';
  return `the rule looked at the words around it and let it be.${before}`;
}

/** The demands of a row on the words around its phrase, and what it means when one is not met. */
export const demands = {
  next: 'the words after it are not those its row asks for ("next").',
  notNext: 'its row leaves it alone before these words ("notNext").',
  notBefore: 'its row leaves it alone after this word ("notBefore").',
  notNear: 'its row leaves it alone near words in this sentence ("notNear").',
} as const;

import type { ArticleReport, Finding, Report } from '#linter/finding/report.ts';
import type { GivenAnswer } from './answers.ts';
import { type Instrument, type Item, judgedTypes, type ScoreOf } from './instruments.ts';

/** What can be answered. */
export type Answer = GivenAnswer['answer'];

/** How an item was answered, and by what. */
export interface FilledItem {
  item: Item;
  /** Left out while a person is waited for. */
  answer?: Answer;
  /** What answered it: rules, a person, or another item. */
  by: 'rules' | 'person' | 'item';
  /** What a person has answered, also where that counts no more. */
  given?: GivenAnswer;
  /** Whether a person answered it for a text that has changed since. */
  isOutdated: boolean;
  /** What its rules have found. */
  found: readonly Finding[];
}

/** A sheet as far as it is filled in. */
export interface FilledSheet {
  items: readonly FilledItem[];
  /** There only when every item is answered for the text as it is. */
  scores?: readonly { of: ScoreOf; yes: number; applying: number }[];
}

/** What is known of an article for its sheet. */
export interface Known {
  report: Report;
  /** Rules that have looked at it; what another one would say nobody knows. */
  judging: ReadonlySet<string>;
  given: readonly GivenAnswer[];
  mark: string;
  /** What kind of article its fields say it is. */
  type: unknown;
}

/** Fills in a sheet: by rules where they cover an item, by what people have answered, and by what follows from both. */
export function fillSheet(instrument: Instrument, known: Known): FilledSheet {
  const filled = new Map<number, FilledItem>();
  for (const item of instrument.items) filled.set(item.item, fillItem(item, known, filled));
  const items = [...filled.values()];
  if (items.some(({ answer }) => answer === undefined)) return { items };
  return { items, scores: instrument.scores.map((of) => score(of, items)) };
}

function fillItem(item: Item, known: Known, before: ReadonlyMap<number, FilledItem>): FilledItem {
  const given = known.given.findLast((one) => one.item === item.item);
  const isOutdated = given !== undefined && given.of !== known.mark;
  const found = findingsOf(known.report.articles[0], [...(item.rules ?? []), ...(item.hints ?? [])]);
  const base = { item, found, ...(given ? { given } : {}) };
  const follows = followed(item, before);
  if (follows) return { ...base, answer: follows, by: 'item', isOutdated: false };
  const ruled = answerOfRules(item, known, found);
  if (ruled === 'no') return { ...base, answer: 'no', by: 'rules', isOutdated: false };
  if (given && !isOutdated) return { ...base, answer: given.answer, by: 'person', isOutdated };
  /* Whoever was stricter than the rules about an earlier text is asked again. */
  if (ruled && !given) return { ...base, answer: ruled, by: 'rules', isOutdated };
  return { ...base, by: 'person', isOutdated };
}

/** What the answers to other items leave no choice about. */
function followed(
  { onlyWith, needs = [] }: Item,
  before: ReadonlyMap<number, FilledItem>,
): Answer | undefined {
  if (onlyWith !== undefined && before.get(onlyWith)?.answer === 'na') return 'na';
  return needs.some((item) => before.get(item)?.answer === 'no') ? 'no' : undefined;
}

/** What rules say; undefined where one of them cannot tell, and a person has to. */
function answerOfRules(
  { rules }: Item,
  { report, judging, type }: Known,
  found: readonly Finding[],
): 'yes' | 'no' | undefined {
  if (!rules || !judgedTypes.includes(typeof type === 'string' ? type : 'explainer')) return undefined;
  if (found.some(({ level }) => level !== 'idea')) return 'no';
  const isWaived = report.exceptions.some(({ rule, state }) => state === 'used' && rules.includes(rule));
  if (found.length > 0 || isWaived) return undefined;
  return rules.every((rule) => judging.has(rule)) ? 'yes' : undefined;
}

function findingsOf(article: ArticleReport | undefined, rules: readonly string[]): Finding[] {
  return (article?.findings ?? []).filter(({ rule }) => rules.includes(rule));
}

function score(of: ScoreOf, items: readonly FilledItem[]) {
  const { from = 0, upTo = Number.POSITIVE_INFINITY } = of;
  const applying = items.filter(
    ({ item, answer }) => item.item >= from && item.item <= upTo && answer !== 'na',
  );
  const yes = applying.filter(({ answer }) => answer === 'yes');
  return { of, yes: yes.length, applying: applying.length };
}

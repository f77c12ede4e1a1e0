import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { type Facts, passageAtOffset } from '#linter/rule/facts.ts';
import { daysBefore, daysBetween, publishedBy, textAt } from '../site.ts';
import phrases from './phrases.json' with { type: 'json' };
import { type Promotion, promotedIn } from './promotions.ts';

interface Options {
  fewestTimes: number;
  days: number;
  maxShare: number;
}

interface Promoted extends Promotion {
  article: Facts;
  day: string;
}

/** Days in which the share of one promotion is counted. */
const shareDays = 30;

/** Tells when one event, campaign or service is promoted again and again. */
export default defineRule<Options, { name: string; times: number; days: number }>({
  id: 'no-repeat-promo',
  goal: 'corpus',
  level: 'should-fix',
  about: 'One event or service is not promoted again and again.',
  say: ({ name, times, days }) => `"${name}" was promoted ${times} times in ${days} days.`,
  why: 'A phone that plays one message is put down. So is this page.',
  try: ['Answer a question instead.', 'Say it once, where people look for it.'],
  phrases,
  options: z.strictObject({
    /** This many articles in a short time are too many. */
    fewestTimes: z.number().int().min(2).default(3),
    /** The short time, in days. */
    days: z.number().int().min(1).default(14),
    /** Share of the articles of 30 days that may promote one thing, from 0 to 1. */
    maxShare: z.number().min(0.05).max(1).default(0.2),
  }),
  check: ({ document, keep }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported) return;
      for (const promotion of promotedIn(document, hit)) keep(promotion);
    },
  }),
  corpus({ corpus, options, today, report }) {
    const dated = publishedBy(corpus, today).filter(({ article }) => textAt(article, 'type') !== 'notice');
    const promoted = dated.flatMap(({ article, day }) =>
      promotionsOf(article).map((p) => ({ ...p, article, day })),
    );
    const told = new Set<Facts>();
    for (const uses of Map.groupBy(promoted, ({ key }) => key).values()) {
      const found = tooOften(
        uses,
        dated.map(({ day }) => day),
        options,
      );
      if (!found || told.has(found.last.article)) continue;
      const { last, times, days } = found;
      told.add(last.article);
      report(last.article, passageAtOffset(last.article, last.offset) ?? last.article.title, {
        data: { name: shorten(last.name), times, days },
      });
    }
  },
});

/** What an article promotes, each thing once. */
function promotionsOf(article: Facts): Promotion[] {
  const kept = (article.kept['no-repeat-promo'] ?? []) as readonly Promotion[];
  return [...new Map(kept.toReversed().map((promotion) => [promotion.key, promotion])).values()];
}

/** The latest article with which one thing was promoted too often. */
function tooOften(
  uses: readonly Promoted[],
  allDays: readonly string[],
  { fewestTimes, days, maxShare }: Options,
): { last: Promoted; times: number; days: number } | undefined {
  const within = <Day extends { day: string }>(all: readonly Day[], end: string, count: number) =>
    all.filter(({ day }) => day <= end && day > daysBefore(end, count));
  for (const last of uses.toReversed()) {
    const lately = within(uses, last.day, days);
    const monthly = within(uses, last.day, shareDays);
    const all = within(
      allDays.map((day) => ({ day })),
      last.day,
      shareDays,
    );
    const found =
      lately.length >= fewestTimes
        ? lately
        : monthly.length >= fewestTimes && monthly.length > maxShare * all.length
          ? monthly
          : undefined;
    const [first] = found ?? [];
    if (found && first) return { last, times: found.length, days: daysBetween(first.day, last.day) + 1 };
  }
  return undefined;
}

function shorten(name: string): string {
  const words = name.split(/\s+/);
  return words.length <= 4 ? name : `${words.slice(0, 4).join(' ')} …`;
}

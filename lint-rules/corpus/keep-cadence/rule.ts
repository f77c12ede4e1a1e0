import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { articlesOf, dayOf, daysBetween, placeOf, publishedBy } from '../site.ts';

interface Options {
  cadenceDays?: number | undefined;
  pauses: { from: string; to: string }[];
  fewestArticles: number;
}

const day = () => z.iso.date({ error: 'Write a day as YYYY-MM-DD: 2026-08-31.' });

/** Tells when the site has been silent for more than twice as long as it promised. */
export default defineRule<Options, { days: number; cadenceDays: number }>({
  id: 'keep-cadence',
  goal: 'corpus',
  level: 'should-fix',
  isDue: true,
  isAboutWhole: true,
  about: 'New or checked articles come as often as promised.',
  say: ({ days, cadenceDays }) => `Nothing new for ${days} days. You promised every ${cadenceDays}.`,
  why: 'People come back to somebody who is there. Silence looks like nobody is.',
  try: [
    'Answer one question a reader has asked.',
    'Check one old article, and write the day in lastReviewed.',
    'Promise less: set a longer cadenceDays.',
  ],
  options: z.strictObject({
    /** How often something is promised, in days. Nothing is promised when it is left out. */
    cadenceDays: z.number().int().min(1).optional(),
    /** Pauses that were told to readers; their days do not count. */
    pauses: z.array(z.strictObject({ from: day(), to: day() })).default([]),
    /** A site with fewer articles is still being set up. */
    fewestArticles: z.number().int().min(1).default(10),
  }),
  corpus({ corpus, options, today, report }) {
    const { cadenceDays, pauses, fewestArticles } = options;
    if (cadenceDays === undefined || !corpus.isWhole) return;
    if (publishedBy(corpus, today).length < fewestArticles) return;
    const last = articlesOf(corpus)
      .flatMap((article) =>
        ['published', 'updated', 'lastReviewed'].map((field) => ({
          article,
          field,
          on: dayOf(article.data[field]) ?? '',
        })),
      )
      .filter(({ on }) => on !== '' && on <= today)
      .reduce((a, b) => (b.on > a.on ? b : a));
    const days = daysBetween(last.on, today) - pausedDays(pauses, last.on, today);
    if (days <= 2 * cadenceDays) return;
    report(last.article, placeOf(last.article, last.field, 'published'), { data: { days, cadenceDays } });
  },
});

function pausedDays(pauses: Options['pauses'], from: string, to: string): number {
  return pauses
    .map((pause) => ({
      start: pause.from > from ? pause.from : from,
      end: pause.to < to ? pause.to : to,
    }))
    .reduce((sum, { start, end }) => sum + Math.max(0, daysBetween(start, end)), 0);
}

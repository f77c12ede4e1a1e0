import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { daysBefore, placeOf, publishedBy, textAt } from '../site.ts';

interface Options {
  minShare: number;
  days: number;
  fewestArticles: number;
}

/** Tells when too many of the latest articles are news or advertising. */
export default defineRule<Options, { own: number; all: number; days: number }>({
  id: 'help-first',
  goal: 'corpus',
  level: 'should-fix',
  isAboutWhole: true,
  about: 'Four of five articles help the reader.',
  say: ({ own, all, days }) => `${own} of ${all} articles in ${days} days are about you.`,
  why: 'People come for help. They stop listening to those who talk of themselves.',
  try: ['Write the next one to answer a question.', 'intent: help'],
  options: z.strictObject({
    /** Share of articles that have to help, from 0 to 1. */
    minShare: z.number().min(0).max(1).default(0.8),
    /** Days back that are looked at. */
    days: z.number().int().min(7).default(90),
    /** With fewer articles in that time nothing is said. */
    fewestArticles: z.number().int().min(2).default(5),
  }),
  corpus({ corpus, options, today, report }) {
    if (!corpus.isWhole) return;
    const since = daysBefore(today, options.days);
    const latest = publishedBy(corpus, today).filter(
      ({ article, day }) => day > since && textAt(article, 'type') !== 'notice',
    );
    const own = latest.filter(({ article }) => !['', 'help'].includes(textAt(article, 'intent')));
    const newest = own.at(-1)?.article;
    if (!newest || latest.length < options.fewestArticles) return;
    if (1 - own.length / latest.length >= options.minShare) return;
    report(newest, placeOf(newest, 'intent'), {
      data: { own: own.length, all: latest.length, days: options.days },
    });
  },
});

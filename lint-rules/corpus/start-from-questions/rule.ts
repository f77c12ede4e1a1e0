import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { daysBefore, placeOf, publishedBy, textAt } from '../site.ts';

interface Options {
  minShare: number;
  fewestArticles: number;
}

/** Tells when most of a year's articles answer questions that nobody is known to have asked. */
export default defineRule<Options, { percent: number }>({
  id: 'start-from-questions',
  goal: 'corpus',
  level: 'idea',
  isAboutWhole: true,
  about: 'Half of the articles answer a question that was asked.',
  say: ({ percent }) => `${percent}% of this year's articles answer a question somebody asked.`,
  why: 'Readers know what they need. Guessing for them misses it.',
  try: [
    'Ask the people who answer the phone what they hear most.',
    'question:\n  text: …\n  askedBy: a phone call',
  ],
  options: z.strictObject({
    /** Share of articles that have to begin with a real question, from 0 to 1. */
    minShare: z.number().min(0).max(1).default(0.5),
    /** With fewer articles in twelve months nothing is said. */
    fewestArticles: z.number().int().min(2).default(5),
  }),
  corpus({ corpus, options, today, report }) {
    if (!corpus.isWhole) return;
    const since = daysBefore(today, 365);
    const latest = publishedBy(corpus, today).filter(
      ({ article, day }) => day > since && !['notice', 'contact'].includes(textAt(article, 'type')),
    );
    const unasked = latest.filter(({ article }) => textAt(article, 'question', 'askedBy') === '');
    const newest = unasked.at(-1)?.article;
    if (!newest || latest.length < options.fewestArticles) return;
    const share = 1 - unasked.length / latest.length;
    if (share >= options.minShare) return;
    report(newest, placeOf(newest, 'question'), { data: { percent: Math.floor(share * 100) } });
  },
});

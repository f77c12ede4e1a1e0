import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { measureTemplateText } from '#rules/corpus/no-template-text/template-text.ts';
import { type DatedArticle, daysBefore, daysBetween, placeOf, publishedBy } from '../site.ts';

interface Options {
  launch: string;
  fewestArticles: number;
}

type Data = { count: number; usual: number; isTemplate: boolean };

/** A burst is told for so many days; what lies further back cannot be slowed down any more. */
const toldForDays = 90;
/** Weeks of history that make a habit. */
const fewestWeeks = 4;
/** An article with more template text than this says little of its own; the same line as in `no-template-text`. */
const templateShare = 0.3;

/** Asks whether a person has read a week's articles when far more went out than usual. */
export default defineRule<Options, Data>({
  id: 'no-burst',
  goal: 'corpus',
  level: 'idea',
  isAboutWhole: true,
  about: 'Articles come at a pace at which a person can check them.',
  say: ({ count, usual, isTemplate }) =>
    isTemplate
      ? `${count} articles of one form went out in one week.`
      : `${count} articles went out in one week. ${usual} is usual here.`,
  why: 'An article nobody has read with care may harm the one who trusts it.',
  try: ['Have a second person read each of them.', 'Hold some back for the next weeks.'],
  options: z.strictObject({
    /** The day the site opened. What was there before is no burst. Left out: the first week of articles is. */
    launch: z.iso.date({ error: 'Write a day as YYYY-MM-DD: 2026-01-31.' }).or(z.literal('')).default(''),
    /** A week with this many articles or fewer is never a burst. */
    fewestArticles: z.number().int().min(1).default(5),
  }),
  corpus({ corpus, options, today, report }) {
    if (!corpus.isWhole) return;
    const all = publishedBy(corpus, today);
    const opened = options.launch || daysBefore(all[0]?.day ?? today, -7);
    const dated = all.filter(({ day }) => day >= opened);
    const week = fullestWeek(dated, daysBefore(today, toldForDays));
    const last = week.at(-1);
    if (!last || week.length <= options.fewestArticles) return;
    const shares = measureTemplateText(corpus.articles, { others: 3, fewestWords: 40 });
    const templates = new Set(
      shares.filter(({ share }) => share > templateShare).map(({ article }) => article),
    );
    const isTemplate = week.filter(({ article }) => templates.has(article)).length > options.fewestArticles;
    const weeks = daysBetween(opened, today) / 7 - 1;
    const usual = (dated.length - week.length) / Math.max(1, weeks);
    if (!isTemplate && (weeks < fewestWeeks || week.length <= 3 * usual)) return;
    report(last.article, placeOf(last.article, 'published'), {
      data: { count: week.length, usual: Math.round(usual * 10) / 10, isTemplate },
    });
  },
});

/** The seven days with the most articles, of those that end on or after a day. */
function fullestWeek(dated: readonly DatedArticle[], since: string): DatedArticle[] {
  let fullest: DatedArticle[] = [];
  let [from, to] = [0, 0];
  for (const { day: end } of dated) {
    const begins = daysBefore(end, 7);
    while (dated[from] && (dated[from] as DatedArticle).day <= begins) from += 1;
    while (dated[to] && (dated[to] as DatedArticle).day <= end) to += 1;
    if (end >= since && to - from > fullest.length) fullest = dated.slice(from, to);
  }
  return fullest;
}

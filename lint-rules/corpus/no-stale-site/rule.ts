import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import type { Corpus, Facts } from '#linter/rule/facts.ts';
import { articlesOf, dayOf, daysBetween, entriesOf, placeOf } from '../site.ts';

interface Options {
  maxShare: number;
  fewestArticles: number;
  groupDays: number;
}

type Data = { what: 'articles'; percent: number; oldest: string } | { what: 'group'; days: number };

/** Tells when many articles are past their review, and when nobody has looked at a group for a year. */
export default defineRule<Options, Data>({
  id: 'no-stale-site',
  goal: 'corpus',
  level: 'should-fix',
  isDue: true,
  about: 'Most articles and all groups have been checked in time.',
  say: (data) =>
    data.what === 'group'
      ? `Nobody has checked this group for ${data.days} days.`
      : `${data.percent}% of articles are past review, this one since ${data.oldest}.`,
  why: ({ what }) =>
    what === 'group'
      ? 'A worried person may call a number that no longer answers.'
      : 'Old advice can harm. Readers cannot know which pages still hold.',
  options: z.strictObject({
    /** Share of articles that may be past their review, from 0 to 1. */
    maxShare: z.number().min(0).max(1).default(0.2),
    /** With fewer articles that name a day for their review nothing is said of the share. */
    fewestArticles: z.number().int().min(2).default(5),
    /** Days after which a group has to be looked at again. */
    groupDays: z.number().int().min(30).default(365),
  }),
  corpus({ corpus, options, today, report }) {
    for (const group of entriesOf(corpus, 'groups')) {
      const checked = dayOf(group.data.lastChecked);
      const days = checked === undefined ? 0 : daysBetween(checked, today);
      if (days <= options.groupDays) continue;
      report(group, placeOf(group, 'lastChecked'), {
        data: { what: 'group', days },
        try: ['Call them, read their page, and write the day in lastChecked.'],
      });
    }
    const due = dueDays(corpus);
    const overdue = due.filter(({ day }) => day < today).sort((a, b) => (a.day < b.day ? -1 : 1));
    const oldest = overdue[0];
    const share = overdue.length / due.length;
    if (!corpus.isWhole || !oldest || due.length < options.fewestArticles || share <= options.maxShare)
      return;
    report(oldest.article, placeOf(oldest.article, 'nextReview'), {
      data: { what: 'articles', percent: Math.floor(share * 100), oldest: oldest.day },
      try: ['Check this one first.', 'Take down what nobody can keep up.'],
    });
  },
});

function dueDays(corpus: Corpus): { article: Facts; day: string }[] {
  return articlesOf(corpus).flatMap((article) => {
    const day = dayOf(article.data.nextReview);
    return day === undefined ? [] : [{ article, day }];
  });
}

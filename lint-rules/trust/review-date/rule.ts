import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { monthsBetween, textAt } from '../../front-matter.ts';

type Data = { fault: 'overdue' | 'old' | 'future'; date: string };

export default defineRule<{ staleAfterMonths: number }, Data>({
  id: 'review-date',
  goal: 'trust',
  level: 'should-fix',
  isDue: true,
  about: 'The last check is recent, and the next one is not overdue.',
  say: ({ fault, date }) =>
    ({
      overdue: `The next review was due on ${date}.`,
      old: `This article was last checked on ${date}.`,
      future: `The review date ${date} has not come yet.`,
    })[fault],
  why: 'Advice changes. Readers cannot know which old parts still hold.',
  options: z.strictObject({
    /** Months after which a check is too old. PIF TICK asks for one at least every three years. */
    staleAfterMonths: z.number().int().min(1).default(36),
  }),
  check: ({ document, options, today, report }) => ({
    document() {
      const last = textAt(document, 'lastReviewed');
      const next = textAt(document, 'nextReview');
      const age = monthsBetween(last, today);
      const hint = { try: [`lastReviewed: ${today}`] };
      if (age !== undefined && last > today) {
        report({ frontMatter: ['lastReviewed'] }, { data: { fault: 'future', date: last }, ...hint });
      } else if (monthsBetween(next, today) !== undefined && next < today) {
        report({ frontMatter: ['nextReview'] }, { data: { fault: 'overdue', date: next }, ...hint });
      } else if (age !== undefined && age >= options.staleAfterMonths) {
        report({ frontMatter: ['lastReviewed'] }, { data: { fault: 'old', date: last }, ...hint });
      }
    },
  }),
});

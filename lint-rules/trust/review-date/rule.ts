import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { monthsBetween, nameOfField, textAt } from '../../front-matter.ts';
import { reviewDaySaid } from '../said-in-text.ts';

/** Days of a question, a group or a correction that say what has been done. */
const doneOn = ['lastChecked', 'answeredOn', 'date'];

type Data = { fault: 'overdue' | 'old' | 'future'; date: string };

export default defineRule<{ staleAfterMonths: number }, Data>({
  id: 'review-date',
  goal: 'trust',
  level: 'should-fix',
  isDue: true,
  about: 'The last check is recent, and the next one is not overdue.',
  readsFields: true,
  say: ({ fault, date }) =>
    ({
      overdue: `The next review was due on ${date}.`,
      old: `This article was last checked on ${date}.`,
      future: `The day ${date} has not come yet.`,
    })[fault],
  try: ['Check it again, and write the new day.'],
  why: 'Advice changes. Readers cannot know which old parts still hold.',
  options: z.strictObject({
    /** Months after which a check is too old. PIF TICK asks for one at least every three years. */
    staleAfterMonths: z.number().int().min(1).default(36),
  }),
  check: ({ document, mapped, options, today, report }) => ({
    document() {
      for (const name of document.isEntry ? doneOn : []) {
        const day = textAt(document, name);
        if (monthsBetween(day, today) !== undefined && day > today)
          report({ frontMatter: [name] }, { data: { fault: 'future', date: day } });
      }
      const field = textAt(document, 'lastReviewed');
      const said = field === '' ? reviewDaySaid(document) : undefined;
      const last = said?.words ?? field;
      const next = textAt(document, 'nextReview');
      const age = monthsBetween(last, today);
      const place = said?.place ?? { frontMatter: ['lastReviewed'] };
      const hint = said ? {} : { try: [`${nameOfField({ mapped }, 'lastReviewed')}: ${today}`] };
      if (age !== undefined && last > today) {
        report(place, { data: { fault: 'future', date: last }, ...hint });
      } else if (monthsBetween(next, today) !== undefined && next < today) {
        report({ frontMatter: ['nextReview'] }, { data: { fault: 'overdue', date: next }, ...hint });
      } else if (age !== undefined && age >= options.staleAfterMonths) {
        report(place, { data: { fault: 'old', date: last }, ...hint });
      }
    },
  }),
});

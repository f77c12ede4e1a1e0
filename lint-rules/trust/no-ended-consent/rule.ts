import { z } from 'zod';
import { isDay } from '#calendar/day.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { textAt } from '../../front-matter.ts';

/** Where a file says until when somebody agrees to be heard or seen. */
const places = [
  ['consent', 'until'],
  ['photo', 'consent', 'until'],
];

type Data = { until: string; isOver: boolean };

/** Whoever agreed for a time is asked again before it ends; the site itself takes off what has run out. */
export default defineRule<{ warnDays: number }, Data>({
  id: 'no-ended-consent',
  goal: 'trust',
  level: 'should-fix',
  mildLevel: 'idea',
  isDue: true,
  readsFields: true,
  about: 'Nobody is heard or seen for longer than they agreed to.',
  say: ({ until, isOver }) =>
    isOver ? `The consent ended on ${until}: the site leaves this out.` : `The consent ends on ${until}.`,
  why: 'They agreed to be heard or seen until that day, and no longer.',
  try: ['Ask them again and write the new days, or delete the file and its recording.'],
  options: z.strictObject({
    /** So many days before the end there is still time to ask. */
    warnDays: z.number().int().min(0).default(30),
  }),
  check: ({ document, options, today, report }) => ({
    document() {
      for (const path of places) {
        const until = textAt(document, ...path);
        if (!isDay(until)) continue;
        const daysLeft = (Date.parse(until) - Date.parse(today)) / 86_400_000;
        if (daysLeft > options.warnDays) continue;
        const isOver = daysLeft < 0;
        report({ frontMatter: path }, { data: { until, isOver }, isMild: !isOver });
      }
    },
  }),
});

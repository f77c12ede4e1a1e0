import { defineRule } from '#linter/rule/define-rule.ts';
import { inWords } from '../../day-in-words.ts';

/** Says from when on readers will see an article, so that nobody wonders why it is not there. */
export default defineRule<Record<string, never>, { day: string }>({
  id: 'kept-back',
  goal: 'findable',
  level: 'idea',
  about: 'We say when a page for a later day goes out.',
  say: ({ day }) => `This article goes out on ${inWords(day)}.`,
  why: 'It will be on the site from then on, and not a day before.',
  check: ({ document, keptBack, today, report }) => ({
    document() {
      const wait = keptBack?.(document.frontMatter.data);
      if (wait === undefined || wait === 'draft') return;
      report({ frontMatter: ['published'] }, { data: { day: wait }, try: [`published: ${today}`] });
    },
  }),
});

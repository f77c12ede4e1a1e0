import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { textAt } from '../../front-matter.ts';
import { isQuoted } from '../../quoted.ts';
import { findStatistic } from '../../statistics.ts';

const year = /(?<![\d,.])(?:199\d|20\d\d)(?!\d|[.,]\d)/g;

/** Old years that are meant: a span of time, a first time, a look back. "More than" and "from the CDC" are neither. */
const history =
  /\b(?:(?:since|until|before|after|between|from)\s+(?:\p{L}+\s+){0,2}(?:19|20)\d\d|compared|(?:less|more|fewer|higher|lower) than in|history|first|outbreak|epidemic|pandemic|began|discovered|introduced|(?:starting|beginning|effective) (?:in|on|from)|as of|targets?|goals?|polled|surveyed|interviewed|recruited|enrolled|followed|looked at)\b/iu;

export default defineRule<{ maxYears: number }, { year: string }>({
  id: 'no-stale-number',
  goal: 'trust',
  level: 'should-fix',
  language: 'en',
  about: 'Numbers about people are no more than five years old.',
  say: ({ year: found }) => `This number is from ${found}. Is there a newer one?`,
  why: 'Old numbers may be wrong today, and they make a page look forgotten.',
  try: ['In 2025, …', 'The newest count is from 2024: …'],
  options: z.strictObject({
    /** Years a number may be older than the article's last change, or than today where no change is given. */
    maxYears: z.number().int().min(1).default(5),
  }),
  check: ({ document, options, today, report }) => {
    const changed = textAt(document, 'updated') || textAt(document, 'published') || today;
    const oldest = Number(changed.slice(0, 4)) - options.maxYears;
    return {
      sentence(sentence) {
        const { block, text, start } = sentence;
        if (!block.isBody || block.kind === 'heading' || block.isFootnote) return;
        const years = [...text.matchAll(year)];
        const last = years.at(-1);
        if (!last || years.some(([found]) => Number(found) >= oldest)) return;
        if (history.test(text) || !findStatistic(sentence) || isQuoted(block, start + last.index)) return;
        const from = start + last.index;
        report({ block, start: from, end: from + last[0].length }, { data: { year: last[0] } });
      },
    };
  },
});

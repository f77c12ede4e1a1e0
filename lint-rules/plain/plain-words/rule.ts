import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findJargon, isAllowed } from '#rules/words/jargon.ts';
import { isToldAbout } from '../../quoted.ts';

/** Hard words that have a plain one: office language wherever it stands, clinical words at their first use. */
export default defineRule<{ allow: string[]; locale: string }, { text: string; isClinical: boolean }>({
  id: 'plain-words',
  goal: 'plain',
  level: 'should-fix',
  yieldsTo: ['no-filler', 'person-first', 'no-unfinished-text'],
  about: 'Use the plain word when there is one.',
  say: ({ text, isClinical }) =>
    isClinical ? `“${text}” is a word for experts.` : `“${text}” has a plainer word.`,
  why: ({ isClinical }) =>
    isClinical
      ? 'Many readers will not know it. Write the plain word first, then this one in brackets.'
      : 'Short, everyday words are quicker to read for everyone.',
  options: z.strictObject({
    /** Words this site's readers know. */
    allow: z.array(z.string()).default([]),
    /** Also flag what is hard for readers of one country only: `nausea` in the UK. */
    locale: z.enum(['us', 'uk']).default('us'),
  }),
  check: ({ document, options, report }) => ({
    document() {
      for (const jargon of findJargon(document).found) {
        const isClinical = jargon.kind === 'clinical';
        if (!isClinical && jargon.kind !== 'bureaucratic') continue;
        if (jargon.locale && jargon.locale !== options.locale) continue;
        if (isAllowed(jargon, options.allow) || isToldAbout(jargon.block, jargon.start)) continue;
        report(jargon, { data: { text: jargon.text, isClinical }, try: jargon.plain });
      }
    },
  }),
});

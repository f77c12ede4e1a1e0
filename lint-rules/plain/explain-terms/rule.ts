import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findJargon, isAllowed } from '#rules/words/jargon.ts';

/** Clinical and rare words that the article never explains where a reader first meets them. */
export default defineRule<{ allow: string[]; locale: string }, { text: string }>({
  id: 'explain-terms',
  goal: 'plain',
  level: 'idea',
  needsWhole: true,
  isAboutWhole: true,
  about: 'Explain a hard word where readers first meet it.',
  say: ({ text }) => `“${text}” is not explained here.`,
  why: 'Few readers know it. Explain it in brackets, link it to the glossary, or use an everyday word.',
  options: z.strictObject({
    /** Words this site's readers know. */
    allow: z.array(z.string()).default([]),
    /** Also flag what is hard for readers of one country only: `nausea` in the UK. */
    locale: z.enum(['us', 'uk']).default('us'),
  }),
  check: ({ document, options, report }) => ({
    document() {
      for (const jargon of findJargon(document).found) {
        const { kind, locale, plain, text } = jargon;
        if (kind !== 'term' && kind !== 'rare') continue;
        if ((locale && locale !== options.locale) || isAllowed(jargon, options.allow)) continue;
        const meaning = plain[0] ?? 'what it means in a few plain words';
        report(jargon, { data: { text }, try: [`${text} (${meaning})`] });
      }
    },
  }),
});

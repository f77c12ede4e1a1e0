import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findJargon, isAllowed } from '#rules/words/jargon.ts';

/** Capitals that the article never spells out. */
export default defineRule<{ allow: string[] }, { text: string }>({
  id: 'explain-acronyms',
  goal: 'plain',
  level: 'should-fix',
  needsWhole: true,
  isAboutWhole: true,
  yieldsTo: ['no-unfinished-text'],
  about: 'Spell out an acronym the first time.',
  say: ({ text }) => `“${text}” is never spelled out.`,
  why: 'Readers may not know what the letters mean, and some letters mean more than one thing.',
  options: z.strictObject({
    /** Acronyms this site's readers know. */
    allow: z.array(z.string()).default([]),
  }),
  check: ({ document, options, report }) => ({
    document() {
      for (const jargon of findJargon(document).found) {
        const { kind, plain, text } = jargon;
        if (kind !== 'acronym' || isAllowed(jargon, options.allow)) continue;
        const meanings = plain.length > 0 ? plain : ['full name'];
        report(jargon, {
          data: { text },
          try: meanings.map((meaning) => `${inNumberOf(text, meaning)} (${text})`),
        });
      }
    },
  }),
});

/** "NSAIDs" are more than one "nonsteroidal anti-inflammatory drug". */
function inNumberOf(text: string, meaning: string): string {
  return text.endsWith('s') && !meaning.endsWith('s') ? `${meaning}s` : meaning;
}

import { z } from 'zod';
import type { Word } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import { isPlaceOrShout, isPuzzlingAcronym, meaningsOf } from '../../words/acronyms.ts';

export default defineRule<{ max: number }, { count: number; max: number }>({
  id: 'max-acronyms',
  goal: 'plain',
  level: 'idea',
  needsWhole: true,
  isAboutWhole: true,
  about: 'An article has at most three short forms to keep in mind.',
  say: ({ count, max }) => `This article has ${count} short forms. Aim for ${max} or fewer.`,
  why: 'Readers must keep each one in mind, even if it is spelt out once.',
  options: z.strictObject({
    /** Most short forms in one article. plainlanguage.gov: no more than three, better two. */
    max: z.number().int().min(0).default(3),
  }),
  check: ({ options, report }) => {
    const firstUses = new Map<string, Word>();
    return {
      sentence({ block, tokens }) {
        if (!block.isBody || block.isQuoted || block.isFootnote) return;
        for (let index = 0; index < tokens.length; index += 1) {
          const word = tokens[index] as Word;
          if (word.kind !== 'word' || !isPuzzlingAcronym(word.type)) continue;
          const name = word.text.replace(/s$/, '');
          if (firstUses.has(name) || isPlaceOrShout(word, [tokens[index - 1], tokens[index - 2]])) continue;
          if (!isQuoted(block, word.start)) firstUses.set(name, word);
        }
      },
      document() {
        const oneTooMany = [...firstUses.entries()][options.max];
        if (!oneTooMany) return;
        const [name, word] = oneTooMany;
        const full = meaningsOf(name).slice(0, 2);
        report(word, {
          data: { count: firstUses.size, max: options.max },
          try: full.length > 0 ? full : ['the test', 'the illness'],
        });
      },
    };
  },
});

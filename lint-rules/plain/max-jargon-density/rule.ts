import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findJargon } from '#rules/words/jargon.ts';

/** Articles in which so many words are hard that explaining each of them would not help. */
export default defineRule<{ perHundredWords: number; leastWords: number }, { density: number; goal: number }>(
  {
    id: 'max-jargon-density',
    goal: 'plain',
    level: 'should-fix',
    needsWhole: true,
    isAboutWhole: true,
    about: 'Keep the share of unexplained words low.',
    say: ({ density, goal }) => `${density.toFixed(1)} in 100 words are hard. Aim for ${goal} or fewer.`,
    why: 'Readers need to know about 98 in 100 words to follow a text by themselves.',
    try: ['plain word (hard word)'],
    options: z.strictObject({
      /**
       * Unexplained hard words in 100 words. 5 is the cut-off of a study of 1,241 plain language summaries
       * (Lang 2025); 99 in 100 of the MedlinePlus topic summaries stay under it.
       */
      perHundredWords: z.number().min(0).max(100).default(5),
      /** Shorter texts say too little to judge, in words. */
      leastWords: z.number().int().min(1).default(100),
    }),
    check: ({ document, options, report }) => ({
      document() {
        if (document.wordCount < options.leastWords) return;
        const { found, unexplainedUses } = findJargon(document);
        const density = (unexplainedUses * 100) / document.wordCount;
        const place = document.sentences.find(({ block }) => block.isBody && block.kind !== 'heading');
        if (!place || density <= options.perHundredWords) return;
        const wordings = found.flatMap(({ kind, plain, text }) =>
          kind === 'clinical' && plain[0] ? [`${plain[0]} (${text})`] : [],
        );
        report(place, {
          data: { density, goal: options.perHundredWords },
          ...(wordings.length > 0 ? { try: wordings.slice(0, 3) } : {}),
        });
      },
    }),
  },
);

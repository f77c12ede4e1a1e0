import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findNearCopies } from '#rules/corpus/no-near-copy/near-copies.ts';

interface Copy {
  percent: number;
  /** Title of the other article, short enough to be said. */
  title: string;
}

/** Finds articles that are much the same as an earlier one, so that readers meet one good page instead of two. */
export default defineRule({
  id: 'no-near-copy',
  goal: 'corpus',
  level: 'should-fix',
  isAboutWhole: true,
  language: 'each',
  about: 'No two articles that say much the same in the same words.',
  isHollow: true,
  say: ({ percent, title }: Copy) => `This page and "${title}" are ${percent}% the same.`,
  why: 'Readers cannot tell which page to trust, and search shows only one of them.',
  options: z.strictObject({
    /** Share of five-word runs two articles may have in common, from 0.2 to 1. */
    maxSimilarity: z.number().min(0.2).max(1).default(0.3),
    /** Shorter articles are passed over. */
    minWords: z.number().int().min(5).default(40),
  }),
  corpus({ corpus, options, report }) {
    const copies = findNearCopies(corpus, {
      atLeast: options.maxSimilarity,
      fewestWords: options.minWords,
    });
    for (const { article, original, similarity, passage, passageWords } of copies) {
      report(article, passage, {
        share: similarity,
        data: { percent: Math.floor(similarity * 100), title: shorten(original.title.text) },
        try: [
          `Make one page of this and ${original.path}.`,
          `Cut the ${passageWords} shared words that begin here, and link to the other page.`,
        ],
      });
    }
  },
});

function shorten(title: string): string {
  const words = title.split(' ');
  return words.length <= 5 ? title : `${words.slice(0, 5).join(' ')} …`;
}

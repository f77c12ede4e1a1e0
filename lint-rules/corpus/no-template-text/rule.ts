import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { measureTemplateText } from '#rules/corpus/no-template-text/template-text.ts';

/** A form has a passage of this many words; what is shorter may be how everyone says it. */
const fewestInForm = 20;

/** Finds articles that are mostly a form with another name filled in. */
export default defineRule<{ maxShare: number; others: number; minWords: number }, { percent: number }>({
  id: 'no-template-text',
  goal: 'corpus',
  level: 'should-fix',
  isAboutWhole: true,
  language: 'each',
  about: 'An article is more than a form with a name filled in.',
  isHollow: true,
  say: ({ percent }) => `${percent}% of this is text that many articles share.`,
  why: 'Readers came for this topic. Words that fit any topic tell them nothing about it.',
  options: z.strictObject({
    /** Share of five-word runs that may stand in many other articles, from 0.1 to 1. */
    maxShare: z.number().min(0.1).max(1).default(0.3),
    /** How many others count as many. */
    others: z.number().int().min(2).default(3),
    /** Shorter articles are passed over. */
    minWords: z.number().int().min(5).default(40),
  }),
  corpus({ corpus, options, report }) {
    const found = measureTemplateText(corpus.articles, {
      others: options.others,
      fewestWords: options.minWords,
    });
    for (const { article, share, passage, passageWords } of found) {
      if (share <= options.maxShare || isStock(passageWords, article.words.length)) continue;
      report(article, passage, {
        share,
        data: { percent: Math.floor(share * 100) },
        try: [
          'Say what is true of this topic and of no other.',
          `Put the ${passageWords} shared words that begin here on one page, and link to it.`,
        ],
      });
    }
  },
});

/** "Many people have no symptoms at first" here and there makes no form, unless the article has little else. */
function isStock(passageWords: number, words: number): boolean {
  return passageWords < fewestInForm && passageWords * 4 < words;
}

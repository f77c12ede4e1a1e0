import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication, type Facts, type PlacedText } from '#linter/rule/facts.ts';
import { articlesOf } from '../site.ts';
import { firstAlike, wordsOf } from './alike.ts';

/** Finds articles that answer a question an earlier one has answered already. */
export default defineRule<{ minSimilarity: number }, { path: string }>({
  id: 'no-duplicate-question',
  goal: 'corpus',
  level: 'should-fix',
  language: 'each',
  about: 'No two articles answer one question.',
  say: ({ path }) => `${path} answers this question already.`,
  why: 'With two answers, readers cannot tell which one to trust, or which is newer.',
  try: ['Make one article of the two.', 'Say in the question what is different here.'],
  options: z.strictObject({
    /** How alike two questions must be, by their words, from 0.5 to 1. */
    minSimilarity: z.number().min(0.5).max(1).default(0.85),
  }),
  corpus({ corpus, options, report }) {
    const asked = articlesOf(corpus)
      .sort(byPublication)
      .flatMap((article) => {
        const question = questionOf(article);
        const words = question ? wordsOf(question.text) : [];
        return question && words.length >= 2 ? [{ article, question, words }] : [];
      });
    const earlier = firstAlike(
      asked.map(({ words }) => words),
      options.minSimilarity,
    );
    for (const [later, { article, question }] of asked.entries()) {
      const first = asked[earlier[later] ?? -1];
      if (first) report(article, question, { data: { path: first.article.path } });
    }
  },
});

/** The question in the front matter; without one, a title that asks. */
function questionOf({ question, title }: Facts): PlacedText | undefined {
  return question ?? (title.length > 0 && /\?\W*$/.test(title.text) ? title : undefined);
}

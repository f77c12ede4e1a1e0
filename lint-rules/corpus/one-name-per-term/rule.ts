import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { type Facts, passageAtWord } from '#linter/rule/facts.ts';
import { articlesOf, entriesOf } from '../site.ts';
import { searchNames } from './names.ts';

interface Use {
  article: Facts;
  name: string;
  /** Index of the word it begins at. */
  first: number;
}

/** Finds articles that call a thing of the glossary by another name than most articles do. */
export default defineRule<{ fewestArticles: number }, { name: string; usual: string }>({
  id: 'one-name-per-term',
  goal: 'corpus',
  level: 'idea',
  isAboutWhole: true,
  language: 'en',
  about: 'One thing has one name across the site.',
  say: ({ name, usual }) => `Most articles say "${usual}" where this one says "${name}".`,
  why: 'Readers who go on to the next page may think it is another thing.',
  options: z.strictObject({
    /** With fewer articles that speak of a thing nothing is said of it. */
    fewestArticles: z.number().int().min(2).default(3),
  }),
  corpus({ corpus, options, report }) {
    const namesIn = searchNames(entriesOf(corpus, 'glossary'));
    const uses = new Map<Facts, Use[]>();
    for (const article of articlesOf(corpus)) {
      for (const [name, { term, first }] of namesIn(article)) {
        uses.set(term, [...(uses.get(term) ?? []), { article, name, first }]);
      }
    }
    for (const named of uses.values()) {
      const articles = new Set(named.map(({ article }) => article));
      const usual = usualName(named, articles.size);
      if (usual === undefined || articles.size < options.fewestArticles) continue;
      for (const article of articles) {
        const own = named.filter((use) => use.article === article);
        const [use] = own.sort((a, b) => a.first - b.first);
        if (!use || own.some(({ name }) => name === usual)) continue;
        report(article, passageAtWord(article, use.first) ?? article.title, {
          data: { name: use.name, usual },
          try: [usual, `${usual} (${use.name})`],
        });
      }
    }
  },
});

/** The name in more than half of the articles that speak of the thing. */
function usualName(uses: readonly Use[], articles: number): string | undefined {
  const counts = Map.groupBy(uses, ({ name }) => name);
  return [...counts].find(([, { length }]) => length > articles / 2)?.[0];
}

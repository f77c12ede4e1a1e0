import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import type { Corpus, Facts } from '#linter/rule/facts.ts';
import { linksBetween } from '../links.ts';
import { articlesOf, textAt } from '../site.ts';

/** A site of fewer articles has no web of links yet. */
const fewestArticles = 3;

/** Finds articles that no other article leads to, and articles that lead to no other. */
export default defineRule<{ siteAddress: string }, { isReached: boolean; leadsOn: boolean }>({
  id: 'no-orphan',
  goal: 'corpus',
  level: 'should-fix',
  isAboutWhole: true,
  about: 'Articles lead to each other.',
  say: ({ isReached, leadsOn }) => {
    if (isReached) return 'This article leads to no other.';
    return leadsOn ? 'No other article leads here.' : 'No article leads here, and this one leads nowhere.';
  },
  why: ({ isReached }) =>
    isReached
      ? 'Readers have a next question. A link takes them to its answer.'
      : 'Readers find help by moving from page to page. Few will find this one.',
  options: z.strictObject({
    /** Where the site is published, so that links with the whole address count: https://clinic.example */
    siteAddress: z.string().default(''),
  }),
  corpus({ corpus, options, report }) {
    if (!corpus.isWhole) return;
    const articles = articlesOf(corpus);
    const linksOf = linksBetween(articles, options.siteAddress);
    const links = new Map(articles.map((article) => [article, linksOf(article)]));
    if (!isConnected(corpus, links)) return;
    const reached = new Set([...links.values()].flatMap((targets) => [...targets]));
    for (const [article, targets] of links) {
      if (['notice', 'contact'].includes(textAt(article, 'type'))) continue;
      const data = { isReached: reached.has(article), leadsOn: targets.size > 0 };
      if (data.isReached && data.leadsOn) continue;
      report(article, article.title, { data, try: suggest(article, articles, data) });
    }
  },
});

/** In a plain folder, articles have to link to each other in the main before a missing link means anything. */
function isConnected({ articles }: Corpus, links: ReadonlyMap<Facts, ReadonlySet<Facts>>): boolean {
  if (links.size < fewestArticles) return false;
  if (articles.some(({ collection }) => collection === 'articles')) return true;
  const linking = [...links.values()].filter(({ size }) => size > 0).length;
  return linking >= links.size / 2;
}

/** Names a neighbour: the reader of an article on the same topic is the most likely to come along. */
function suggest(
  article: Facts,
  articles: readonly Facts[],
  { isReached }: { isReached: boolean },
): readonly string[] {
  const topic = textAt(article, 'topic');
  const neighbour =
    articles.find((other) => other !== article && topic !== '' && textAt(other, 'topic') === topic) ??
    articles.find((other) => other !== article);
  const path = neighbour?.path ?? '';
  return isReached ? [`Link to ${path}.`] : [`Link to this page from ${path}.`];
}

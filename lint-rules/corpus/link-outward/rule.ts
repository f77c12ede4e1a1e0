import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication, type Facts } from '#linter/rule/facts.ts';
import { articlesOf, textAt } from '../site.ts';

interface Options {
  minShare: number;
  fewestArticles: number;
  siteAddress: string;
}

interface Connect {
  groups?: unknown;
  peers?: unknown;
  carers?: { url?: unknown };
}

/** Tells when most articles keep readers to themselves. */
export default defineRule<Options, { alone: number; all: number }>({
  id: 'link-outward',
  goal: 'corpus',
  level: 'idea',
  isAboutWhole: true,
  about: 'Half of the articles point to help from others.',
  say: ({ alone, all }) => `${alone} of ${all} articles name no help from others.`,
  why: 'No site has all the help there is. A good friend names others.',
  try: [
    'connect:\n  groups: [the-name-of-a-group-file]',
    'Link to a group, a helpline or a service you would use.',
  ],
  options: z.strictObject({
    /** Share of articles that have to point outward, from 0 to 1. */
    minShare: z.number().min(0).max(1).default(0.5),
    /** With fewer articles nothing is said. */
    fewestArticles: z.number().int().min(2).default(5),
    /** Where the site is published; a link there is no link outward: https://clinic.example */
    siteAddress: z.string().default(''),
  }),
  corpus({ corpus, options, report }) {
    if (!corpus.isWhole) return;
    const articles = articlesOf(corpus)
      .filter(({ collection }) => collection === 'articles')
      .filter((article) => !['notice', 'contact', 'definition'].includes(textAt(article, 'type')))
      .sort(byPublication);
    const alone = articles.filter((article) => !pointsOutward(article, options.siteAddress));
    const newest = alone.at(-1);
    if (!newest || articles.length < options.fewestArticles) return;
    if (1 - alone.length / articles.length >= options.minShare) return;
    report(newest, newest.title, { data: { alone: alone.length, all: articles.length } });
  },
});

/** A group, or a link or a number of somebody else. Sources are proof, not help. */
function pointsOutward({ data, links }: Facts, siteAddress: string): boolean {
  const connect = data.connect as Connect | null | undefined;
  if ([connect?.groups, connect?.peers].some((groups) => Array.isArray(groups) && groups.length > 0))
    return true;
  return [...links.map(({ url }) => url), connect?.carers?.url].some(
    (url) =>
      typeof url === 'string' &&
      /^(?:https?:|tel:)/i.test(url) &&
      !(siteAddress !== '' && url.startsWith(siteAddress)),
  );
}

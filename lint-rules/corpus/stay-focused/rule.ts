import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication } from '#linter/rule/facts.ts';
import { articlesOf, placeOf, textAt } from '../site.ts';

interface Options {
  topics: readonly string[];
  audiences: readonly string[];
  maxLoneTopics: number;
}

type Data = { fault: 'topic' | 'audience'; name: string } | { fault: 'lone'; topics: number };

/** Tells of articles outside what the site says it is about, and of a site with a little of everything. */
export default defineRule<Options, Data>({
  id: 'stay-focused',
  goal: 'corpus',
  level: 'should-fix',
  about: 'Articles keep to the topics and people the site is for.',
  say: (data) =>
    data.fault === 'lone'
      ? `${data.topics} topics have one article each.`
      : `The ${data.fault} "${shorten(data.name)}" is not one the site is for.`,
  why: ({ fault }) =>
    fault === 'lone'
      ? 'Someone who reads one article wants the next one. On these topics there is none.'
      : 'People come back to a place that knows their problem well.',
  options: z.strictObject({
    /** Topics the site is about, by file name. Any when it is left empty. */
    topics: z.array(z.string()).default([]),
    /** Words of which one has to stand in the audience of an article. Any when it is left empty. */
    audiences: z.array(z.string()).default([]),
    /** More topics than this with only one article are too many. */
    maxLoneTopics: z.number().int().min(1).default(8),
  }),
  corpus({ corpus, options, report }) {
    const { topics, audiences, maxLoneTopics } = options;
    const articles = articlesOf(corpus)
      .filter(({ data }) => !data.series)
      .sort(byPublication);
    for (const article of articles) {
      const [topic, audience] = [textAt(article, 'topic'), textAt(article, 'audience')];
      if (topics.length > 0 && topic !== '' && !topics.includes(topic)) {
        report(article, placeOf(article, 'topic'), {
          data: { fault: 'topic', name: topic },
          try: topics.slice(0, 3).map((known) => `topic: ${known}`),
        });
      } else if (audience !== '' && audiences.length > 0 && !namesOneOf(audience, audiences)) {
        report(article, placeOf(article, 'audience'), {
          data: { fault: 'audience', name: audience },
          try: audiences.slice(0, 3).map((known) => `audience: ${known} who …`),
        });
      }
    }
    const byTopic = Map.groupBy(articles, (article) => textAt(article, 'topic'));
    byTopic.delete('');
    const lone = [...byTopic.values()].filter(({ length }) => length === 1).flat();
    const newest = lone.sort(byPublication).at(-1);
    if (!corpus.isWhole || !newest || lone.length <= maxLoneTopics) return;
    report(newest, placeOf(newest, 'topic'), {
      data: { fault: 'lone', topics: lone.length },
      try: ['Write a second article on this topic.', 'Put it under a topic that has more.'],
    });
  },
});

function namesOneOf(audience: string, words: readonly string[]): boolean {
  const spoken = ` ${audience.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => spoken.includes(` ${word.toLowerCase()} `));
}

function shorten(name: string): string {
  const words = name.split(/\s+/);
  return words.length <= 3 ? name : `${words.slice(0, 3).join(' ')} …`;
}

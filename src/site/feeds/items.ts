import site from 'virtual:bedside/site';
import { authorsOf } from '../../schemas/index.ts';
import { absolute } from '../addresses/href.ts';
import { addressOf } from '../library/addresses.ts';
import { lastChanged } from '../library/dates.ts';
import { find } from '../library/open.ts';
import type { Library } from '../library/types.ts';
import { shareImageOf } from '../share-image/address.ts';
import { renderFullText } from './full-text.ts';

/** How many articles a feed reader is offered at once. */
export const maxItems = 50;

/** One article as both feeds offer it. */
export interface FeedItem {
  /** Its whole address, which is also its id: addresses never change. */
  url: string;
  title: string;
  description: string;
  topic: string;
  authors: string[];
  /** The language it is written in. */
  language: string;
  /** Days as `YYYY-MM-DD`. */
  published: string;
  updated: string;
  image: string;
  /** The whole text as HTML: nobody should have to come here to read. */
  html: string;
}

/** The newest articles with their whole text. */
export async function listFeedItems({ articles, topics, people }: Library): Promise<FeedItem[]> {
  return Promise.all(
    articles.slice(0, maxItems).map(async (article) => ({
      url: absolute(addressOf('articles', article.id)),
      title: article.data.title,
      description: article.data.description,
      topic: find(topics, article.data.topic).data.title,
      authors: authorsOf(article.data).map((id) => find(people, id).data.name),
      language: article.data.language ?? site.language,
      published: article.data.published,
      updated: lastChanged(article.data),
      image: shareImageOf(article).url,
      html: await renderFullText(article),
    })),
  );
}

/** A day as feeds write a moment; nobody knows the hour. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00Z`;
}

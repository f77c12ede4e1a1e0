import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import site from '../../site.config.ts';
import { renderFullText } from '../site/feeds/full-text.ts';
import { addressOf } from '../site/library/addresses.ts';
import { find, openLibrary } from '../site/library/open.ts';

/** How many articles a feed reader is offered at once. */
const maxItems = 50;

/** The feed holds the whole text: nobody should have to come here to read. */
export const GET: APIRoute = async () => {
  const { articles, topics } = await openLibrary();
  const items = await Promise.all(
    articles.slice(0, maxItems).map(async (article) => ({
      title: article.data.title,
      description: article.data.description,
      link: addressOf('articles', article.id),
      pubDate: new Date(`${article.data.published}T00:00:00Z`),
      categories: [find(topics, article.data.topic).data.title],
      content: await renderFullText(article),
    })),
  );
  return rss({
    title: site.name,
    description: site.promise,
    site: site.address,
    trailingSlash: true,
    items,
    customData: `<language>${site.language}</language>`,
  });
};

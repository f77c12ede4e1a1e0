import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { absolute } from '../addresses/href.ts';
import { listFeedItems, startOfDay } from '../feeds/items.ts';
import { openLibrary } from '../library/open.ts';

/** The same articles as in `rss.xml`, as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const GET: APIRoute = async () => {
  const items = await listFeedItems(await openLibrary());
  return Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    description: site.promise,
    home_page_url: absolute('/'),
    feed_url: absolute('/feed.json'),
    icon: absolute('/share.png'),
    language: site.language,
    authors: [{ name: site.publisher.name, url: absolute('/about/') }],
    items: items.map(
      ({ url, title, description, topic, authors, language, published, updated, image, html }) => ({
        id: url,
        url,
        title,
        summary: description,
        content_html: html,
        image,
        date_published: startOfDay(published),
        date_modified: startOfDay(updated),
        authors: authors.map((name) => ({ name })),
        tags: [topic],
        language,
      }),
    ),
  });
};

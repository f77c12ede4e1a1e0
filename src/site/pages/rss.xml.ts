import site from 'virtual:bedside/site';
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute } from '../addresses/href.ts';
import { listFeedItems, startOfDay } from '../feeds/items.ts';
import { openLibrary } from '../library/open.ts';

/** The feed holds the whole text: nobody should have to come here to read. */
export const GET: APIRoute = async () => {
  const items = await listFeedItems(await openLibrary());
  return rss({
    title: site.name,
    description: site.promise,
    site: absolute('/'),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    items: items.map(({ url, title, description, topic, language, published, html }) => ({
      title,
      description,
      link: url,
      pubDate: new Date(startOfDay(published)),
      categories: [topic],
      content: html,
      ...(language === site.language ? {} : { customData: `<dc:language>${language}</dc:language>` }),
    })),
    customData: [
      `<language>${site.language}</language>`,
      `<atom:link href="${absolute('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
};

import { defineMiddleware } from 'astro:middleware';
import { withoutBase } from './addresses/href.ts';
import { openLibrary } from './library/open.ts';
import { knownPhones } from './phones/known-phones.ts';
import { linkPhones } from './phones/link-phones.ts';
import { texts } from './texts/index.ts';

/** Makes phone numbers tappable as each page is rendered, in the build and in `astro dev` alike. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.includes('text/html');
  // Pages of rules quote numbers as examples.
  if (!isPage || withoutBase(url.pathname).startsWith('/editorial-standards/')) return response;
  const { groups } = await openLibrary();
  const known = knownPhones(groups.map(({ data }) => data.phone));
  const { status, headers } = response;
  return new Response(linkPhones(await response.text(), known, texts.phones), { status, headers });
});

import { defineMiddleware } from 'astro:middleware';
import { withoutBase } from './addresses/href.ts';
import { openLibrary } from './library/open.ts';
import { languageAt } from './library/page-language.ts';
import { knownPhones } from './phones/known-phones.ts';
import { linkPhones } from './phones/link-phones.ts';
import { textsIn } from './texts/index.ts';

/**
 * Says which language a page is in before it is rendered, and makes its phone numbers tappable after, in the build and in
 * `astro dev` alike.
 */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const path = withoutBase(url.pathname);
  if (path.startsWith('/articles/')) locals.language = languageAt(path, await openLibrary());
  const response = await next();
  const isPage = response.headers.get('content-type')?.includes('text/html');
  // Pages of rules quote numbers as examples.
  if (!isPage || path.startsWith('/editorial-standards/')) return response;
  const { groups } = await openLibrary();
  const known = knownPhones(groups.map(({ data }) => data.phone));
  const { status, headers } = response;
  return new Response(linkPhones(await response.text(), known, textsIn(locals.language).phones), {
    status,
    headers,
  });
});

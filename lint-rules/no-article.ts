import type { Document } from '#linter/document/document.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields by which generators send a reader on to another page: Jekyll, Hugo, Eleventy, Astro, Docusaurus. */
const redirects = ['redirect', 'redirect_to', 'redirect-to', 'redirectTo', 'redirect_url', 'redirectUrl'];

/** Said by pages that are left at an old address, or stand in for one that is down. */
const moved =
  /\b(?:page|article|guide|information|content|site)(?: (?:you(?:'re| are) (?:looking for|trying to reach)|that you want))?(?: has| have| is| was)?(?: now| been| currently| temporarily)* (?:moved|replaced|retired|merged|archived|down|unavailable)\b|\b(?:you (?:are|will) be(?:ing)? redirected|redirecting (?:you )?to)\b/i;
/** A notice of a move is short, in words. */
const longestNotice = 80;

/** Whether front matter marks a file that is no page of its own: a redirect, or one that is never written. */
export function isNoPage(data: Fields): boolean {
  const { layout, permalink, published } = data;
  if (redirects.some((field) => Boolean(data[field]))) return true;
  if (typeof layout === 'string' && /\bredirect/i.test(layout)) return true;
  return permalink === false || published === false;
}

/** Whether a document is no article: no page of its own, or a few words that send the reader to another. */
export function isNoArticle({ frontMatter, wordCount, blocks }: Document): boolean {
  if (isNoPage(frontMatter.data)) return true;
  return wordCount < longestNotice && blocks.some(({ isBody, text }) => isBody && moved.test(text));
}

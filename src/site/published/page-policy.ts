import { createHash } from 'node:crypto';
import { readPage } from './page.ts';

/**
 * Leaves in a page's policy only the hashes of the scripts and styles that stand in it. Astro lists those of the whole
 * site on every page: more than a page needs to allow, and some kilobytes that do not compress.
 */
export function tightenPolicy(html: string): string {
  const elements = readPage(html);
  const place = elements
    .find(
      ({ name, isInHead, attributes }) =>
        name === 'meta' &&
        isInHead &&
        attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    )
    ?.placeOf('content');
  if (!place) return html;
  const used = new Set(
    elements
      .filter(({ name, text }) => text !== '' && (name === 'script' || name === 'style'))
      .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  const policy = html
    .slice(place.start, place.end)
    .replace(/ 'sha256-[^']+'/g, (hash) => (used.has(hash.trim()) ? hash : ''));
  return html.slice(0, place.start) + policy + html.slice(place.end);
}

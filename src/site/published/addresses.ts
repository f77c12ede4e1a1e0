import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPage } from './page.ts';
import type { Redirects } from './redirects.ts';

/** Files that people and machines subscribe to; they count as addresses beside the pages. */
const subscribed = ['/rss.xml', '/feed.json', '/sitemap-index.xml'];

/**
 * A page that only sends its reader on. The list of redirects says which they are; what a page holds decides only
 * whether there is a page again at such an address.
 */
export function isRedirectPage(address: string, html: string, redirects: Redirects): boolean {
  if (!Object.hasOwn(redirects, address)) return false;
  return readPage(html).some(
    ({ isInHead, attributes }) => isInHead && attributes.get('http-equiv')?.toLowerCase() === 'refresh',
  );
}

/** Every address of a built site that a person may have kept: its pages and its feeds, sorted. */
export function listAddresses(dist: string, redirects: Redirects): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${file.split(sep).join('/')}`,
  );
  const pages = files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter(
      (address) =>
        !isRedirectPage(address, readFileSync(join(dist, address, 'index.html'), 'utf8'), redirects),
    );
  return [...pages, ...subscribed.filter((file) => files.includes(file))].sort();
}

/** The addresses in the record: one a line; `#` starts a remark. */
export function parseRecord(record: string): string[] {
  return record
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
}

/** The recorded addresses that lead nowhere any more. */
export function findDead(
  recorded: readonly string[],
  built: readonly string[],
  redirects: Redirects,
): string[] {
  const alive = new Set([...built, ...Object.keys(redirects)]);
  return recorded.filter((address) => !alive.has(address));
}

/** What an editor is told about addresses that lead nowhere. */
export function sayDead(dead: readonly string[]): string {
  return [
    'These addresses were published and now lead nowhere. Somebody may have them on paper.',
    ...dead.map((address) => `  ${address}`),
    'Say in content/redirects.yaml where each leads now: one line, /old/: /new/',
  ].join('\n');
}

/** The redirects whose right side is no page of the site, as sentences. */
export function findLost(redirects: Redirects, built: readonly string[]): string[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    if (built.includes(from))
      return [`${from} is a page again: take its line out of content/redirects.yaml.`];
    if (!built.includes(to.replace(/#.*$/, ''))) return [`${from} leads to ${to}, which is not there.`];
    return [];
  });
}

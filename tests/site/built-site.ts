import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRedirectPage } from '../../src/site/published/addresses.ts';
import { readRedirects } from '../../src/site/published/redirects.ts';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built site that the tests read; made once by `setup.ts`. */
export const dist = join(root, 'dist');

/** One built page. */
export interface BuiltPage {
  /** Its address on the site, such as `/articles/asthma/`. */
  address: string;
  /** Its file below `dist`. */
  file: string;
  html: string;
}

const redirects = readRedirects(root);

/** Every HTML page of the built site, without those that only send their reader on. */
export function readPages(): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file: join(dist, file),
      address: `/${file.split(sep).join('/')}`.replace(/index\.html$/, '').replace(/\.html$/, '/'),
      html: readFileSync(join(dist, file), 'utf8'),
    }))
    .filter(({ address, html }) => !isRedirectPage(address, html, redirects));
}

/** A built file that is not a page. */
export function readBuilt(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** The ids of all articles in `content/`. */
export function listArticleIds(): string[] {
  const folder = join(root, 'content/articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => relative(folder, join(folder, file)).replace(/\.mdx?$/, ''));
}

/** One thing a page tells machines about. */
export type GraphNode = Record<string, unknown> & { '@id'?: string; '@type': string | string[] };

/** The structured data of a page. @throws when it is no JSON or has no graph */
export function readGraph(html: string): GraphNode[] {
  const scripts = Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs));
  if (scripts.length !== 1)
    throw new Error(`A page should have one block of structured data, not ${scripts.length}.`);
  return JSON.parse(scripts[0]?.[1] ?? '')['@graph'];
}

/** The content of a page's `<meta>`. */
export function metaOf(html: string, name: string): string | undefined {
  return between(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))[0];
}

/** Everything between `before` and `after`, for each time they occur. */
export function between(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), (match) => decode(match[1] ?? ''));
}

/** Character references back to characters, as far as our pages use them. */
export function decode(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
}

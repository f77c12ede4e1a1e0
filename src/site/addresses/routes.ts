import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CollectionName } from '../../schemas/index.ts';
import type { OwnParts } from './own-parts.ts';
import { packageFolder } from './package-folder.ts';
import { isPartOf } from './sections.ts';
import { isSwitchedOn, type Switches } from './switches.ts';

const themePages = join(packageFolder, 'src/site/pages');
const textsFolder = join(packageFolder, 'src/site/texts');

/** A file that makes a page, and the address Astro gives it. */
export interface Route {
  /** `/about/`, `/rss.xml`, or with a name in brackets for each thing of a kind: `/articles/[id]/`. */
  pattern: string;
  file: string;
}

let known: readonly Route[] | undefined;

/** Every route of the theme, by Astro's own rules for names of files, so that no list of pages is kept by hand. */
export function themeRoutes(): readonly Route[] {
  known ??= routesIn(themePages);
  return known;
}

/**
 * Every route of a site: those of the theme, and those a publisher keeps in `src/pages`, which go before them as files in
 * `public` do.
 *
 * @param root the folder of the site
 * @param empty collections without files: their pages are left out
 * @param switches what the settings say of pages that not every site has
 */
export function siteRoutes(
  root: string,
  empty: readonly CollectionName[],
  switches: Switches = {},
): readonly Route[] {
  const folder = join(root, 'src/pages');
  const own = existsSync(folder) ? routesIn(folder) : [];
  const isOwn = (pattern: string) =>
    own.some((route) => route.pattern === pattern) ||
    (/\.\w+$/.test(pattern) && existsSync(join(root, 'public', pattern)));
  return [
    ...own,
    ...themeRoutes().filter(
      ({ pattern }) => !isOwn(pattern) && isPartOf(pattern, empty) && isSwitchedOn(pattern, switches),
    ),
  ];
}

function routesIn(folder: string): Route[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:astro|mdx?|html|[jt]s)$/.test(name) && !/(?:^|\/)_/.test(name))
    .map((name) => ({ pattern: patternOf(name), file: join(folder, name) }))
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

function patternOf(name: string): string {
  const path = name.replace(/\.\w+$/, '');
  if (/\.[jt]s$/.test(name)) return `/${path}`;
  // Hosts ask for this one by its file.
  if (path === '404') return '/404.html';
  return path === 'index' ? '/' : `/${path.replace(/\/index$/, '')}/`;
}

/** The route a page is made by. */
export function routeOf(address: string, routes: readonly Route[]): Route | undefined {
  const fixed = routes.find(({ pattern }) => pattern === address);
  return fixed ?? routes.find(({ pattern }) => pattern.includes('[') && matches(pattern, address));
}

/** Whether an address may be one of a route. */
export function matches(pattern: string, address: string): boolean {
  const [wanted, given] = [pattern.split('/'), address.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('[') || part === given[at])
  );
}

/** The ids that stand in a page's source and in everything it is made of. Ids made from content are not among them. */
export function idsIn({ file }: Route, ownParts: OwnParts): ReadonlySet<string> {
  const ids = new Set<string>();
  collect(file, ids, new Set(), ownParts);
  return ids;
}

function collect(part: string, ids: Set<string>, seen: Set<string>, ownParts: OwnParts): void {
  const file = ownParts.get(part) ?? part;
  if (seen.has(file) || !existsSync(file)) return;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, id = ''] of source.matchAll(/\sid="([\w-]+)"/g)) ids.add(id);
  for (const [, id = ''] of source.matchAll(/\sid(?:=\{[^}]*|: )'([\w-]+)'/g)) ids.add(id);
  // The prose of standing pages is kept with the words of the interface.
  if (file.endsWith('Prose.astro')) {
    for (const name of readdirSync(textsFolder)) collect(join(textsFolder, name), ids, seen, ownParts);
  }
  for (const [, path = ''] of source.matchAll(/from '(\.[^']+\.(?:astro|ts))'/g)) {
    if (path.endsWith('.astro') || path.includes('writer-components'))
      collect(resolve(dirname(file), path), ids, seen, ownParts);
  }
}

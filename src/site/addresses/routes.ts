import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));
const textsFolder = fileURLToPath(new URL('../texts/', import.meta.url));

/** A file of `src/pages`, and the address Astro makes of it. */
export interface Route {
  /** `/about/`, `/rss.xml`, or with a name in brackets for each thing of a kind: `/articles/[id]/`. */
  pattern: string;
  file: string;
}

let known: readonly Route[] | undefined;

/** Every route of the theme, by Astro's own rules for names of files, so that no list of pages is kept by hand. */
export function listRoutes(): readonly Route[] {
  known ??= readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:astro|[jt]s)$/.test(name))
    .map((name) => ({ pattern: patternOf(name), file: join(folder, name) }))
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
  return known;
}

function patternOf(name: string): string {
  if (!name.endsWith('.astro')) return `/${name.replace(/\.[jt]s$/, '')}`;
  const path = name.slice(0, -'.astro'.length);
  // Hosts ask for this one by its file.
  if (path === '404') return '/404.html';
  return path === 'index' ? '/' : `/${path.replace(/\/index$/, '')}/`;
}

/** The route a page is made by. */
export function routeOf(address: string): Route | undefined {
  const routes = listRoutes();
  const fixed = routes.find(({ pattern }) => pattern === address);
  return fixed ?? routes.find(({ pattern }) => pattern.includes('[') && matches(pattern, address));
}

function matches(pattern: string, address: string): boolean {
  const [wanted, given] = [pattern.split('/'), address.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('[') || part === given[at])
  );
}

const idsByFile = new Map<string, ReadonlySet<string>>();

/** The ids that stand in a page's source and in everything it is made of. Ids made from content are not among them. */
export function idsIn({ file }: Route): ReadonlySet<string> {
  let ids = idsByFile.get(file);
  if (!ids) {
    const found = new Set<string>();
    collect(file, found, new Set());
    idsByFile.set(file, found);
    ids = found;
  }
  return ids;
}

function collect(file: string, ids: Set<string>, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, id = ''] of source.matchAll(/\sid="([\w-]+)"/g)) ids.add(id);
  for (const [, id = ''] of source.matchAll(/\sid(?:=\{[^}]*|: )'([\w-]+)'/g)) ids.add(id);
  // The prose of standing pages is kept with the words of the interface.
  if (file.endsWith('Prose.astro')) {
    for (const name of readdirSync(textsFolder)) collect(join(textsFolder, name), ids, seen);
  }
  for (const [, path = ''] of source.matchAll(/from '(\.[^']+\.(?:astro|ts))'/g)) {
    if (path.endsWith('.astro') || path.includes('writer-components'))
      collect(resolve(dirname(file), path), ids, seen);
  }
}

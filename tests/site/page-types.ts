import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type BuiltPage, readPages, root } from './built-site.ts';

/** One type of page: a file in `src/site/pages` and a page that was built from it. */
export interface PageType {
  /** The file below `src/site/pages`. */
  route: string;
  /** The largest page of this type: it has the most parts that can go wrong. */
  path: string;
}

/**
 * Every type of page, found from `src/site/pages`, so that a new one is held to the same bars without being listed anywhere.
 * @throws when no page was built from a route
 */
export function findPageTypes(): PageType[] {
  const folder = join(root, 'src/site/pages');
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.split(sep).join('/'))
    // A fixed name is more exact than one in brackets: `people/index` is no `people/[id]`.
    .sort((a, b) => a.split('[').length - b.split('[').length || a.localeCompare(b));
  const left = new Set(readPages());
  const types = routes.map((route): PageType => {
    const pattern = patternOf(route);
    const built = [...left].filter(({ address }) => pattern.test(address));
    for (const page of built) left.delete(page);
    const largest = built.toSorted(bySize)[0];
    if (!largest) throw new Error(`No page was built from src/site/pages/${route}.`);
    return { route, path: route === '404.astro' ? '/404.html' : largest.address };
  });
  if (left.size > 0) throw new Error(`No route makes ${[...left].map(({ address }) => address).join(', ')}.`);
  return types;
}

function bySize(a: BuiltPage, b: BuiltPage): number {
  return b.html.length - a.html.length;
}

function patternOf(route: string): RegExp {
  const path = route.replace(/\.astro$/, '').replace(/(^|\/)index$/, '$1');
  const pattern = path.replace(/\[[^\]]+\]/g, '[^/]+').replace(/\/?$/, '/');
  return new RegExp(`^/${pattern === '/' ? '' : pattern}$`);
}

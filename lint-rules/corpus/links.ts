import type { Facts } from '#linter/rule/facts.ts';
import { textsAt } from './site.ts';

/** Tells which other articles an article links to, in its text and in its front matter. */
export type LinksOf = (article: Facts) => ReadonlySet<Facts>;

/**
 * Makes a look-up of links between articles. A link may name a file (`./asthma.mdx`) or an address
 * (`/articles/asthma/`, `../asthma/`).
 *
 * @param siteAddress where the site is published, so that links with the whole address count: `https://clinic.example`
 */
export function linksBetween(articles: readonly Facts[], siteAddress = ''): LinksOf {
  const byEnding = new Map<string, Facts[]>();
  for (const article of articles) {
    const name = lastOf(article.path);
    byEnding.set(name, [...(byEnding.get(name) ?? []), article]);
  }
  const find = (address: string): Facts[] => {
    const parts = partsOf(address);
    return (byEnding.get(parts.at(-1) ?? '') ?? []).filter(({ path }) => endsWith(partsOf(path), parts));
  };
  return (article) => {
    const own = partsOf(article.path);
    const addresses = [...article.links.map(({ url }) => url), carersPage(article)].flatMap((url) =>
      addressesOf(url, own, siteAddress),
    );
    const related = textsAt(article, 'related').map((id) => [...own.slice(0, -1), id].join('/'));
    const found = new Set([...addresses, ...related].flatMap(find));
    found.delete(article);
    return found;
  };
}

function carersPage({ data }: Facts): string {
  const carers = (data.connect as { carers?: { url?: unknown } } | null | undefined)?.carers;
  return typeof carers?.url === 'string' ? carers.url : '';
}

/** What a link may mean inside the site: a link such as `asthma` is read from the file and from its address. */
function addressesOf(url: string, own: readonly string[], siteAddress: string): string[] {
  const inside = siteAddress !== '' && url.startsWith(siteAddress) ? url.slice(siteAddress.length) : url;
  if (inside === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])/i.test(inside)) return [];
  const path = inside.replace(/[?#].*$/s, '');
  if (path.startsWith('/')) return [path];
  return [own.slice(0, -1), own].map((folder) => resolve(folder, path));
}

function resolve(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function partsOf(path: string): string[] {
  return decode(path)
    .replace(/\.mdx?$/, '')
    .replace(/\/index$/, '')
    .split('/')
    .filter((part) => part !== '');
}

function lastOf(path: string): string {
  return partsOf(path).at(-1) ?? '';
}

function endsWith(path: readonly string[], ending: readonly string[]): boolean {
  return (
    ending.length > 0 && ending.every((part, index) => path[path.length - ending.length + index] === part)
  );
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

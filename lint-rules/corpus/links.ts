import { resolveLink } from '#linter/addresses/resolve-link.ts';
import type { Facts } from '#linter/rule/facts.ts';
import { textAt, textsAt } from './site.ts';

/** Tells which other articles an article links to, in its text and in its front matter. */
export type LinksOf = (article: Facts) => ReadonlySet<Facts>;

/**
 * Makes a look-up of links between articles. On a site whose addresses are known, it asks where each link was found to
 * lead. Elsewhere a link may name a file (`./asthma.mdx`) or an address (`/articles/asthma/`, `../asthma/`), and an
 * article is known by the end of its path.
 *
 * @param siteAddress where the site is published, so that links with the whole address count: `https://clinic.example`
 */
export function linksBetween(articles: readonly Facts[], siteAddress = ''): LinksOf {
  const byAddress = new Map(articles.map((article) => [article.address, article]));
  const byEnding = new Map<string, Facts[]>();
  /* An article is known by its file, and by every address its front matter gives it. */
  const waysTo = new Map(
    articles.map((article) => [article, [article.path, ...textsAt(article, 'address')].map(partsOf)]),
  );
  for (const [article, ways] of waysTo) {
    for (const name of new Set(ways.map((parts) => parts.at(-1) ?? '')))
      byEnding.set(name, [...(byEnding.get(name) ?? []), article]);
  }
  const find = (address: string): Facts[] => {
    const parts = partsOf(address);
    return (byEnding.get(parts.at(-1) ?? '') ?? []).filter((article) =>
      waysTo.get(article)?.some((way) => endsWith(way, parts) || endsWith(parts, way)),
    );
  };
  const named = (article: Facts, id: string) => find([...partsOf(article.path).slice(0, -1), id].join('/'));
  /* A page leads to what says the same in another language, and that leads back. */
  const translations = new Map<Facts, Facts[]>();
  for (const article of articles) {
    const id = textAt(article, 'translationOf');
    for (const original of id === '' ? [] : named(article, id)) {
      for (const [from, to] of [
        [article, original],
        [original, article],
      ] as const)
        translations.set(from, [...(translations.get(from) ?? []), to]);
    }
  }
  return (article) => {
    const found = new Set([
      ...textsAt(article, 'related').flatMap((id) => named(article, id)),
      ...(translations.get(article) ?? []),
    ]);
    for (const { to } of article.leadsTo ?? []) {
      const other = byAddress.get(to);
      if (other) found.add(other);
    }
    if (!article.leadsTo) {
      const urls = [...article.links.map(({ url }) => url), carersPage(article)];
      for (const other of urls.flatMap((url) => readings(url, article, siteAddress)).flatMap(find))
        found.add(other);
    }
    found.delete(article);
    return found;
  };
}

function carersPage({ data }: Facts): string {
  const carers = (data.connect as { carers?: { url?: unknown } } | null | undefined)?.carers;
  return typeof carers?.url === 'string' ? carers.url : '';
}

/** What a link may mean where nobody says how addresses are made: `asthma` is read from the file and from its address. */
function readings(url: string, { path }: Facts, siteAddress: string): string[] {
  if (/^[#?]/.test(url)) return [];
  const own = `/${partsOf(path).join('/')}`;
  return [own, `${own}/`].flatMap((address) => {
    const target = resolveLink(url, { path, address }, siteAddress);
    if (target.kind === 'place') return [target.address];
    return target.kind === 'source' ? [target.path] : [];
  });
}

function partsOf(path: string): string[] {
  return path
    .replace(/\.(?:mdx?|markdown|html?)$/, '')
    .replace(/\/index$/, '')
    .split('/')
    .filter((part) => part !== '');
}

function endsWith(path: readonly string[], ending: readonly string[]): boolean {
  return (
    ending.length > 0 && ending.every((part, index) => path[path.length - ending.length + index] === part)
  );
}

import { fileURLToPath } from 'node:url';
import { entriesIn } from '#linter/addresses/entries.ts';
import { collections, endings } from '../schemas/index.ts';
import { withoutBase } from '../site/addresses/href.ts';
import { addressOf } from '../site/library/addresses.ts';
import { lastTouched } from '../site/library/dates.ts';

/** What the sitemap integration hands over for one page. */
interface SitemapItem {
  /** The page's absolute address. */
  url: string;
  /** When somebody last changed or checked it. */
  lastmod?: string | undefined;
}

/**
 * Pages that answer no question of a reader stay out of the sitemap; they carry `noindex` as well. Pages of rules are for
 * writers, and there are more of them than articles.
 */
export function isForSearchEngines(address: string): boolean {
  const path = withoutBase(address);
  return !/^\/(?:search|404|offline)\/$|\/sheet\/$|^\/editorial-standards\/(?!mirror\/)[^/]+\/$/.test(path);
}

/**
 * Gives an article the last day on which somebody changed or checked it, read from the same front matter that the page prints. Other pages get no
 * date: a wrong date is worse than none, because search engines then stop believing all of them.
 */
export function addLastChanged<Item extends SitemapItem>(item: Item): Item {
  const address = decodeURI(withoutBase(item.url));
  const article = articles().find(({ id }) => addressOf('articles', id) === address);
  const { published, updated, lastReviewed } = article?.data ?? {};
  const changed = isDay(published)
    ? lastTouched({ published, updated: dayOr(updated), lastReviewed: dayOr(lastReviewed) })
    : undefined;
  return changed ? { ...item, lastmod: changed } : item;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string';
}

function dayOr(value: unknown): string | undefined {
  return isDay(value) ? value : undefined;
}

let entries: ReturnType<typeof entriesIn> | undefined;

function articles() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  entries ??= entriesIn(root, {
    articles: { folder: 'content/articles', endings: endings.articles, schema: collections.articles },
  });
  return entries('articles');
}

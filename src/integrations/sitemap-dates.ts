import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import site from '../../site.config.ts';
import { lastTouched } from '../site/library/dates.ts';

/** What the sitemap integration hands over for one page. */
interface SitemapItem {
  /** The page's absolute address. */
  url: string;
  /** When somebody last changed or checked it. */
  lastmod?: string | undefined;
}

/** Pages that answer no question by themselves stay out of the sitemap; they carry `noindex` as well. */
export function isForSearchEngines(address: string): boolean {
  const { pathname } = new URL(address);
  return !/^\/(?:search|404|offline)\/$|\/sheet\/$/.test(pathname);
}

/**
 * Gives an article the last day on which somebody changed or checked it, read from the same front matter that the page prints. Other pages get no
 * date: a wrong date is worse than none, because search engines then stop believing all of them.
 */
export function addLastChanged<Item extends SitemapItem>(item: Item): Item {
  const id = item.url.slice(site.address.length).match(/^\/articles\/([^/]+)\/$/)?.[1];
  const changed = id && readLastChanged(id);
  return changed ? { ...item, lastmod: changed } : item;
}

function readLastChanged(id: string): string | undefined {
  for (const ending of ['.mdx', '.md']) {
    const file = new URL(`../../content/articles/${id}${ending}`, import.meta.url);
    let source: string;
    try {
      source = readFileSync(file, 'utf8');
    } catch {
      continue;
    }
    const frontMatter = source.match(/^---\r?\n([\s\S]*?)\r?\n---/)?.[1];
    return lastTouched(parse(frontMatter ?? '') ?? {});
  }
  return undefined;
}

import { dayOfRun } from '#calendar/day.ts';
import { entriesIn } from '#linter/addresses/entries.ts';
import { collections, endings, isPublic } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import type { Place } from '../site/addresses/place.ts';
import { addressOf } from '../site/library/addresses.ts';
import { lastTouched } from '../site/library/dates.ts';
import { translationsOf } from '../site/library/translations.ts';
import type { SiteSettings } from '../site/settings.ts';

/** What the sitemap integration hands over for one page. */
interface SitemapItem {
  /** The page's absolute address. */
  url: string;
  /** When somebody last changed or checked it. */
  lastmod?: string | undefined;
  /** Where it is in each language. */
  links?: { lang: string; url: string }[] | undefined;
}

/** What the sitemap of a site says, and of which pages. */
export interface SitemapRules {
  /**
   * Pages that answer no question of a reader stay out of the sitemap; they carry `noindex` as well. Pages of rules are
   * for writers, and there are more of them than articles.
   */
  filter: (address: string) => boolean;
  /**
   * Gives an article the last day on which somebody changed or checked it, read from the same front matter that the page
   * prints. Other pages get no date: a wrong date is worse than none, because search engines then stop believing all of them.
   */
  serialize: <Item extends SitemapItem>(item: Item) => Item;
}

/** @param root the folder of the site */
export function sitemapRules(
  site: SiteSettings,
  { withoutBase, absolute }: Pick<Place, 'withoutBase' | 'absolute'>,
  root: string,
): SitemapRules {
  let entries: ReturnType<typeof entriesIn> | undefined;
  const articles = () => {
    const folder = folderOf(site, 'articles');
    entries ??= entriesIn(root, {
      articles: { folder, endings: endings.articles, schema: collections.articles },
    });
    return entries('articles');
  };
  const linksTo = (article: ReturnType<typeof articles>[number]) => {
    const out = articles().filter(({ data }) => isPublic(data, dayOfRun(site.timeZone).day));
    const translations = translationsOf(article, out, site.language);
    const [original] = translations;
    if (!original) return {};
    const all = [...translations, { ...original, language: 'x-default' }];
    return { links: all.map(({ language, address }) => ({ lang: language, url: absolute(address) })) };
  };
  return {
    filter: (address) => {
      const path = withoutBase(address);
      return !/^\/(?:search|404|offline)\/$|\/sheet\/$|^\/editorial-standards\/(?!mirror\/)[^/]+\/$/.test(
        path,
      );
    },
    serialize: (item) => {
      const address = decodeURI(withoutBase(item.url));
      const article = articles().find(({ id }) => addressOf('articles', id) === address);
      const { published, updated, lastReviewed } = article?.data ?? {};
      const changed = isDay(published)
        ? lastTouched({ published, updated: dayOr(updated), lastReviewed: dayOr(lastReviewed) })
        : undefined;
      return {
        ...item,
        ...(changed && { lastmod: changed }),
        ...(article && linksTo(article)),
      };
    },
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string';
}

function dayOr(value: unknown): string | undefined {
  return isDay(value) ? value : undefined;
}

import { byPublication, type Corpus, type Facts, type PlacedText } from '#linter/rule/facts.ts';

/** An article with the day it went out, YYYY-MM-DD. */
export interface DatedArticle {
  article: Facts;
  day: string;
}

/**
 * The articles of the site or, where there is no site, of a plain folder. Drafts, pages of other collections, and notes
 * beside the site are none.
 */
export function articlesOf({ articles }: Corpus): Facts[] {
  const own = articles.filter(({ collection }) => collection === 'articles');
  const all = own.length > 0 ? own : articles.filter(({ collection }) => collection === undefined);
  return all.filter(({ data }) => data.draft !== true);
}

/** The articles readers can see by a day, oldest first. Without a `published` day an article is not among them. */
export function publishedBy(corpus: Corpus, today: string): DatedArticle[] {
  return articlesOf(corpus)
    .sort(byPublication)
    .flatMap((article) => {
      const day = dayOf(article.data.published);
      return day !== undefined && day <= today ? [{ article, day }] : [];
    });
}

/** The files of one collection that are data all through. */
export function entriesOf({ entries }: Corpus, collection: string): Facts[] {
  return entries.filter((entry) => entry.collection === collection);
}

/** Where a finding about a field stands: at the first of these fields that is written, else at the title. */
export function placeOf(article: Facts, ...fields: readonly string[]): PlacedText {
  const name = fields.find((field) => article.fields[field]);
  return name === undefined ? article.title : (article.fields[name] as PlacedText);
}

/** A text of the front matter, at a path such as `question`, `text`; empty when it is missing or no text. */
export function textAt({ data }: Facts, ...path: readonly string[]): string {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a list of the front matter; empty when it is missing. */
export function textsAt({ data }: Facts, field: string): string[] {
  const list = data[field];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** A day of the front matter; undefined when it is none. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}

/** Days from one day to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}

/** The day that many days before another. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

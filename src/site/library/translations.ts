import type { Article } from '../../schemas/index.ts';
import { addressOf } from './addresses.ts';
import type { Entry } from './types.ts';

/** A page in one of the languages it is there in. */
export interface Translation {
  id: string;
  language: string;
  address: string;
}

/**
 * Where an article is in each language, the original first; empty when it is there in one only.
 * @param siteLanguage the language of articles that name none
 */
export function translationsOf(
  article: Entry<Article>,
  articles: readonly Entry<Article>[],
  siteLanguage: string,
): Translation[] {
  const original = article.data.translationOf ?? article.id;
  const all = articles.filter((one) => (one.data.translationOf ?? one.id) === original);
  if (all.length < 2) return [];
  return all
    .toSorted((a, b) => Number(b.id === original) - Number(a.id === original))
    .map(({ id, data }) => ({
      id,
      language: data.language ?? siteLanguage,
      address: addressOf('articles', id),
    }));
}

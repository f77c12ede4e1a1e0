import { addressOf } from './addresses.ts';

/** What of an article says which language it is in. */
interface Told {
  id: string;
  data: { language?: string | undefined; translationOf?: string | undefined };
}

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
  article: Told,
  articles: readonly Told[],
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

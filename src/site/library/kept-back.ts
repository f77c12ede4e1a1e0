import type { PlainLibrary } from './types.ts';

/**
 * Takes out of a library what leads to articles readers cannot open yet: links to them, and corrections and voices on them. The
 * linter has told the writers of each.
 * @param ids of the articles that are drafts or go out on a later day
 */
export function withoutKeptBack<Content extends PlainLibrary>(
  library: Content,
  ids: ReadonlySet<string>,
): Content {
  if (ids.size === 0) return library;
  const isThere = (id: string | undefined) => id === undefined || !ids.has(id);
  const withoutLink = <Entry extends { data: { article?: string | undefined } }>(entry: Entry): Entry =>
    isThere(entry.data.article) ? entry : { ...entry, data: { ...entry.data, article: undefined } };
  return {
    ...library,
    articles: library.articles.map((article) => ({
      ...article,
      data: {
        ...article.data,
        related: article.data.related.filter(isThere),
        translationOf: isThere(article.data.translationOf) ? article.data.translationOf : undefined,
      },
    })),
    questions: library.questions.map(withoutLink),
    glossary: library.glossary.map(withoutLink),
    corrections: library.corrections.filter(({ data }) => isThere(data.article)),
    voices: library.voices.filter(({ data }) => isThere(data.article)),
  };
}

import type { LinkReport } from '#linter/finding/report.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { idAt } from './addresses.ts';
import type { PlainLibrary } from './types.ts';

/** The ids of the articles that an article links to in its text, each once. */
export function listLinkedArticles(links: readonly LinkReport[]): string[] {
  return listNamed('articles', links.filter(isInText));
}

/** The glossary ids that an article's text marks with `<Term id="…">`, each once, in the order of the text. */
export function listTerms(links: readonly LinkReport[]): string[] {
  return listNamed(
    'glossary',
    links.filter(({ via }) => via === 'Term'),
  );
}

/** Links of components, which have a name with a capital, are part of the text; those of fields are not. */
function isInText({ via }: LinkReport): boolean {
  return via === undefined || /^[A-Z]/.test(via);
}

function listNamed(collection: CollectionName, links: readonly LinkReport[]): string[] {
  const ids = links.map(
    ({ to, part }) => idAt(collection, part === undefined ? to : `${to}#${part}`) ?? idAt(collection, to),
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * For each article, the ids of the articles that link to it in their text. Links from "related" do not count: those
 * are the editor's shelf, not somebody's sentence.
 */
export function findBacklinks(library: PlainLibrary): Map<string, string[]> {
  const backlinks = new Map<string, string[]>(library.articles.map(({ id }) => [id, []]));
  for (const { id, links } of library.articles) {
    for (const target of listLinkedArticles(links)) {
      if (target !== id) backlinks.get(target)?.push(id);
    }
  }
  return backlinks;
}

/**
 * Up to `limit` articles to read next: the editor's choice first, then the newest of the same topic, those in the same
 * language before others. What says the same in another language is not read next: the page leads there at its top.
 */
export function findRelated(library: PlainLibrary, id: string, limit = 4): string[] {
  const article = library.articles.find((entry) => entry.id === id);
  if (!article) return [];
  const originalOf = (entry: typeof article) => entry.data.translationOf ?? entry.id;
  const isElsewhere = (entry: typeof article) => Number(entry.data.language !== article.data.language);
  const sameTopic = library.articles
    .filter((entry) => entry.data.topic === article.data.topic && originalOf(entry) !== originalOf(article))
    .toSorted((a, b) => isElsewhere(a) - isElsewhere(b));
  const ids = [...article.data.related, ...sameTopic.map((entry) => entry.id)].filter(
    (other) => other !== id,
  );
  return [...new Set(ids)].slice(0, limit);
}

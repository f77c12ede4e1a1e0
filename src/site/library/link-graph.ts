import type { PlainLibrary } from './types.ts';

/** The ids of the articles that an MDX body links to, each once. */
export function listLinkedArticles(body: string): string[] {
  return [
    ...new Set(
      Array.from(body.matchAll(/["'(]\/articles\/([a-z0-9-]+)\/?[#"')\s]/g), (match) => match[1] ?? ''),
    ),
  ];
}

/**
 * For each article, the ids of the articles that link to it in their text. Links from "related" do not count: those
 * are the editor's shelf, not somebody's sentence.
 */
export function findBacklinks(library: PlainLibrary): Map<string, string[]> {
  const backlinks = new Map<string, string[]>(library.articles.map(({ id }) => [id, []]));
  for (const { id, body } of library.articles) {
    for (const target of listLinkedArticles(body)) {
      if (target !== id) backlinks.get(target)?.push(id);
    }
  }
  return backlinks;
}

/** Up to `limit` articles to read next: the editor's choice first, then the newest of the same topic. */
export function findRelated(library: PlainLibrary, id: string, limit = 4): string[] {
  const article = library.articles.find((entry) => entry.id === id);
  if (!article) return [];
  const sameTopic = library.articles.filter((entry) => entry.data.topic === article.data.topic);
  const ids = [...article.data.related, ...sameTopic.map((entry) => entry.id)].filter(
    (other) => other !== id,
  );
  return [...new Set(ids)].slice(0, limit);
}

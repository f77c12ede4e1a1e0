import { authorsOf, type CollectionName, groupsOf, reviewersOf } from '../../schemas/index.ts';
import type { PlainLibrary } from './types.ts';

/** One place where a file names another. */
interface Mention {
  /** The file that holds the reference, as a path below `content/`. */
  from: string;
  /** The field it stands in. */
  field: string;
  /** The folder it points into. */
  to: CollectionName;
  /** The file name it gives. */
  id: string | undefined;
}

/** A sentence for each reference that leads nowhere; none means all of them are good. */
export function findBrokenReferences(library: PlainLibrary): string[] {
  const known = new Map<CollectionName, Set<string>>();
  for (const name of ['articles', 'topics', 'people', 'groups'] as const) {
    known.set(name, new Set(library[name].map(({ id }) => id)));
  }
  return listMentions(library)
    .filter(({ to, id }) => id !== undefined && !known.get(to)?.has(id))
    .map(
      ({ from, field, to, id }) =>
        `content/${from} names "${id}" as its ${field}, but content/${to} has no such file.`,
    );
}

function listMentions(library: PlainLibrary): Mention[] {
  const mentions: Mention[] = [];
  const add = (from: string, field: string, to: CollectionName, ...ids: (string | undefined)[]) => {
    for (const id of ids) mentions.push({ from, field, to, id });
  };
  for (const { id, data } of library.articles) {
    const from = `articles/${id}`;
    add(from, 'topic', 'topics', data.topic);
    add(from, 'author', 'people', ...authorsOf(data));
    add(from, 'reviewer', 'people', ...reviewersOf(data));
    add(from, 'original', 'articles', data.translationOf);
    add(from, 'related article', 'articles', ...data.related);
    add(from, 'person who can help', 'people', data.connect?.person);
    add(from, 'group', 'groups', ...groupsOf(data));
  }
  for (const { id, data } of library.groups) add(`groups/${id}`, 'topic', 'topics', ...data.topics);
  for (const { id, data } of library.glossary) add(`glossary/${id}`, 'article', 'articles', data.article);
  for (const { id, data } of library.questions) {
    const from = `questions/${id}`;
    add(from, 'topic', 'topics', data.topic);
    add(from, 'article', 'articles', data.article);
    add(from, 'answerer', 'people', data.answeredBy);
  }
  for (const { id, data } of library.corrections)
    add(`corrections/${id}`, 'article', 'articles', data.article);
  for (const { id, data } of library.voices) {
    add(`voices/${id}`, 'article', 'articles', data.article);
    add(`voices/${id}`, 'reviewer', 'people', data.reviewedBy);
  }
  return mentions;
}

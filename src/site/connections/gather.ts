import { authorsOf, groupsOf, reviewersOf } from '../../schemas/index.ts';
import { addressOf } from '../library/addresses.ts';
import { listLinkedArticles } from '../library/link-graph.ts';
import type { PlainLibrary } from '../library/types.ts';

/** What a dot on the picture stands for. */
export type Kind = 'article' | 'group' | 'person';

/** One page, group, or person, with everything it leads to. */
export interface Connected {
  /** Unique across kinds: `article/asthma-attack`. */
  key: string;
  kind: Kind;
  name: string;
  address: string;
  /** Its language, where that is not the site's. */
  language?: string | undefined;
  /** Articles: the topic, so that neighbours on the shelf are neighbours in the picture. */
  topic: string;
  /** Keys of what it leads to, each once, never itself. */
  leadsTo: string[];
}

/**
 * Everything on the site that leads to something else: articles to articles (in their text or as "read next"), to the
 * groups they name, and to the people who wrote, checked, or help. Articles come topic by topic.
 */
export function gatherConnections(library: PlainLibrary): Connected[] {
  const known = new Set<string>();
  const things: Connected[] = [];
  const add = (kind: Kind, id: string, thing: Omit<Connected, 'key' | 'kind'>) => {
    const key = `${kind}/${id}`;
    known.add(key);
    things.push({ key, kind, ...thing });
  };
  const topicOrder = new Map(library.topics.map(({ id }, index) => [id, index]));
  const articles = [...library.articles].sort(
    (a, b) =>
      (topicOrder.get(a.data.topic) ?? 0) - (topicOrder.get(b.data.topic) ?? 0) ||
      a.data.title.localeCompare(b.data.title, 'en'),
  );
  for (const { id, data, links } of articles) {
    add('article', id, {
      name: data.title,
      address: addressOf('articles', id),
      language: data.language,
      topic: data.topic,
      leadsTo: [
        ...[...listLinkedArticles(links), ...data.related].map((other) => `article/${other}`),
        ...groupsOf(data).map((group) => `group/${group}`),
        ...[...authorsOf(data), ...reviewersOf(data), data.connect?.person]
          .filter((person) => person !== undefined)
          .map((person) => `person/${person}`),
      ],
    });
  }
  for (const { id, data } of library.groups)
    add('group', id, { name: data.name, address: addressOf('groups', id), topic: '', leadsTo: [] });
  for (const { id, data } of library.people)
    add('person', id, { name: data.name, address: addressOf('people', id), topic: '', leadsTo: [] });
  for (const thing of things) {
    thing.leadsTo = [...new Set(thing.leadsTo)].filter((key) => key !== thing.key && known.has(key));
  }
  return things;
}

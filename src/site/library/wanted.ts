import { groupsOf, isPeer, type NoPeers, noPeersOf } from '../../schemas/index.ts';
import type { PlainLibrary } from './types.ts';

/** An article whose readers meet nobody who shares it. */
export interface Wanted {
  id: string;
  title: string;
  /** Its language, where that is not the site's. */
  language: string | undefined;
  /** How many questions readers asked about it. */
  questions: number;
  /** When and where somebody looked, when somebody did. */
  looked: NoPeers | undefined;
  /** True when the only groups it names are examples. */
  isOnlyExample: boolean;
}

/** Every article without a living group of people who share it, those readers ask about most first. */
export function listWanted(library: Pick<PlainLibrary, 'articles' | 'groups' | 'questions'>): Wanted[] {
  return library.articles
    .flatMap(({ id, data }): Wanted[] => {
      const named = new Set(groupsOf(data));
      const peers = library.groups.filter((group) => named.has(group.id) && isPeer(data, group));
      if (peers.some((group) => !group.data.example)) return [];
      const questions = library.questions.filter(({ data: question }) => question.article === id).length;
      return [
        {
          id,
          title: data.title,
          language: data.language,
          questions,
          looked: noPeersOf(data),
          isOnlyExample: peers.length > 0,
        },
      ];
    })
    .sort((a, b) => b.questions - a.questions || a.title.localeCompare(b.title));
}

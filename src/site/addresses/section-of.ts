import type { CollectionName } from '../../schemas/index.ts';

/** Pages that would be empty without the files of a collection, by what their address opens with. */
const sections: readonly (readonly [start: string, collection: CollectionName])[] = [
  ['/articles/', 'articles'],
  ['/connections/', 'articles'],
  ['/review-calendar/', 'articles'],
  ['/you-said/', 'articles'],
  ['/editorial-standards/mirror/', 'articles'],
  ['/topics/', 'topics'],
  ['/people/', 'people'],
  ['/groups/', 'groups'],
  ['/questions/', 'questions'],
  ['/glossary/', 'glossary'],
  ['/corrections/', 'corrections'],
  ['/voices/', 'voices'],
];

/** Pages that say what is missing. */
const aboutGaps = ['/groups/wanted/', '/groups/starting/'];

/** The collection a page is about; undefined for pages that stand by themselves. */
export function sectionOf(address: string): CollectionName | undefined {
  if (aboutGaps.some((start) => address.startsWith(start))) return undefined;
  return sections.find(([start]) => address.startsWith(start))?.[1];
}

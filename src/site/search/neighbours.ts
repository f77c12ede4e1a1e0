import type { Neighbour, SearchEntry } from './entry.ts';
import { plainWords } from './words.ts';

/** How many lines of the A to Z are shown on each side of a query that found nothing. */
const onEachSide = 3;

/** Knows the lines of the A to Z, so that a reader who is lost lands beside the place where the word would stand. */
export function buildNeighbours(entries: readonly SearchEntry[]): (query: string) => Neighbour[] {
  const lines = entries
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ title, aliases, address }) =>
      (aliases.length > 0 ? aliases : [title]).map((name) => ({ name, address, plain: plainWords(name) })),
    )
    .sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
  return (query) => {
    const later = lines.findIndex(({ plain }) => plain > query);
    const place = later < 0 ? lines.length : later;
    const from = Math.max(0, Math.min(place - onEachSide, lines.length - 2 * onEachSide));
    return lines.slice(from, from + 2 * onEachSide).map(({ name, address }) => ({ name, address }));
  };
}

import Fuse, { type IFuseOptions } from 'fuse.js/min';
import { buildCorrector, type Corrector, type Reading } from './corrector.ts';
import { findDanger } from './danger.ts';
import type { Answer, Danger, Found, SearchEntry } from './entry.ts';
import { indexWords } from './inverted-index.ts';
import { buildNeighbours } from './neighbours.ts';
import { makeRanker } from './ranking.ts';
import { makeSearchable, type Searchable } from './searchable.ts';
import { holdsPhrase, plainWords, questionWords, splitWords, stemOf } from './words.ts';

/** Answers queries; it holds no state between them and keeps none of them. */
export interface SearchEngine {
  /**
   * @param query what the reader typed
   * @param literal true searches for exactly these words, without correction
   */
  search(query: string, literal?: boolean): Answer;
}

/** How many results one query may bring: more help nobody. */
const maxResults = 20;

const fuseOptions: IFuseOptions<Searchable> = {
  keys: [
    { name: 'aliases', weight: 3 },
    { name: 'title', weight: 2 },
    { name: 'lay', weight: 2 },
    { name: 'more', weight: 1 },
  ],
  useTokenSearch: true,
  // Measured best for titles and aliases: lower misses typing mistakes, higher brings noise.
  threshold: 0.34,
  ignoreLocation: true,
  includeScore: true,
};

/** Builds the search over everything that can be found; `corrector` may know more words than these entries hold. */
export function buildSearch(
  entries: readonly SearchEntry[],
  corrector: Corrector = correctorFor(entries),
): SearchEngine {
  const searchable = entries.map(makeSearchable);
  const findNeighbours = buildNeighbours(entries);
  const findHolders = indexWords(searchable);
  const rank = makeRanker(searchable, corrector.isEveryday);
  const byName = new Map<string, Searchable[]>();
  for (const item of searchable)
    for (const name of [item.title, ...item.aliases, ...item.lay])
      byName.set(name, [...(byName.get(name) ?? []), item]);
  const fuse = new Fuse(searchable, fuseOptions);

  // Fuse's time grows with what it is given. Nearly every mended query names words that stand somewhere: then Fuse
  // weighs the things that hold them, and looks through everything only for words that stand nowhere.
  const look = (telling: readonly string[], words: string) => {
    const holders = findHolders(telling);
    if (holders.length > 0) return new Fuse(holders, fuseOptions).search(words);
    return telling.every(corrector.isRight) ? [] : fuse.search(words);
  };

  return {
    search(query, literal = false) {
      const typed = plainWords(query);
      const urgent = findDanger(typed, corrector.isRight);
      // With such words on the mind nobody reads a list. Of a query in another language there is no list to show.
      if (urgent && (urgent.kind !== 'life' || urgent.isForeign)) return onlyDanger(typed, urgent.kind);
      const {
        said,
        sought,
        isUnknown = false,
      } = literal ? ({ said: typed, sought: typed } as Reading) : corrector.correct(query);
      const telling = sought.split(' ').filter((word) => !questionWords.has(word));
      const words = telling.length > 0 ? telling.join(' ') : sought;
      const named = byName.get(sought) ?? [];
      const near = words === '' || isUnknown ? [] : look(words.split(' '), words);
      const ranked = rank(
        [
          ...near,
          ...named
            .filter((item) => !near.some((one) => one.item === item))
            .map((item) => ({ item, score: 0 })),
        ],
        sought,
        telling,
      );
      const found = keepKindsTogether(ranked.slice(0, maxResults)).map((item) => nameAlias(item, telling));
      const danger = (urgent ?? findDanger(said, corrector.isRight))?.kind;
      if (danger && danger !== 'life') return onlyDanger(typed, danger);
      return {
        searched: said,
        isCorrected: said !== typed,
        ...(danger && { danger }),
        marked: [...new Set([...telling, ...splitWords(said).filter((word) => !questionWords.has(word))])],
        found,
        neighbours: found.length === 0 && typed !== '' ? findNeighbours(typed) : [],
      };
    },
  };
}

/** An answer that holds ways to help and nothing else. */
function onlyDanger(typed: string, danger: Danger): Answer {
  return {
    searched: typed,
    isCorrected: false,
    danger,
    isOnlyDanger: true,
    marked: [],
    found: [],
    neighbours: [],
  };
}

/** The corrector that knows the words of these entries, lay words included, and the common words of the language. */
export function correctorFor(entries: readonly SearchEntry[], common?: ReadonlySet<string>): Corrector {
  const searchable = entries.map(makeSearchable);
  return buildCorrector({
    names: searchable.flatMap(({ title, aliases, lay }) => [title, ...aliases, ...lay]),
    others: searchable.map(({ more }) => more),
    ...(common && { common }),
  });
}

/** The kind of the best result comes first, so that grouping never moves it from its place. */
function keepKindsTogether(ranked: readonly Searchable[]): Searchable[] {
  const kinds = [...new Set(ranked.map(({ entry }) => entry.kind))];
  return kinds.flatMap((kind) => ranked.filter(({ entry }) => entry.kind === kind));
}

/** Names the alias by which something was found, unless its title says the same. */
function nameAlias({ entry, title }: Searchable, telling: readonly string[]): Found {
  const titleStems = new Set(title.split(' ').map(stemOf));
  const missing = telling.filter((word) => !titleStems.has(stemOf(word)));
  if (missing.length === 0) return entry;
  const phrase = telling.join(' ');
  const alias =
    entry.aliases.find((name) => holdsPhrase(plainWords(name), phrase)) ??
    entry.aliases.find((name) => missing.some((word) => splitWords(name).map(stemOf).includes(stemOf(word))));
  return alias ? { ...entry, calledAlso: alias } : entry;
}

import Fuse, { type IFuseOptions } from 'fuse.js/min';
import { buildCorrector, type Corrector, type Reading } from './corrector.ts';
import { type DangerFound, findDanger } from './danger.ts';
import type { Answer, Found, Kind, SearchEntry } from './entry.ts';
import { indexWords } from './inverted-index.ts';
import { english } from './languages/english.ts';
import type { SearchLanguage } from './languages/index.ts';
import { buildNeighbours } from './neighbours.ts';
import { makeRanker } from './ranking.ts';
import { makeSearchable, type Searchable } from './searchable.ts';
import { holdsPhrase, plainWords, splitWords } from './words.ts';

/** Answers queries; it holds no state between them and keeps none of them. */
export interface SearchEngine {
  /**
   * @param query what the reader typed
   * @param literal true searches for exactly these words, without correction
   */
  search(query: string, literal?: boolean): Answer;
}

/** How many results one query may bring: more help nobody. */
export const maxResults = 20;

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

/**
 * Builds the search over everything that can be found; `corrector` may know more words than these entries hold.
 * @param language what the entries and the site are written in
 */
export function buildSearch(
  entries: readonly SearchEntry[],
  corrector: Corrector = correctorFor(entries),
  language: SearchLanguage = english,
): SearchEngine {
  const { questionWords } = language;
  const searchable = entries.map((entry) => makeSearchable(entry, language));
  const findNeighbours = buildNeighbours(entries);
  const findHolders = indexWords(searchable, language);
  const rank = makeRanker(searchable, language, corrector.isEveryday);
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
      if (urgent && (urgent.kind !== 'life' || urgent.language !== language.code))
        return onlyDanger(typed, urgent);
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
      const found = keepKindsTogether(ranked.slice(0, maxResults), ({ entry }) => entry.kind).map((item) =>
        nameAlias(item, telling, language),
      );
      const danger = urgent ?? findDanger(said, corrector.isRight);
      if (danger && danger.kind !== 'life') return onlyDanger(typed, danger);
      return {
        searched: said,
        isCorrected: said !== typed,
        ...(danger && { danger: danger.kind, language: danger.language }),
        marked: [...new Set([...telling, ...splitWords(said).filter((word) => !questionWords.has(word))])],
        found,
        neighbours: found.length === 0 && typed !== '' ? findNeighbours(typed) : [],
      };
    },
  };
}

/** An answer that holds ways to help and nothing else. */
function onlyDanger(typed: string, { kind, language }: DangerFound): Answer {
  return {
    searched: typed,
    isCorrected: false,
    danger: kind,
    language,
    isOnlyDanger: true,
    marked: [],
    found: [],
    neighbours: [],
  };
}

/** The corrector that knows the words of these entries, lay words included, and the common words of the language. */
export function correctorFor(
  entries: readonly SearchEntry[],
  common?: ReadonlySet<string>,
  language: SearchLanguage = english,
): Corrector {
  const searchable = entries.map((entry) => makeSearchable(entry, language));
  return buildCorrector({
    names: searchable.flatMap(({ title, aliases, lay }) => [title, ...aliases, ...lay]),
    others: searchable.map(({ more }) => more),
    ...(common && { common }),
    language,
  });
}

/** The kind of the best result comes first, so that grouping never moves it from its place. */
export function keepKindsTogether<Item>(ranked: readonly Item[], kindOf: (item: Item) => Kind): Item[] {
  const kinds = [...new Set(ranked.map(kindOf))];
  return kinds.flatMap((kind) => ranked.filter((item) => kindOf(item) === kind));
}

/** Names the alias by which something was found, unless its title says the same. */
function nameAlias(
  { entry, title }: Searchable,
  telling: readonly string[],
  { stemOf }: SearchLanguage,
): Found {
  const titleStems = new Set(title.split(' ').map(stemOf));
  const missing = telling.filter((word) => !titleStems.has(stemOf(word)));
  if (missing.length === 0) return entry;
  const phrase = telling.join(' ');
  const alias =
    entry.aliases.find((name) => holdsPhrase(plainWords(name), phrase)) ??
    entry.aliases.find((name) => missing.some((word) => splitWords(name).map(stemOf).includes(stemOf(word))));
  return alias ? { ...entry, calledAlso: alias } : entry;
}

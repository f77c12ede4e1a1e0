import Fuse from 'fuse.js/min';
import { buildCorrector } from './corrector.ts';
import dangerWords from './danger-words.json' with { type: 'json' };
import type { Answer, Kind, SearchEntry } from './entry.ts';
import synonyms from './synonyms.json' with { type: 'json' };
import { questionWords, splitWords } from './words.ts';

/** Answers queries; it holds no state between them and keeps none of them. */
export interface SearchEngine {
  /**
   * @param query what the reader typed
   * @param literal true searches for exactly these words, without correction
   */
  search(query: string, literal?: boolean): Answer;
}

/** What is searched of one entry: its own names and the lay words for them, all in plain form. */
interface Searchable {
  entry: SearchEntry;
  title: string;
  aliases: string[];
  lay: string[];
  question: string;
}

/** How many results one query may bring: more help nobody. */
const maxResults = 20;

/** Among equally good matches an article answers best. */
const kindOrder: Record<Kind, number> = { article: 0, topic: 1, group: 2, term: 3 };

/** Builds the search over everything that can be found. */
export function buildSearch(entries: readonly SearchEntry[]): SearchEngine {
  const searchable = entries.map(makeSearchable);
  const corrector = buildCorrector(
    searchable.flatMap(({ title, aliases, lay, question }) => [title, ...aliases, ...lay, question]),
  );
  const fuse = new Fuse(searchable, {
    keys: [
      { name: 'aliases', weight: 3 },
      { name: 'title', weight: 2 },
      { name: 'lay', weight: 2 },
      { name: 'question', weight: 1 },
    ],
    useTokenSearch: true,
    // Measured best for titles and aliases: lower misses typing mistakes, higher brings noise.
    threshold: 0.34,
    ignoreLocation: true,
    includeScore: true,
  });

  return {
    search(query, literal = false) {
      const typed = splitWords(query).join(' ');
      const searched = literal ? typed : corrector.correct(query);
      const telling = splitWords(searched).filter((word) => !questionWords.has(word));
      const words = telling.length > 0 ? telling.join(' ') : searched;
      const found = words === '' ? [] : rank(fuse.search(words), searched, telling).map(({ entry }) => entry);
      return {
        searched,
        isCorrected: searched !== typed,
        isDanger: dangerWords.some((danger) => holdsPhrase(typed, danger) || holdsPhrase(searched, danger)),
        found: found.slice(0, maxResults),
      };
    },
  };
}

/**
 * Names that are the query come first (0), then names that hold it (1), all its words (2), some of them (3), and last
 * what Fuse thinks is near (4). Once all words were found somewhere, what is merely near is noise.
 */
function rank(
  results: readonly { item: Searchable; score?: number }[],
  searched: string,
  telling: readonly string[],
): Searchable[] {
  const tierOf = ({ title, aliases, lay, question }: Searchable): number => {
    const names = [...aliases, ...lay, title, question];
    if (names.includes(searched) || names.includes(telling.join(' '))) return 0;
    if (names.some((name) => holdsPhrase(name, telling.join(' ')))) return 1;
    const all = new Set(names.flatMap((name) => name.split(' ')));
    if (telling.every((word) => all.has(word))) return 2;
    return telling.some((word) => all.has(word)) ? 3 : 4;
  };
  const ranked = results
    .map(({ item, score = 1 }) => ({ item, score, tier: tierOf(item), order: kindOrder[item.entry.kind] }))
    .sort(
      (a, b) =>
        a.tier - b.tier || (a.tier < 3 ? a.order - b.order : 0) || a.score - b.score || a.order - b.order,
    );
  const isFound = (ranked[0]?.tier ?? 4) <= 2;
  return ranked.filter(({ tier }) => !isFound || tier < 4).map(({ item }) => item);
}

function makeSearchable(entry: SearchEntry): Searchable {
  const plain = (text: string) => splitWords(text).join(' ');
  const names = [entry.title, ...entry.aliases].map(plain);
  const lay = synonyms
    .filter(({ find }) => names.some((name) => holdsPhrase(name, plain(find))))
    .map(({ say }) => plain(say));
  return {
    entry,
    title: plain(entry.title),
    aliases: entry.aliases.map(plain),
    lay: [...new Set(lay)],
    question: plain(entry.question ?? ''),
  };
}

/** Whether whole words of a plain text hold a plain phrase: "stroke" is not in "sunstroke". */
function holdsPhrase(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text} `.includes(` ${phrase} `);
}

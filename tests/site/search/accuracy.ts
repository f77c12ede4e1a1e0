import type { SearchEngine } from '../../../src/site/search/engine.ts';
import type { SearchEntry } from '../../../src/site/search/entry.ts';
import { plainWords } from '../../../src/site/search/words.ts';
import { seededNumbers } from '../../helpers/seeded-numbers.ts';
import { slip, writeByEar } from './misspell.ts';

/** The three ways to misspell that are measured, each with the shortest name it is done to, in letters. */
export const ways = {
  'one slip': { misspell: (name: string, random: () => number) => slip(name, 1, random), minLetters: 5 },
  'two slips': { misspell: (name: string, random: () => number) => slip(name, 2, random), minLetters: 6 },
  'as it sounds': { misspell: writeByEar, minLetters: 5 },
} as const;

/** What came of misspelling every name. */
export interface Accuracy {
  /** Misspelt queries that were judged. */
  asked: number;
  /** Of these, how many brought the right thing first. */
  right: number;
  /** Queries that came out as another name, or as a single word that is itself spelled right: not judged. */
  otherWord: number;
  /** The queries that went wrong, as "query > what came first (name)". */
  missed: string[];
}

/**
 * Misspells every title and alias some times and counts how often the right thing comes first. Right is a result that
 * carries the name, or what the same name brings first when it is spelled right (a lay word such as "sugar" is an alias
 * of one thing and leads to another). A misspelling that is itself another name, or holds only words that are spelled right
 * ("cares" for "carers"), asks for something else: it is counted apart and not judged.
 */
export function measureAccuracy(
  engine: SearchEngine,
  entries: readonly SearchEntry[],
  isRight: (word: string) => boolean,
  way: keyof typeof ways,
  times: number,
): Accuracy {
  const { misspell, minLetters } = ways[way];
  const random = seededNumbers(20261122);
  const owners = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of [entry.title, ...entry.aliases].map(plainWords)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(entry.address));
    }
  }
  const accuracy: Accuracy = { asked: 0, right: 0, otherWord: 0, missed: [] };
  for (const [name, addresses] of owners) {
    if (name.length < minLetters) continue;
    const own = engine.search(name);
    const first = own.found[0]?.address;
    for (let time = 0; time < times; time++) {
      const query = plainWords(misspell(name, random));
      if (query === name) continue;
      if (owners.has(query) || query.split(' ').every(isRight)) {
        accuracy.otherWord++;
        continue;
      }
      const answer = engine.search(query);
      const found = answer.found[0];
      accuracy.asked++;
      // Where the name itself tells of danger, nothing but the lines that help is shown.
      if (
        own.isOnlyDanger
          ? answer.isOnlyDanger
          : found && (addresses.has(found.address) || found.address === first)
      )
        accuracy.right++;
      else accuracy.missed.push(`${query} > ${found?.title ?? 'nothing'} (${name})`);
    }
  }
  return accuracy;
}

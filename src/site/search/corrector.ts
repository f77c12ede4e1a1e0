import rightWords from './right-words.json' with { type: 'json' };
import { soundKey } from './sound-key.ts';
import { questionWords, splitWords } from './words.ts';

/**
 * Everyday words about health that are spelled right, whether or not this site has a page for them: a reader who asks
 * for cancer must not be sent to carers.
 */
const spelledRight: ReadonlySet<string> = new Set(rightWords);

/** Mends spelling with the words of this site only: it can never lead to a word for which there is no page. */
export interface Corrector {
  /** The query with each unknown word replaced by the known word it was most likely meant to be. */
  correct(query: string): string;
}

/** Shorter words have too many neighbours: "flu" is not "flow". */
const minLettersToCorrect = 3;

/** How many more slips a word may hold that still sounds the same: "newmonia" is 3 slips from "pneumonia". */
const soundSlips = 2;

/** How many slips a word or a name of some length may hold and still be recognised. */
function maxEditsFor(letters: number): number {
  if (letters < minLettersToCorrect) return 0;
  if (letters <= 5) return 1;
  return letters <= 9 ? 2 : 3;
}

/**
 * Builds a corrector from every name that can be found.
 * @param names titles, aliases, and lay words
 */
export function buildCorrector(names: Iterable<string>): Corrector {
  const plainNames = new Set<string>();
  const frequency = new Map<string, number>();
  for (const name of names) {
    const words = splitWords(name);
    if (words.length > 0) plainNames.add(words.join(' '));
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const telling = [...frequency.keys()].filter((word) => !questionWords.has(word));
  const isKnown = (word: string) => frequency.has(word) || questionWords.has(word);
  const isRight = (word: string) => isKnown(word) || spelledRight.has(word) || /\d/.test(word);
  const isFine = (word: string) =>
    isRight(word) || word.length < minLettersToCorrect || isBeginning(word, telling);

  const correctWord = (word: string): string => {
    if (isFine(word)) return word;
    const near = nearest(word, telling, maxEditsFor(word.length), frequency);
    return near ?? splitJoined(word, isKnown) ?? word;
  };

  return {
    correct(query) {
      const words = splitWords(query);
      const typed = words.join(' ');
      if (words.every(isRight)) return typed;
      // For several words the whole name tells more than its parts; a single word is better judged among all words.
      const name = words.length > 1 ? nearest(typed, plainNames, maxEditsFor(typed.length)) : undefined;
      return name ?? words.map(correctWord).join(' ');
    },
  };
}

/**
 * The candidate that was most likely meant: as few slips as possible, then the same sound, then the same first letter
 * (people rarely get that wrong), then the commoner word.
 */
function nearest(
  typed: string,
  candidates: Iterable<string>,
  maxEdits: number,
  frequency?: ReadonlyMap<string, number>,
): string | undefined {
  const key = soundKey(typed);
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length < minLettersToCorrect) continue;
    const sameSound = soundKey(candidate) === key;
    if (!sameSound && Math.abs(candidate.length - typed.length) > maxEdits) continue;
    const edits = countEdits(typed, candidate);
    if (edits > (sameSound ? maxEdits + soundSlips : maxEdits)) continue;
    const sameStart = candidate[0] === typed[0];
    // In a short word another first letter makes another word, unless the rest is untouched.
    if (!sameSound && !sameStart && edits > 1 && typed.length <= 6) continue;
    const common = Math.min(frequency?.get(candidate) ?? 0, 9);
    const cost = edits - (sameSound ? 0.9 : 0) - (sameStart ? 0.3 : 0) - common / 100;
    if (!best || cost < best.cost) best = { candidate, cost };
  }
  return best?.candidate;
}

/** Two known words that were typed as one: "bloodpressure". */
function splitJoined(word: string, isKnown: (word: string) => boolean): string | undefined {
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isKnown(first) && isKnown(second)) return `${first} ${second}`;
  }
  return undefined;
}

/** A word that is only half typed needs no correction: the search finds beginnings by itself. */
function isBeginning(word: string, known: Iterable<string>): boolean {
  for (const candidate of known) if (candidate.startsWith(word)) return true;
  return false;
}

/** Damerau-Levenshtein distance: inserted, dropped, replaced, and swapped letters each count one. */
export function countEdits(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let edits = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwap) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length] ?? 0;
}

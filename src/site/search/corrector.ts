import { soundKey } from './sound-key.ts';
import { questionWords, splitWords } from './words.ts';

/** Mends spelling with the words of this site only: it can never lead to a word for which there is no page. */
export interface Corrector {
  /** The query with each unknown word replaced by the known word it was most likely meant to be. */
  correct(query: string): string;
}

/** Shorter words have too many neighbours one edit away: "flu" is not "flow". */
const minLettersToCorrect = 4;

/**
 * Builds a corrector from every name that can be found.
 * @param names titles, aliases, and lay words
 */
export function buildCorrector(names: Iterable<string>): Corrector {
  const frequency = new Map<string, number>();
  for (const name of names) {
    for (const word of splitWords(name)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const bySound = new Map<string, string[]>();
  for (const word of frequency.keys()) {
    const key = soundKey(word);
    bySound.set(key, [...(bySound.get(key) ?? []), word]);
  }
  const commoner = (a: string, b: string) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0);

  const correctWord = (word: string): string => {
    if (frequency.has(word) || questionWords.has(word) || /\d/.test(word)) return word;
    if (word.length < minLettersToCorrect || isBeginning(word, frequency.keys())) return word;
    const key = soundKey(word);
    const sameSound = bySound.get(key)?.filter((known) => !questionWords.has(known));
    if (sameSound?.length) {
      return sameSound.sort((a, b) => countEdits(word, a) - countEdits(word, b) || commoner(a, b))[0] ?? word;
    }
    const maxEdits = word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
    let best = { word, edits: maxEdits + 1 };
    for (const known of frequency.keys()) {
      const isFar = Math.abs(known.length - word.length) > maxEdits;
      if (isFar || known.length < minLettersToCorrect || questionWords.has(known)) continue;
      if (known[0] !== word[0] && soundKey(known)[0] !== key[0]) continue;
      const edits = countEdits(word, known);
      if (edits < best.edits || (edits === best.edits && commoner(known, best.word) < 0))
        best = { word: known, edits };
    }
    return best.word;
  };

  return { correct: (query) => splitWords(query).map(correctWord).join(' ') };
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

import dangerWords from './danger-words.json' with { type: 'json' };
import type { Danger } from './entry.ts';
import { countSlips } from './slips.ts';
import { soundKey } from './sound-key.ts';
import { splitWords } from './words.ts';

/** How many other words may stand inside a phrase of danger: "my face is drooping" holds "face drooping". */
const maxWordsBetween = 2;

/**
 * What cannot wait in a query. The words of danger are looked for on their own and not through the site's corrector: a
 * site without a page on suicide must still understand "sucide".
 * @param isRight whether a word is a known word spelled right; such a word is never taken for another
 */
export function findDanger(query: string, isRight: (word: string) => boolean): Danger | undefined {
  const typed = splitWords(query);
  const matches = (word: string, meant: string) =>
    word === meant || (!isRight(word) && isMisspelt(word, meant));
  const hits = phrases.filter(({ words }) => holdsInOrder(typed, words, matches));
  // Somebody who wrote of ending their life may also name the way: the helpline is then what they need to see.
  return hits.find(({ kind }) => kind === 'crisis')?.kind ?? hits[0]?.kind;
}

const phrases = dangerWords.map(({ say, kind }) => ({ words: splitWords(say), kind: kind as Danger }));

/** Shorter words of danger ("weak", "numb") are words of many other things: no query is mended to one of them. */
const minTellingLetters = 6;

/** The words of danger a query may be mended to, whether or not the site has a page for them. */
export const dangerVocabulary: readonly string[] = [
  ...new Set(phrases.flatMap(({ words }) => words).filter((word) => word.length >= minTellingLetters)),
];

function holdsInOrder(
  typed: readonly string[],
  phrase: readonly string[],
  matches: (word: string, meant: string) => boolean,
): boolean {
  return typed.some((_, start) => {
    let place = start;
    for (const meant of phrase) {
      const end = meant === phrase[0] && place === start ? start + 1 : place + maxWordsBetween + 1;
      const found = typed.slice(place, end).findIndex((word) => matches(word, meant));
      if (found < 0) return false;
      place += found + 1;
    }
    return place - start <= phrase.length + maxWordsBetween;
  });
}

/** Stricter than the corrector: a false alarm on every other search would teach readers to look past the card. */
function isMisspelt(typed: string, meant: string): boolean {
  if (meant.length < 5 || typed.length < 4) return false;
  const limit = meant.length >= 9 ? 2 : 1;
  if (Math.abs(typed.length - meant.length) <= limit && countSlips(typed, meant, limit) <= limit) return true;
  return typed[0] === meant[0] && soundKey(typed) === soundKey(meant);
}

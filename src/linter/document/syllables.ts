import { syllable } from 'syllable';

/** Counts the syllables a reader says; numbers and initialisms are said letter by letter or as words. */
export function countSyllables(spelling: string): number {
  return Math.max(1, syllable(spelling));
}

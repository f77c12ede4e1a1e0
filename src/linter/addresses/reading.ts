import { nearest } from '../../names/nearest.ts';
import type { LinkSource } from './resolve-link.ts';

/** Of an article with more dead links than this, for the first is said what may be meant: each takes a search. */
const mostGuesses = 100;

/** The place that links are read from, and the search for what is meant. */
export interface Reading extends LinkSource {
  guess: typeof nearest;
}

/** Begins to read the links of an article. */
export function readingFrom(source: LinkSource): Reading {
  let guesses = 0;
  return {
    ...source,
    guess: (name, known) => {
      guesses += 1;
      return guesses > mostGuesses ? undefined : nearest(name, known);
    },
  };
}

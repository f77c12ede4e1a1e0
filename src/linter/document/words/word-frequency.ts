import { wordCounts } from '#platform';

/** Words counted in SUBTLEX-US, in millions (Brysbaert and New 2009: 51.0 million). */
const millionsCounted = 51;

/**
 * Zipf frequency of a word: log10 of its uses per thousand million words, from 0 (not listed) to about 7.6.
 * Source of the scale: van Heuven, Mandera, Keuleers and Brysbaert 2014.
 */
export function zipf(word: string): number {
  return zipfOf(wordCounts().countOf(word));
}

/** The same of a word that was counted so often. */
export function zipfOf(count: number): number {
  return count === 0 ? 0 : Math.max(0, Math.log10((count / millionsCounted) * 1000));
}

import type { Piece } from '../../library/inline-links.ts';
import type { Danger, Kind } from '../entry.ts';

/** The words of the interface that a page hands to its search in `data-words`. */
export interface SearchWords {
  loading: string;
  failed: string;
  count: { one: string; many: string; none: string };
  suggestions: { label: string; one: string; many: string; none: string; all: string };
  corrected: string;
  instead: string;
  nothing: string;
  nothingTitle: string;
  neighbours: string;
  calledAlso: string;
  kinds: Record<Kind, string>;
  /** The sentences for what cannot wait, in pieces: phone numbers are links. */
  danger: Record<Danger, Piece[]>;
  /** Links to people, for when nothing was found. */
  people: { name: string; address: string }[];
  aToZ: string;
}

/** Puts a number into a text that was written for one or for many. */
export function countIn(words: { one: string; many: string; none: string }, count: number): string {
  if (count === 0) return words.none;
  return (count === 1 ? words.one : words.many).replace('{count}', String(count));
}

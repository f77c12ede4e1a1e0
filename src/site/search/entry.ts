import type { Piece } from '../library/inline-links.ts';

/** What kind of thing a search can find. */
export type Kind = 'article' | 'topic' | 'group' | 'question' | 'term' | 'person' | 'page';

/** One thing that can be found, as it travels to the reader's device: names only, never full text. */
export interface SearchEntry {
  kind: Kind;
  /** Its name: for an article its title. */
  title: string;
  /** Where it leads. */
  address: string;
  /** What is shown below the name; not searched. */
  text: string;
  /** Other names for it. */
  aliases: string[];
  /** Its language, where that is not the site's, and what is said of it beside its name. */
  language?: string;
  note?: string;
  /** Words it is found by that are no name: the question an article answers, or who a group is for. */
  more?: string;
}

/** One result. */
export interface Found extends SearchEntry {
  /** The other name that the reader used for it, when its title does not say so. */
  calledAlso?: string;
}

/** Why a query cannot wait: a life in danger now, thoughts of ending it, danger at home, or a child in danger. */
export type Danger = 'life' | 'crisis' | 'safety' | 'child';

/** A line of the A to Z that stands near a query which found nothing. */
export interface Neighbour {
  name: string;
  address: string;
}

/** What the search answers to one query. */
export interface Answer {
  /** The words that were searched for, after correction. */
  searched: string;
  /** True when `searched` is not what the reader typed. */
  isCorrected: boolean;
  /** What cannot wait in this query. */
  danger?: Danger;
  /** The language in which it was said. */
  language?: string;
  /** What is said of it in that language, where that is not the site's; phone numbers are links. */
  said?: Piece[];
  /** True when nothing but ways to help is to be shown. */
  isOnlyDanger?: boolean;
  /** The words to mark in the results, in plain form. */
  marked: string[];
  /** What was found, best first; all of one kind stand together, the kind of the best result first. */
  found: Found[];
  /** When nothing was found: the names that stand nearest in the A to Z. */
  neighbours: Neighbour[];
}

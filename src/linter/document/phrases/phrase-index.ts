import type { Sentence } from '../document.ts';
import type { Asks } from './asks.ts';
import { FoundPhrase } from './found-phrase.ts';
import type { PhraseHit, PhraseRow } from './phrase.ts';
import { bestOnly, PhraseFinder } from './phrase-finder.ts';

/** Finds the phrases of all rules in one pass over a sentence, and shows each with the clause around it. */
export class PhraseIndex<Owner> {
  readonly #finder: PhraseFinder<Owner>;
  readonly #asks: Asks;

  /** @throws Error when a pattern cannot be read, naming it */
  constructor(lists: ReadonlyMap<Owner, readonly PhraseRow[]>, asks: Asks) {
    this.#asks = asks;
    this.#finder = new PhraseFinder(lists);
  }

  /** All hits in a sentence, each with the rule it belongs to, in order of their first word. */
  find(sentence: Sentence): readonly { owner: Owner; hit: PhraseHit }[] {
    const found = this.#finder.find(sentence);
    if (found.length === 0) return [];
    const hits = found.map((place) => ({
      ...place,
      hit: new FoundPhrase(place.row, sentence, place.first, place.end, this.#asks),
    }));
    return bestOnly(hits, ({ hit }) => (hit.row.mild ? 0 : graveRank) + askRank(hit));
  }
}

/** A row that stops a build goes before one that only costs points, however long that is. */
const graveRank = 3;

/** "Give us a like and follow us": of the asks that overlap, the one that is asked is meant. */
function askRank(hit: PhraseHit): number {
  return hit.isRequest ? 2 : hit.isLooseRequest ? 1 : 0;
}

import type { Sentence } from '../document.ts';
import { FoundPhrase } from './found-phrase.ts';
import type { PhraseHit, PhraseRow } from './phrase.ts';
import { PhraseFinder } from './phrase-finder.ts';

/** Finds the phrases of all rules in one pass over a sentence, and shows each with the clause around it. */
export class PhraseIndex<Owner> {
  readonly #finder: PhraseFinder<Owner>;

  /** @throws Error when a pattern cannot be read, naming it */
  constructor(lists: ReadonlyMap<Owner, readonly PhraseRow[]>) {
    this.#finder = new PhraseFinder(lists);
  }

  /** All hits in a sentence, each with the rule it belongs to, in order of their first word. */
  *find(sentence: Sentence): Generator<{ owner: Owner; hit: PhraseHit }> {
    for (const { owner, row, first, end } of this.#finder.find(sentence)) {
      yield { owner, hit: new FoundPhrase(row, sentence, first, end) };
    }
  }
}

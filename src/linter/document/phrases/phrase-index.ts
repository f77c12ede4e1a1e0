import type { Sentence } from '../document.ts';
import type { PhraseHit, PhraseRow } from './phrase.ts';

/** Finds the phrases of all rules in one pass over a sentence. */
export class PhraseIndex<Owner> {
  constructor(_lists: ReadonlyMap<Owner, readonly PhraseRow[]>) {}

  /** All hits in a sentence, each with the rule it belongs to, in order of their first word. */
  *find(_sentence: Sentence): Generator<{ owner: Owner; hit: PhraseHit }> {}
}

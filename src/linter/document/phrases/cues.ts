import type { Sentence } from '../document.ts';
import cues from './cues.json' with { type: 'json' };
import { bestOnly, type Found, PhraseFinder } from './phrase-finder.ts';

/** What a run of words says about the phrase behind it. */
export type CueKind = 'lead' | 'blocked' | 'negation' | 'report' | 'saying' | 'mention';

/** A cue as it stands in a sentence. */
export type Cue = Found<CueKind>;

const cueKinds: readonly CueKind[] = ['lead', 'blocked', 'negation', 'report', 'saying', 'mention'];

/** Single words by their part in a clause. */
export const words = {
  subject: new Set(cues.subject),
  auxiliary: new Set(cues.auxiliary),
  adverb: new Set(cues.adverb),
  joiner: new Set(cues.joiner),
  opener: new Set(cues.opener),
  imperative: new Set(cues.imperative),
  /** Begin a clause about the word before: "people who …". */
  relative: new Set(cues.relative),
  /** Begin a condition. */
  condition: new Set(cues.condition),
  /** The publisher, or people of its own. */
  ourselves: new Set(cues.ourselves),
  /** Nouns for a piece of writing, which is told about and does not ask. */
  wording: new Set(cues.wording),
  /** Somebody else, as in "if they …". */
  others: new Set(cues.others),
  /** May follow "us" where it is not the country. */
  behindUs: new Set(cues.behindUs),
};

let finder: PhraseFinder<CueKind> | undefined;
const found = new WeakMap<Sentence, readonly Cue[]>();

/**
 * The cues of a sentence, the longest where they overlap, so that "don't forget to" is a request and not a "don't".
 * They are looked for only in sentences that hold a phrase.
 */
function cuesOf(sentence: Sentence): readonly Cue[] {
  let known = found.get(sentence);
  if (!known) {
    finder ??= new PhraseFinder(
      new Map(
        cueKinds.map((kind) => [kind, cues[kind].map((say) => ({ say, sets: cues.sets, group: 'cue' }))]),
      ),
    );
    known = bestOnly(finder.find(sentence));
    found.set(sentence, known);
  }
  return known;
}

/** The cues that begin in a stretch of a sentence's tokens: a long sentence is not read again for every phrase in it. */
export function cuesBetween(sentence: Sentence, from: number, to: number): readonly Cue[] {
  const cues = cuesOf(sentence);
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).first < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < cues.length && (cues[end] as Cue).first < to) end += 1;
  return cues.slice(low, end);
}

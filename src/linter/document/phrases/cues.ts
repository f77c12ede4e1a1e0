import type { Sentence } from '../document.ts';
import cues from './cues.json' with { type: 'json' };
import type { PhraseRow } from './phrase.ts';
import { bestOnly, type Found, PhraseFinder } from './phrase-finder.ts';

/** What a run of words says about the phrase behind it. */
export type CueKind =
  | 'lead'
  | 'blocked'
  | 'question'
  | 'negation'
  | 'report'
  | 'saying'
  | 'mention'
  | 'crisis';

/** A cue as it stands in a sentence. */
export type Cue = Found<CueKind>;

const cueKinds: readonly CueKind[] = [
  'lead',
  'blocked',
  'question',
  'negation',
  'report',
  'saying',
  'mention',
  'crisis',
];

/** Cues of one group compete for words. What a sentence says of a crisis takes no word from the others. */
const rowsOf = (kind: CueKind): PhraseRow[] =>
  cues[kind].map((say) => ({
    say,
    sets: cues.sets,
    ...(kind === 'crisis'
      ? { group: kind, notNext: cues.noCrisis, notBefore: cues.noCrisisOf }
      : { group: 'cue' }),
  }));

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
  wording: new Set(cues.wording),
  /** Somebody else, as in "if they …". */
  others: new Set(cues.others),
  /** May follow "us" where it is not the country. */
  behindUs: new Set(cues.behindUs),
  /** Begin the main clause after a comparison: "Like us, bees …", "Just like when …, we …". */
  determiner: new Set(cues.determiner),
  /** Verbs with which "would you …" asks for an opinion. */
  wish: new Set(cues.wish),
  /** We, speaking. */
  own: new Set(cues.own),
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
    finder ??= new PhraseFinder(new Map(cueKinds.map((kind) => [kind, rowsOf(kind)])));
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

/** Whether a sentence tells where help is in an emergency, or speaks of one: "In a crisis, ring 999". */
export function speaksOfCrisis(sentence: Sentence): boolean {
  return cuesOf(sentence).some(({ owner }) => owner === 'crisis');
}

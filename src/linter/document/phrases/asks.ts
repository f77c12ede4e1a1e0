import type { Sentence } from '../document.ts';
import type { PhraseRow } from './phrase.ts';
import { bestOnly, type Found, PhraseFinder } from './phrase-finder.ts';

/** What a run of words says about the phrase after it. */
export type CueKind = (typeof cueKinds)[number];

/** A cue as it stands in a sentence. */
export type Cue = Found<CueKind>;

const cueKinds = [
  'lead',
  'blocked',
  'question',
  'negation',
  'report',
  'saying',
  'mention',
  'crisis',
] as const;

/** Kinds of single words, by their part in a clause. */
const wordKinds = [
  'subject',
  'auxiliary',
  'adverb',
  'joiner',
  'opener',
  'imperative',
  /** Begin a clause about the word before: "people who …". */
  'relative',
  /** Begin a condition. */
  'condition',
  /** Nouns for a piece of writing: "posts", "phrases", "slogans". The "signs" of an illness are not among them. */
  'wording',
  /** Verbs of saying: "claims", "says". */
  'uttering',
  /** Said of a text only: "posts that read …". A reader who is told never to read something is told no words. */
  'giving',
  /** "Never", "avoid", before a verb of saying. */
  'forbidding',
  /** Somebody else, as in "if they …". */
  'others',
  /** May follow "us" where it is not the country. */
  'behindUs',
  /** Begin the main clause after a comparison: "Like us, bees …", "Just like when …, we …". */
  'determiner',
  /** Verbs with which "would you …" asks for an opinion. */
  'wish',
  /** We, speaking. */
  'own',
] as const;
type WordKind = (typeof wordKinds)[number];

/** How a language asks, forbids and tells what others say: patterns by what they say, and single words. */
export interface AskWords
  extends Readonly<Partial<Record<CueKind | WordKind | 'noCrisis' | 'noCrisisOf', readonly string[]>>> {
  /** Lists that the patterns name: `<readers>`. */
  sets?: Readonly<Record<string, readonly string[]>>;
}

/** Reads the words around a phrase: what leads to it, forbids it, reports it. */
export class Asks {
  /** Single words by their part in a clause. */
  readonly words: Readonly<Record<WordKind, ReadonlySet<string>>>;
  readonly #written: AskWords;
  #finder: PhraseFinder<CueKind> | undefined;
  readonly #found = new WeakMap<Sentence, readonly Cue[]>();

  /** @param written nothing, where nothing is known of how a language asks */
  constructor(written: AskWords = {}) {
    this.#written = written;
    const sets = wordKinds.map((kind) => [kind, new Set(written[kind])] as const);
    this.words = Object.fromEntries(sets) as unknown as Asks['words'];
  }

  /** The cues that begin in a stretch of a sentence's tokens: a long sentence is not read again for every phrase in it. */
  cuesBetween(sentence: Sentence, from: number, to: number): readonly Cue[] {
    const cues = this.#cuesOf(sentence);
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
  speaksOfCrisis(sentence: Sentence): boolean {
    return this.#cuesOf(sentence).some(({ owner }) => owner === 'crisis');
  }

  /**
   * The cues of a sentence, the longest where they overlap, so that "don't forget to" is a request and not a "don't".
   * They are looked for only in sentences that hold a phrase.
   */
  #cuesOf(sentence: Sentence): readonly Cue[] {
    let known = this.#found.get(sentence);
    if (!known) {
      this.#finder ??= new PhraseFinder(new Map(cueKinds.map((kind) => [kind, this.#rowsOf(kind)])));
      known = bestOnly(this.#finder.find(sentence));
      this.#found.set(sentence, known);
    }
    return known;
  }

  /** Cues of one group compete for words. What a sentence says of a crisis takes no word from the others. */
  #rowsOf(kind: CueKind): PhraseRow[] {
    const { sets = {}, noCrisis = [], noCrisisOf = [] } = this.#written;
    const group =
      kind === 'crisis' ? { group: kind, notNext: noCrisis, notBefore: noCrisisOf } : { group: 'cue' };
    return (this.#written[kind] ?? []).map((say) => ({ say, sets, ...group }));
  }
}

import { ownCopy } from '#platform';
import { countSyllables } from './syllables.ts';
import { zipf } from './word-frequency.ts';

/** Lists of words that rules look words up in by name, such as `familiar`. Handed to the engine, which has none. */
export type WordLists = Readonly<Record<string, Iterable<string>>>;

/** What is known of a spelling, worked out once and shared by every article in a run. */
export class WordType {
  static #made = 0;

  /** Counts up over all spellings of the process; `WordColumn` finds its cells by it. */
  readonly id: number;
  /** As written: `Don’t`. */
  readonly spelling: string;
  /** Lower case, straight apostrophes, no soft hyphens: `don't`. Phrases and lists match on it. */
  readonly key: string;
  readonly isNumber: boolean;
  readonly isCapitalised: boolean;
  /** Two to six capitals, perhaps with digits or a plural s: `BMI`, `COPD`, `A1C`, `STIs`. */
  readonly isAcronym: boolean;
  readonly #lists: KeyLists;
  #syllables: number | undefined;
  #zipf: number | undefined;

  constructor(spelling: string, lists: KeyLists) {
    this.id = WordType.#made;
    WordType.#made += 1;
    this.spelling = spelling;
    this.key = wordKey(spelling);
    this.isNumber = /^[\d.,/:–-]*\d[\d.,/:–-]*$/.test(spelling);
    this.isCapitalised = /^\p{Lu}/u.test(spelling);
    this.isAcronym = /^(?=.{2,7}$)(?=.*\p{Lu}.*\p{Lu}|\p{Lu}\d)[\p{Lu}\d]{2,6}s?$/u.test(spelling);
    this.#lists = lists;
  }

  /** Spoken syllables, at least 1. */
  get syllables(): number {
    this.#syllables ??= countSyllables(this.spelling);
    return this.#syllables;
  }

  /**
   * How common the word is in everyday English, on the Zipf scale: 7 is "the", 3 about once in a million words,
   * 0 is not in the list at all. Source: SUBTLEX-US, van Heuven et al. 2014 for the scale.
   */
  get zipf(): number {
    this.#zipf ??= zipf(this.key);
    return this.#zipf;
  }

  /** Whether a named word list holds this word. Unknown lists hold nothing. */
  is(list: string): boolean {
    return this.#lists.keysOf(list)?.has(this.key) ?? false;
  }
}

/** Word lists in the form words are compared in. Each is read when it is first asked for, and most runs ask for none. */
class KeyLists {
  readonly #lists: WordLists;
  readonly #keys = new Map<string, ReadonlySet<string> | undefined>();

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  keysOf(name: string): ReadonlySet<string> | undefined {
    if (!this.#keys.has(name)) {
      const words = Object.hasOwn(this.#lists, name) ? this.#lists[name] : undefined;
      this.#keys.set(name, words && new Set([...words].map(wordKey)));
    }
    return this.#keys.get(name);
  }
}

/** All spellings met in a run: each is looked at once, however often it is written. */
export class Vocabulary {
  readonly #types = new Map<string, WordType>();
  readonly #lists: KeyLists;

  constructor(lists: WordLists = {}) {
    this.#lists = new KeyLists(lists);
  }

  /** The one row of a spelling. */
  get(spelling: string): WordType {
    let type = this.#types.get(spelling);
    if (!type) {
      const own = ownCopy(spelling);
      type = new WordType(own, this.#lists);
      this.#types.set(own, type);
    }
    return type;
  }
}

/** The form words are compared in: lower case, straight apostrophes, no soft hyphens. */
export function wordKey(spelling: string): string {
  return spelling.toLowerCase().replace(/[’ʼ]/g, "'").replaceAll('\u00AD', '');
}

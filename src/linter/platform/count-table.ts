import type { WordCounts } from './platform.ts';

/** How the list is written: its rows are laid out alike, one behind the other. */
const opening = '[\n  {\n    "word": "';
const beforeCount = '",\n    "count": ';
const beforeNext = '\n  },\n  {\n    "word": "';

const quote = 34;
const zero = 48;
/** Makes a letter of A to Z one of a to z. */
const lowerCase = 0x20;
/** Longer words are not listed. */
const longestWord = 64;

/** Places in the table, twice the 74,000 words or more, so that a word is found at once. A power of two. */
const places = 2 ** 18;

/** Begins a table that was kept. Read on a machine that turns its bytes round, it is another number. */
const sign = 0x62656473;

/**
 * The words of the list, looked up in its own bytes: a first article has no time for 74,000 strings, and nothing of
 * them need be kept. SUBTLEX keeps `Paris` and `paris` apart; their uses are added up, since articles are looked up
 * in lower case.
 */
export class CountTable implements WordCounts {
  readonly #list: Uint8Array;
  /** Where the word of a place begins in the list; 0 where there is none. */
  readonly #starts: Uint32Array;
  readonly #counts: Uint32Array;
  /** The word that is looked up. */
  readonly #letters = new Uint8Array(longestWord);

  /** @param laid what `laidOut` gave for this list, so that it need not be laid out again; any other is passed over */
  constructor(list: Buffer, laid?: Uint32Array) {
    this.#list = list;
    const isLaid = laid?.length === 2 + 2 * places && laid[0] === sign && laid[1] === list.length;
    this.#starts = isLaid ? laid.subarray(2, 2 + places) : new Uint32Array(places);
    this.#counts = isLaid ? laid.subarray(2 + places) : new Uint32Array(places);
    if (!isLaid) this.#layOut(list);
  }

  /** The whole table, to be kept in a file beside the list. */
  get laidOut(): Uint32Array {
    const laid = new Uint32Array(2 + 2 * places);
    laid.set([sign, this.#list.length]);
    laid.set(this.#starts, 2);
    laid.set(this.#counts, 2 + places);
    return laid;
  }

  #layOut(list: Buffer): void {
    if (!list.subarray(0, opening.length).equals(Buffer.from(opening))) {
      throw new Error('The list of word frequencies is not laid out as it was.');
    }
    const letters = this.#letters;
    for (let at = opening.length; at < list.length; at += beforeNext.length) {
      const start = at;
      for (; list[at] !== quote; at += 1) letters[at - start] = (list[at] as number) | lowerCase;
      const place = this.#placeOf(at - start);
      at += beforeCount.length;
      let count = 0;
      for (let digit = digitOf(list[at]); digit >= 0; digit = digitOf(list[at])) {
        count = count * 10 + digit;
        at += 1;
      }
      if (this.#starts[place] === 0) this.#starts[place] = start;
      this.#counts[place] = (this.#counts[place] as number) + count;
    }
  }

  /** Uses of a word in lower case; 0 when it is not listed. */
  countOf(word: string): number {
    if (word.length > longestWord) return 0;
    for (let index = 0; index < word.length; index += 1) {
      const letter = word.charCodeAt(index);
      if (letter < 97 || letter > 122) return 0;
      this.#letters[index] = letter;
    }
    return this.#counts[this.#placeOf(word.length)] as number;
  }

  /** The place of the word in `#letters`, or the free one where it would stand. FNV-1a (Fowler, Noll and Vo 1991). */
  #placeOf(length: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < length; index += 1) {
      hash = Math.imul(hash ^ (this.#letters[index] as number), 0x01000193);
    }
    let place = (hash ^ (hash >>> 15)) & (places - 1);
    while (this.#starts[place] !== 0 && !this.#isAt(this.#starts[place] as number, length)) {
      place = (place + 1) & (places - 1);
    }
    return place;
  }

  #isAt(start: number, length: number): boolean {
    const list = this.#list;
    for (let index = 0; index < length; index += 1) {
      if (((list[start + index] as number) | lowerCase) !== this.#letters[index]) return false;
    }
    return list[start + length] === quote;
  }
}

function digitOf(byte: number | undefined): number {
  return byte !== undefined && byte >= zero && byte < zero + 10 ? byte - zero : -1;
}

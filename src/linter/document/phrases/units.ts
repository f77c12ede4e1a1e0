import type { Word } from '../document.ts';
import { WordColumn } from '../words/word-column.ts';
import { splitCompound } from './pattern.ts';

/** What a phrase is compared with: a token, or one part of a hyphenated word. */
export interface Unit {
  key: string;
  spelling: string;
  kind: 'word' | 'number' | 'mark' | 'quote' | 'emoji' | 'placeholder';
}

const quote = /^["“”„«»'‘’]$/;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F♥❤])+$/u;

/** The units of each spelling. */
const unitsByType = new WordColumn<readonly Unit[]>();

/** The units a token is compared as: one, or more for a hyphenated word. */
export function unitsOf(word: Word): readonly Unit[] {
  let units = unitsByType.get(word.type);
  if (!units) {
    units = readUnits(word);
    unitsByType.set(word.type, units);
  }
  return units;
}

/** The units of a sentence from one token on, gathered only as far as they are looked at. */
export class Units {
  readonly #tokens: readonly Word[];
  readonly #units: Unit[] = [];
  /** Of each unit, the index of its token in the sentence. */
  readonly #owners: number[] = [];
  #next: number;

  constructor(tokens: readonly Word[], from: number) {
    this.#tokens = tokens;
    this.#next = from;
  }

  /** The unit at an index counted from the first token; undefined behind the end of the sentence. */
  at(index: number): Unit | undefined {
    while (index >= this.#units.length && this.#next < this.#tokens.length) this.#add(this.#next++);
    return this.#units[index];
  }

  /** The index in the sentence of the token a unit belongs to; undefined behind the end of the sentence. */
  tokenAt(index: number): number | undefined {
    return this.at(index) && this.#owners[index];
  }

  /** Whether a unit is a later part of a hyphenated word: the "Up" of "Follow-Up", which is no name and no word. */
  isInsideWord(index: number): boolean {
    return index > 0 && this.tokenAt(index) !== undefined && this.tokenAt(index) === this.tokenAt(index - 1);
  }

  /** Whether nothing stands between a unit and the next, not even a space. */
  touchesNext(index: number): boolean {
    const [token, next] = [this.tokenAt(index), this.tokenAt(index + 1)];
    if (token === undefined || next === undefined) return false;
    return token === next || this.#tokens[token]?.end === this.#tokens[next]?.start;
  }

  #add(token: number): void {
    for (const unit of unitsOf(this.#tokens[token] as Word)) {
      this.#units.push(unit);
      this.#owners.push(token);
    }
  }
}

function readUnits(word: Word): Unit[] {
  const { key, text, kind } = word;
  if (kind !== 'word' || !isCompound(key)) return [{ key, spelling: text, kind: kindOf(word) }];
  const spellings = splitCompound(text);
  return splitCompound(key).map((part, index) => ({
    key: part,
    spelling: spellings[index] ?? part,
    kind: part === '/' ? 'mark' : /^\d/.test(part) ? 'number' : 'word',
  }));
}

/** Whether a word is written with a hyphen or a slash, so that its parts are compared one by one. */
function isCompound(key: string): boolean {
  return key.length > 1 && (key.includes('-') || key.includes('/') || key.includes('‑') || key.includes('–'));
}

function kindOf(word: Word): Unit['kind'] {
  if (word.kind === 'placeholder' || word.kind === 'number') return word.kind;
  if (word.kind === 'punctuation') return quote.test(word.text) ? 'quote' : 'mark';
  if (emoji.test(word.text) && !/^\d/.test(word.text)) return 'emoji';
  return word.kind === 'word' ? 'word' : quote.test(word.text) ? 'quote' : 'mark';
}

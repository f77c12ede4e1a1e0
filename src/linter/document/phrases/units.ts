import type { Word } from '../document.ts';
import { splitCompound } from './pattern.ts';

/** What a phrase is compared with: a token, or one part of a hyphenated word. */
export interface Unit {
  key: string;
  spelling: string;
  kind: 'word' | 'number' | 'mark' | 'quote' | 'emoji' | 'placeholder';
  /** Index of its token in the sentence. */
  token: number;
  /** Offsets of its token in the block's text. */
  start: number;
  end: number;
}

const quote = /^["“”„«»'‘’]$/;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F♥❤])+$/u;

/** The units of a sentence from one token on, made only as far as they are looked at. */
export class Units {
  readonly #tokens: readonly Word[];
  readonly #units: Unit[] = [];
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

  #add(token: number): void {
    const word = this.#tokens[token] as Word;
    const { start, end, key } = word;
    if (word.kind === 'word' && isCompound(key)) {
      const spellings = splitCompound(word.text);
      for (const [index, part] of splitCompound(key).entries()) {
        const kind = part === '/' ? 'mark' : /^\d/.test(part) ? 'number' : 'word';
        this.#units.push({ key: part, spelling: spellings[index] ?? part, kind, token, start, end });
      }
      return;
    }
    this.#units.push({ key, spelling: word.text, kind: kindOf(word), token, start, end });
  }
}

/** Whether a word is written with a hyphen or a slash, so that its parts are compared one by one. */
export function isCompound(key: string): boolean {
  return key.length > 1 && (key.includes('-') || key.includes('/') || key.includes('‑') || key.includes('–'));
}

function kindOf(word: Word): Unit['kind'] {
  if (word.kind === 'placeholder' || word.kind === 'number') return word.kind;
  if (word.kind === 'punctuation') return quote.test(word.text) ? 'quote' : 'mark';
  if (emoji.test(word.text) && !/^\d/.test(word.text)) return 'emoji';
  return word.kind === 'word' ? 'word' : quote.test(word.text) ? 'quote' : 'mark';
}

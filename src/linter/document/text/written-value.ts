import type { Stretch } from './block-text.ts';
import { placeholder } from './blocks.ts';
import type { Piece } from './exact-text.ts';

/** What is written between braces, as far as it is text; the places are those of the source. */
export type WrittenValue =
  | { kind: 'text' | 'number'; pieces: Piece[] }
  | { kind: 'list'; items: WrittenValue[] }
  | { kind: 'record'; entries: { key: string; value: WrittenValue }[] }
  /** Blanks and comments. */
  | { kind: 'nothing' }
  /** A name, a call: only the program knows what it shows. */
  | { kind: 'program' };

const space = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*)*/y;
const number = /[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?![\w$.])/y;
const word = /[\p{L}\p{N}_$]+/uy;
const escaped = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\s\S]))/y;
const plainRun = /[^\\'"`$\r\n]+|[\s\S]/y;
const oneLetter: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\u2028': '',
  '\u2029': '',
};
/** Values nested deeper are not looked into. */
const deepest = 40;

/**
 * Reads texts, numbers, and lists and records of them, out of JavaScript in braces; nothing of it is run. What is put
 * together with `+` is one text, and `${…}` in a text stands as one word.
 *
 * @param start offset after the opening brace
 * @param end offset of the closing brace
 */
export function readWrittenValue(source: string, start: number, end: number): WrittenValue {
  const reader = new ValueReader(source, end);
  reader.skip(start);
  if (reader.at >= end) return { kind: 'nothing' };
  const value = reader.value(0);
  return reader.at >= end ? value : { kind: 'program' };
}

/** What an expression in a sentence prints; a part that only the program knows stands as one word. */
export function printedPieces(value: WrittenValue, place: Stretch): Piece[] {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.pieces;
    case 'list':
      return value.items.flatMap((item) => printedPieces(item, place));
    case 'nothing':
      return [];
    default:
      return [{ text: placeholder, source: place.start, sourceLength: place.end - place.start }];
  }
}

class ValueReader {
  readonly #source: string;
  readonly #end: number;
  at = 0;

  constructor(source: string, end: number) {
    this.#source = source;
    this.#end = end;
  }

  /** Goes on to the next thing that is neither blank nor a comment. */
  skip(from: number): void {
    space.lastIndex = from;
    space.test(this.#source);
    this.at = Math.min(space.lastIndex, this.#end);
  }

  /** Reads a value, and goes on to what comes after it. */
  value(depth: number): WrittenValue {
    let sum = this.#part(depth);
    while (this.#source[this.at] === '+' && this.at < this.#end) {
      this.skip(this.at + 1);
      const next = this.#part(depth);
      sum =
        'pieces' in sum && 'pieces' in next
          ? { kind: 'text', pieces: [...sum.pieces, ...next.pieces] }
          : { kind: 'program' };
    }
    return sum;
  }

  #part(depth: number): WrittenValue {
    const first = this.at < this.#end ? this.#source[this.at] : undefined;
    if (first === undefined || depth > deepest) return { kind: 'program' };
    if (first === '"' || first === "'" || first === '`') return this.#text(first);
    if (first === '[') return this.#list(depth);
    if (first === '{') return this.#record(depth);
    if (first === '(') {
      this.skip(this.at + 1);
      const inside = this.value(depth + 1);
      return this.#take(')') ? inside : { kind: 'program' };
    }
    const written = this.#match(number);
    if (!written) return { kind: 'program' };
    const pieces = [{ text: written.replaceAll('_', ''), source: this.at, sourceLength: written.length }];
    this.skip(this.at + written.length);
    return { kind: 'number', pieces };
  }

  #take(sign: string): boolean {
    if (this.at >= this.#end || this.#source[this.at] !== sign) return false;
    this.skip(this.at + 1);
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#source)?.[0];
    return found && this.at + found.length <= this.#end ? found : undefined;
  }

  #list(depth: number): WrittenValue {
    const items: WrittenValue[] = [];
    this.skip(this.at + 1);
    while (!this.#take(']')) {
      const { at } = this;
      if (this.#take(',')) continue;
      items.push(this.#member(depth));
      if (this.at === at) return { kind: 'program' };
    }
    return { kind: 'list', items };
  }

  #record(depth: number): WrittenValue {
    const entries: { key: string; value: WrittenValue }[] = [];
    this.skip(this.at + 1);
    while (!this.#take('}')) {
      const { at } = this;
      if (this.#take(',')) continue;
      const key = this.#key();
      if (key === undefined || !this.#take(':')) this.#skipMember();
      else entries.push({ key, value: this.#member(depth) });
      if (this.at === at) return { kind: 'program' };
    }
    return { kind: 'record', entries };
  }

  #key(): string | undefined {
    const first = this.#source[this.at];
    if (first === '"' || first === "'") {
      const text = this.#text(first);
      return 'pieces' in text ? text.pieces.map((piece) => piece.text).join('') : undefined;
    }
    const name = this.#match(word);
    if (name) this.skip(this.at + name.length);
    return name;
  }

  /** One value of a list or a record; where it is a program, only it is passed over. */
  #member(depth: number): WrittenValue {
    const value = this.value(depth + 1);
    const next = this.#source[this.at];
    if (value.kind !== 'program' && (next === ',' || next === ']' || next === '}')) return value;
    this.#skipMember();
    return { kind: 'program' };
  }

  #skipMember(): void {
    this.at = endOfMember(this.#source, this.at, this.#end);
  }

  #text(quote: string): WrittenValue {
    const source = this.#source;
    const pieces: Piece[] = [];
    let at = this.at + 1;
    let from = at;
    const addRun = (to: number) => {
      if (to > from) pieces.push({ text: source.slice(from, to), source: from, sourceLength: to - from });
    };
    while (at < this.#end && source[at] !== quote) {
      let meant: string | undefined;
      let length = 0;
      if (source[at] === '\\') {
        escaped.lastIndex = at;
        const [written = '\\', braced, four, two, letter = ''] = escaped.exec(source) ?? [];
        const code = braced ?? four ?? two;
        meant = code
          ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
          : (oneLetter[letter] ?? letter);
        length = written.length;
      } else if (quote === '`' && source.startsWith('${', at)) {
        meant = placeholder;
        length = endOfBraces(source, at + 1, this.#end) - at;
      } else if (quote !== '`' && (source[at] === '\n' || source[at] === '\r')) {
        return { kind: 'program' };
      } else {
        plainRun.lastIndex = at;
        at += Math.min(plainRun.exec(source)?.[0].length ?? 1, this.#end - at);
        continue;
      }
      addRun(at);
      if (meant !== '') pieces.push({ text: meant, source: at, sourceLength: length });
      at += length;
      from = at;
    }
    addRun(at);
    if (at >= this.#end) return { kind: 'program' };
    this.skip(at + 1);
    return { kind: 'text', pieces };
  }
}

const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?|[()[\]{},]/g;

/** After the bracket that closes the one at `open`; brackets in texts and comments do not count. */
export function endOfBraces(source: string, open: number, end = source.length): number {
  let depth = 0;
  token.lastIndex = open;
  for (let match = token.exec(source); match && match.index < end; match = token.exec(source)) {
    depth += stepOf(match[0]);
    if (depth === 0) return token.lastIndex;
  }
  return end;
}

/** Where the value of a list or a record ends: at a comma or bracket that is not inside it. */
function endOfMember(source: string, from: number, end: number): number {
  let depth = 0;
  token.lastIndex = from;
  for (let match = token.exec(source); match && match.index < end; match = token.exec(source)) {
    const [sign] = match;
    if (depth === 0 && (sign === ',' || stepOf(sign) < 0)) return match.index;
    depth += stepOf(sign);
  }
  return end;
}

/** How much deeper a sign leads. */
function stepOf(sign: string): number {
  if (sign === '(' || sign === '[' || sign === '{') return 1;
  return sign === ')' || sign === ']' || sign === '}' ? -1 : 0;
}

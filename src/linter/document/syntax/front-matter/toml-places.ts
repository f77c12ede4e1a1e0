import type { Stretch } from '../diagnosis.ts';

/** The way to a value: names of fields, and numbers of items. */
export type Path = readonly (string | number)[];

/** Something written in TOML: a field, an item of a list, or the heading of a table. Offsets count in the text. */
export interface TomlPlace {
  path: Path;
  /** The last name that leads to it; items have none. */
  key?: Stretch;
  value: Stretch;
  /** Whether it is a text, so that its words have places of their own. */
  isText: boolean;
}

/**
 * Finds where everything stands in TOML that a parser has read: it trusts that the text is well formed, and says only
 * where, never what.
 */
export function findTomlPlaces(text: string): TomlPlace[] {
  return new Places(text).read();
}

const bareEnd = /[,\]}#\r\n]/g;
const keyPart = /[A-Za-z0-9_-]+/y;
const blanks = /[ \t]*/y;
const gap = /(?:[ \t\r\n,]|#[^\n]*)*/y;

class Places {
  readonly #text: string;
  readonly #found: TomlPlace[] = [];
  /** How many tables each list of tables has so far, by its path. */
  readonly #counts = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): TomlPlace[] {
    let table: Path = [];
    for (this.#skip(gap); this.#at < this.#text.length; this.#skip(gap)) {
      if (this.#text[this.#at] === '[') table = this.#header();
      else this.#pair(table);
    }
    return this.#found;
  }

  /** `[name]` or `[[name]]`; inside lists of tables it speaks of the last table. */
  #header(): Path {
    const start = this.#at;
    const isList = this.#text.startsWith('[[', start);
    this.#at += isList ? 2 : 1;
    const { path: names, last } = this.#key();
    this.#skip(blanks);
    this.#at += isList ? 2 : 1;
    const path: (string | number)[] = [];
    for (const [index, name] of names.entries()) {
      path.push(name);
      const id = idOf(path);
      const isOwn = isList && index === names.length - 1;
      if (isOwn) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
      const count = this.#counts.get(id);
      if (count !== undefined) path.push(count - 1);
    }
    const value = { start, end: this.#at };
    const list = isList ? path.slice(0, -1) : undefined;
    if (list && path.at(-1) === 0) this.#found.push({ path: list, key: last, value, isText: false });
    this.#found.push({ path, ...(isList ? {} : { key: last }), value, isText: false });
    return path;
  }

  #pair(table: Path): void {
    const before = this.#at;
    const { path, last } = this.#key();
    this.#skip(blanks);
    this.#at += 1;
    this.#skip(blanks);
    this.#value([...table, ...path], last);
    /* Whatever is not understood must not be read for ever. */
    if (this.#at <= before) this.#at = this.#text.length;
  }

  #key(): { path: string[]; last: Stretch } {
    const path: string[] = [];
    let last: Stretch = { start: this.#at, end: this.#at };
    do {
      this.#skip(blanks);
      const start = this.#at;
      const quote = this.#text[start];
      if (quote === '"' || quote === "'") {
        this.#at = this.#endOfString(start);
        const written = this.#text.slice(start + 1, this.#at - 1);
        path.push(quote === '"' && written.includes('\\') ? plainKey(written) : written);
      } else {
        this.#skip(keyPart);
        path.push(this.#text.slice(start, this.#at));
      }
      last = { start, end: this.#at };
      this.#skip(blanks);
    } while (this.#text[this.#at] === '.' && ++this.#at);
    return { path, last };
  }

  #value(path: Path, key?: Stretch): void {
    const start = this.#at;
    const sign = this.#text[start];
    const place: TomlPlace = {
      path,
      ...(key ? { key } : {}),
      value: { start, end: start },
      isText: sign === '"' || sign === "'",
    };
    this.#found.push(place);
    if (place.isText) this.#at = this.#endOfString(start);
    else if (sign === '[' || sign === '{') this.#inside(path, sign);
    else {
      bareEnd.lastIndex = start;
      const end = bareEnd.exec(this.#text)?.index ?? this.#text.length;
      this.#at = start + this.#text.slice(start, end).trimEnd().length;
      /* Nothing where a value is due: one sign further, so that it ends. */
      if (this.#at === start) this.#at += 1;
    }
    place.value.end = this.#at;
  }

  #inside(path: Path, sign: '[' | '{'): void {
    const close = sign === '[' ? ']' : '}';
    this.#at += 1;
    let index = 0;
    for (this.#skip(gap); this.#at < this.#text.length; this.#skip(gap)) {
      if (this.#text[this.#at] === close) break;
      if (sign === '{') this.#pair(path);
      else this.#value([...path, index++]);
    }
    this.#at += 1;
  }

  #endOfString(start: number): number {
    const quote = this.#text[start] as string;
    const isLong = this.#text.startsWith(quote.repeat(3), start);
    const fence = isLong ? quote.repeat(3) : quote;
    let at = start + fence.length;
    while (at < this.#text.length) {
      if (quote === '"' && this.#text[at] === '\\') at += 2;
      else if (!this.#text.startsWith(fence, at)) at += 1;
      else {
        at += fence.length;
        /* A long text may end in one or two quotation marks of its own. */
        while (isLong && this.#text[at] === quote) at += 1;
        return at;
      }
    }
    return this.#text.length;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    pattern.test(this.#text);
    this.#at = pattern.lastIndex || this.#at;
  }
}

/** A path as one text, to look things up by. */
export function idOf(path: Path): string {
  return path.map(String).join('\0');
}

function plainKey(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

import { findLastStart } from './binary-search.ts';

/** A place a person can find: line and column count from 1, offset from 0; all in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Finds line and column for offsets, only for the few places that are reported. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    const ending = /\r\n|\r|\n/g;
    for (let match = ending.exec(source); match; match = ending.exec(source))
      this.#starts.push(ending.lastIndex);
  }

  /** The line and column of an offset. */
  toPoint(offset: number): Point {
    const index = findLastStart(this.#starts, offset);
    return { line: index + 1, column: offset - (this.#starts[index] as number) + 1, offset };
  }

  /** The offset of a line and column, for places that others name; a line beyond the last is taken for that. */
  toOffset(line: number, column: number): number {
    return (this.#starts[Math.min(line, this.#starts.length) - 1] ?? 0) + column - 1;
  }
}

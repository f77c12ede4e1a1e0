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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1, offset };
  }
}

import { ownCopy } from '../document/own-copy.ts';
import { LineIndex, type Point } from '../document/text/line-index.ts';

/** A stretch of an article as a report shows it. */
export interface ReportedPlace {
  start: Point;
  end: Point;
  text: string;
}

/** The words of a finding are shown, searched for and compared; of a whole section its beginning is enough. */
const longestText = 500;

/**
 * Works out lines and columns, and keeps the lines that are asked for: all that a report needs of a source once it
 * is let go.
 */
export class SourcePlaces {
  /** By line number, from 1. */
  readonly lines: Record<number, string> = {};
  readonly #source: string;
  readonly #offset: number;
  #index: LineIndex | undefined;

  /** @param offset code units in the file before `source`: 1 for a byte order mark, which editors do not count */
  constructor(source: string, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  /** The place of a range of the source, which may be named beyond its end. */
  at(from: number, to: number): ReportedPlace {
    this.#index ??= new LineIndex(this.#source);
    const start = this.#index.toPoint(
      this.#wholeLetter(Math.min(Math.max(0, from), this.#source.length), -1),
    );
    const end = this.#index.toPoint(this.#wholeLetter(Math.min(Math.max(from, to), this.#source.length), 1));
    for (const point of [start, end]) this.lines[point.line] ??= this.#lineOf(point);
    const text = this.#source.slice(start.offset, end.offset);
    return {
      start: { ...start, offset: start.offset + this.#offset },
      end: { ...end, offset: end.offset + this.#offset },
      text: ownCopy(text.length > longestText ? `${text.slice(0, longestText)}…` : text),
    };
  }

  /** An offset that does not cut a letter of two code units, such as an emoji, in half. */
  #wholeLetter(offset: number, step: 1 | -1): number {
    const isInside =
      /[\uDC00-\uDFFF]/.test(this.#source[offset] ?? '') &&
      /[\uD800-\uDBFF]/.test(this.#source[offset - 1] ?? '');
    return isInside ? offset + step : offset;
  }

  #lineOf({ offset, column }: Point): string {
    const start = offset - column + 1;
    const ending = /[\r\n]/g;
    ending.lastIndex = start;
    return ownCopy(this.#source.slice(start, ending.exec(this.#source)?.index ?? this.#source.length));
  }
}

import { ownCopy } from '#platform';
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
  /** Code units in the file before the source: 1 for a byte order mark. */
  readonly offset: number;
  #index: LineIndex | undefined;

  /** @param offset code units in the file before `source`: 1 for a byte order mark, which editors do not count */
  constructor(source: string, offset: number) {
    this.#source = source;
    this.offset = offset;
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
      start: { ...start, offset: start.offset + this.offset },
      end: { ...end, offset: end.offset + this.offset },
      text: ownCopy(text.length > longestText ? `${beginningOf(text)}…` : text),
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

function beginningOf(text: string): string {
  return text.slice(0, isInsideLetter(text, longestText) ? longestText - 1 : longestText);
}

/** Whether an offset lies between the two halves of a letter such as an emoji. */
function isInsideLetter(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800) && isBetween(text.charCodeAt(offset), 0xdc00);
}

/** UTF-16 keeps 1024 numbers for first halves and as many for second ones (RFC 2781). */
function isBetween(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

import { columnsOf } from './columns.ts';

/** Columns a tab moves on to, counted from the first character of the line. */
const tabStop = 4;

/**
 * Characters that move the cursor, change colours, reorder a line or cannot be seen: control characters (tab is dealt
 * with by itself), soft hyphen, zero-width space, line separators and the marks that switch writing direction.
 */
const unseen = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Text in which every code unit is one character; anything else is split by the rules of Unicode. */
const simple = /^[\t\u0020-\u007E]*$/;

/** Made on first use: it takes 8 ms. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Text as it may be sent to a terminal: whatever would act on the terminal, or hide, is spelled out as `<U+001B>`.
 * Line breaks and tabs become one space.
 */
export function visible(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(unseen, spellOut);
}

function spellOut(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** One character as a reader sees it, with its place in the source line and the columns it takes on a terminal. */
export interface Cell {
  text: string;
  /** Offset in the line, in UTF-16 code units. */
  start: number;
  /** Terminal columns, 0 to 2, or more for tabs and spelled-out characters. */
  width: number;
}

/** Splits a line into what is drawn, tabs as spaces up to the next stop, unseen characters spelled out. */
export function toCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (text: string, start: number, width: number) => {
    cells.push({ text, start, width });
    column += width;
  };
  for (const { segment, index } of graphemesOf(line)) {
    if (segment === '\t') {
      const width = tabStop - (column % tabStop);
      add(' '.repeat(width), index, width);
    } else {
      const text = segment.replace(unseen, spellOut);
      add(text, index, columnsOf(text));
    }
  }
  return cells;
}

function graphemesOf(line: string): Iterable<{ segment: string; index: number }> {
  if (simple.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(line);
}

/** Columns that cells take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Breaks text into lines of at most `width` columns, between words; a longer word stands on a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

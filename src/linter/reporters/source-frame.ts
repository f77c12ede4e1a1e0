import type { Finding } from '../finding/report.ts';
import { type Cell, toCells, visible, widthOf } from './visible-text.ts';
import { plural } from './wording.ts';

/** The writer's own line, and what stands below it: a caret under each column of the exact words. */
export interface SourceFrame {
  /** Line number, padded to stand above the empty gutter of the next row. */
  number: string;
  line: string;
  /** Spaces that bring the carets under the words. */
  indent: string;
  carets: string;
  /** Said behind the carets: how far a long span goes, or the words themselves where columns may mislead. */
  note: string;
}

/** Words of right-to-left scripts: terminals differ in where they draw them, so carets alone may point beside them. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Part of the line that is shown before the words when there is not room for all of it. */
const leadShare = 0.25;

/** Words that end within this part of the room are shown with all that stands before them. */
const nearShare = 0.6;

/** Code units looked at on each side of the words, for each column there is room for. */
const reach = 6;

/** Longest quote behind carets, in characters. */
const maxQuote = 40;

/**
 * Draws the line a finding stands on, trimmed around the exact words.
 *
 * @param line the source line, or undefined when it is not known any more: then the words themselves are drawn
 * @param width columns there are for gutter and line
 */
export function frameSource(finding: Finding, line: string | undefined, width: number): SourceFrame {
  const number = String(finding.start.line);
  const room = Math.max(20, width - number.length - ' | '.length);
  const whole = (line ?? firstLine(finding.text)).trimEnd();
  const start = line === undefined ? 0 : finding.start.column - 1;
  const lastLine = endLine(finding);
  const spansLines = lastLine > finding.start.line;
  const length = finding.end.column - finding.start.column;

  // A paragraph may be one line of many pages; only what can be drawn is looked at.
  const skipped = Math.max(0, start - reach * room);
  const known = whole.slice(skipped, start + reach * room);
  const from = start - skipped;
  const to = spansLines ? known.length : from + Math.max(0, length);

  const cells = toCells(known);
  const before = cells.findLastIndex((cell) => cell.start <= from);
  const hitStart = from >= known.length ? cells.length : Math.max(before, 0);
  const behind = cells.findIndex((cell) => cell.start >= to);
  const hitEnd = Math.max(behind === -1 ? cells.length : behind, hitStart);
  const { shown, first, last, lead } = trimAround(cells, hitStart, hitEnd, room);

  const hit = cells.slice(Math.max(hitStart, first), Math.min(hitEnd, last));
  const indent = lead + widthOf(cells.slice(first, Math.max(hitStart, first)));
  const isCut = hitEnd > last;
  return {
    number,
    line: shown,
    indent: ' '.repeat(indent),
    carets: '^'.repeat(spansLines || isCut ? 1 : Math.max(1, widthOf(hit))),
    note: noteOf(finding, spansLines ? lastLine : undefined, isCut),
  };
}

function noteOf(finding: Finding, lastLine: number | undefined, isCut: boolean): string {
  if (lastLine !== undefined) return `starts here, ends on line ${lastLine}`;
  if (isCut) {
    const words = finding.text.split(/\s+/).filter(Boolean).length;
    return `starts here, ${plural(words, 'word')} long`;
  }
  if (!rightToLeft.test(finding.text)) return '';
  const quote = visible(finding.text);
  return `"${quote.length > maxQuote ? `${quote.slice(0, maxQuote)}...` : quote}"`;
}

/** A span that ends at the very start of a line ends, for a person, on the line before. */
function endLine({ start, end }: Finding): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/, 1)[0] ?? '';
}

interface Window {
  shown: string;
  /** First and behind-the-last cell that is shown. */
  first: number;
  last: number;
  /** Columns taken by the dots of what was cut off in front. */
  lead: number;
}

/** Keeps the words and some of what stands around them, cut between words; dots mark the cuts. */
function trimAround(cells: readonly Cell[], hitStart: number, hitEnd: number, room: number): Window {
  if (widthOf(cells) <= room) return { shown: textOf(cells), first: 0, last: cells.length, lead: 0 };
  const dots = '...';
  const hitWidth = widthOf(cells.slice(hitStart, hitEnd));
  const leadRoom = Math.max(0, Math.min(room * leadShare, room - hitWidth - 2 * dots.length));
  const isNearStart = widthOf(cells.slice(0, hitEnd)) <= room * nearShare;
  let first = isNearStart ? 0 : backWithin(cells, hitStart, leadRoom);
  if (first > 0) first = nextWord(cells, first, hitStart);
  const lead = first > 0 ? dots.length : 0;

  let last = first;
  let left = room - lead;
  while (last < cells.length && left >= (cells[last] as Cell).width) {
    left -= (cells[last] as Cell).width;
    last += 1;
  }
  if (last < cells.length) {
    while (last > first && left < dots.length) {
      last -= 1;
      left += (cells[last] as Cell).width;
    }
    last = endOfWord(cells, last, hitEnd <= last ? hitEnd : hitStart + 1);
  }
  const shown = `${lead ? dots : ''}${textOf(cells.slice(first, last))}${last < cells.length ? dots : ''}`;
  return { shown, first, last, lead };
}

/** Index of the earliest cell from which no more than `room` columns lead up to `index`. */
function backWithin(cells: readonly Cell[], index: number, room: number): number {
  let first = index;
  let left = room;
  while (first > 0 && left >= (cells[first - 1] as Cell).width) {
    left -= (cells[first - 1] as Cell).width;
    first -= 1;
  }
  return first;
}

function nextWord(cells: readonly Cell[], index: number, limit: number): number {
  for (let at = index; at < limit; at += 1) if (cells[at]?.text.trim() === '') return at + 1;
  return index === limit ? limit : index;
}

function endOfWord(cells: readonly Cell[], index: number, limit: number): number {
  for (let at = index; at > limit; at -= 1) if (cells[at]?.text.trim() === '') return at;
  return index;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

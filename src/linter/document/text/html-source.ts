import type { Html } from 'mdast';
import { rangeOf } from './blocks.ts';
import type { Piece } from './exact-text.ts';
import { SourceText } from './source-text.ts';

const ending = /\r\n|\r|\n/g;

/**
 * What an HTML node holds, each line of it with its place: inside quotes and lists the marks and indents before a line
 * stand in the source and are no part of the HTML.
 */
export function htmlSource(node: Html, source: string): SourceText {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 };
  const { value } = node;
  if (end - start === value.length && source.startsWith(value, start)) {
    return new SourceText([{ text: value, source: start, sourceLength: value.length }]);
  }
  const lines = linesOf(value, 0);
  const written = linesOf(source.slice(start, end), start);
  const pieces: Piece[] = [];
  for (const [index, { text, ending: after }] of lines.entries()) {
    const line = written[index] ?? { text: '', at: end, ending: '' };
    /* A tab that stands half in the indent of a list is read as blanks. */
    const kept = line.text.endsWith(text) ? text : text.trimStart();
    const at = line.at + line.text.length - kept.length;
    if (!line.text.endsWith(kept)) {
      return new SourceText([{ text: value, source: start, sourceLength: end - start }]);
    }
    pieces.push(
      { text: text.slice(0, text.length - kept.length), source: at, sourceLength: 0 },
      { text: kept, source: at, sourceLength: kept.length },
      { text: after, source: at + kept.length, sourceLength: line.ending.length },
    );
  }
  return new SourceText(pieces.filter((piece) => piece.text !== ''));
}

/** The lines of a text, each without its ending. */
function linesOf(text: string, start: number): { text: string; at: number; ending: string }[] {
  const lines: { text: string; at: number; ending: string }[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ending)) {
    lines.push({ text: text.slice(from, index), at: start + from, ending: found });
    from = index + found.length;
  }
  lines.push({ text: text.slice(from), at: start + from, ending: '' });
  return lines;
}

import type { Html } from 'mdast';
import { rangeOf } from './blocks.ts';
import type { Piece } from './exact-text.ts';
import { SourceText } from './source-text.ts';

const lineWithEnding = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

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
  const written = source.slice(start, end).match(lineWithEnding) ?? [];
  const pieces: Piece[] = [];
  let at = start;
  for (const [index, line] of (value.match(lineWithEnding) ?? []).entries()) {
    const whole = written[index] ?? '';
    /* A tab that stands half in the indent of a list is read as blanks. */
    const kept = whole.endsWith(line) ? line : line.trimStart();
    const from = at + whole.length - kept.length;
    if (!whole.endsWith(kept))
      return new SourceText([{ text: value, source: start, sourceLength: end - start }]);
    if (kept !== line)
      pieces.push({ text: line.slice(0, -kept.length || undefined), source: from, sourceLength: 0 });
    pieces.push({ text: kept, source: from, sourceLength: kept.length });
    at += whole.length;
  }
  return new SourceText(pieces.filter(({ text }) => text !== ''));
}

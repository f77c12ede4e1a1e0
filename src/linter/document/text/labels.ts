import { alignText, type Piece } from './exact-text.ts';

/** Where the square bracket that opens at `open` closes; `end` when it does not. */
export function endOfLabel(source: string, open: number, end: number): number {
  const sign = /\\[\s\S]|(`+)(?!`)(?:(?!\1(?!`))[\s\S])*?[^`]\1(?!`)|[[\]]/g;
  let depth = 0;
  for (const { 0: written, index } of source.slice(open, end).matchAll(sign)) {
    if (written === '[') depth += 1;
    else if (written === ']') depth -= 1;
    if (depth === 0) return open + index;
  }
  return end;
}

/** The text of a picture, which the parser hands over without its markup, and where it is written. */
export function altPieces(alt: string, source: string, start: number, end: number): Piece[] | undefined {
  const open = alt.trim() === '' ? -1 : source.indexOf('![', start) + 1;
  if (open < 1 || open >= end) return undefined;
  const close = endOfLabel(source, open, end);
  const whole = { text: alt, source: open + 1, sourceLength: close - open - 1 };
  return alignText(alt, source, open + 1, close, true) ?? [whole];
}

const opener: Readonly<Record<string, string>> = { '"': '"', "'": "'", ')': '(' };

/**
 * The title of a link, a picture or a definition, and where it is written.
 *
 * @param from where to begin looking: after the text of the link
 * @param end after the title, and after the bracket that closes a link
 */
export function titlePieces(title: string, source: string, from: number, end: number): Piece[] {
  const written = source.slice(from, end).trimEnd();
  const close = from + written.length - 1;
  const open = opener[source[close] ?? ''];
  const whole = { text: title, source: from, sourceLength: Math.max(0, end - from) };
  if (!open) return [whole];
  for (let at = source.indexOf(open, from); at !== -1 && at < close; at = source.indexOf(open, at + 1)) {
    if (!/\s/.test(source[at - 1] ?? '')) continue;
    const pieces = alignText(title, source, at + 1, close);
    const last = pieces?.at(-1);
    if (pieces && last && source.slice(last.source + last.sourceLength, close).trim() === '') return pieces;
  }
  return [whole];
}

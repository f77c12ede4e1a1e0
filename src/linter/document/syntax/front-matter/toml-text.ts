import type { Piece } from '../../text/exact-text.ts';

const escapeSign = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[^\r\n])/y;
/** A line that ends in `\` goes on with the next word. */
const joined = /\\[ \t]*\r?\n\s*/y;
const firstLineEnd = /\r?\n/y;

/**
 * Lines the value of a TOML text up with the way it is written: quotation marks, escapes and joined lines stand in the
 * source and not in the value.
 *
 * @param start offset of the first quotation mark
 * @param end offset after the last one
 */
export function alignTomlText(value: string, source: string, start: number, end: number): Piece[] {
  const quote = source[start] as string;
  const isLong = source.startsWith(quote.repeat(3), start);
  const marks = isLong ? 3 : 1;
  const last = end - marks;
  let from = start + marks;
  if (isLong) from += match(firstLineEnd, source, from)?.[0].length ?? 0;
  const pieces: Piece[] = [];
  let read = 0;
  const add = (length: number, sourceLength: number) => {
    if (length > 0) pieces.push({ text: value.slice(read, read + length), source: from, sourceLength });
    read += length;
    from += sourceLength;
  };
  while (from < last && read < value.length) {
    const skipped = quote === '"' ? match(joined, source, from) : undefined;
    const escaped = quote === '"' && !skipped ? match(escapeSign, source, from) : undefined;
    if (skipped) from += skipped[0].length;
    else if (escaped) add(lengthOfEscaped(escaped), escaped[0].length);
    else {
      const stop = quote === '"' ? source.indexOf('\\', from) : -1;
      /* Parsers may read the line ends of Windows as one sign each. */
      const text = source.slice(from, stop === -1 || stop > last ? last : stop);
      const line = value.startsWith(text, read) ? text : text.slice(0, Math.max(0, text.indexOf('\r\n')));
      if (line !== '' && value.startsWith(line, read)) add(line.length, line.length);
      else if (source.startsWith('\r\n', from) && value[read] === '\n') add(1, 2);
      else return [{ text: value, source: start, sourceLength: end - start }];
    }
  }
  return pieces;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** Code units of the character that an escapeSign means: two of an emoji. */
function lengthOfEscaped([, two, four, eight]: RegExpExecArray): number {
  return Number.parseInt(two ?? four ?? eight ?? '0', 16) > 0xffff ? 2 : 1;
}

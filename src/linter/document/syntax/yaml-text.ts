import type { Piece } from '../text/exact-text.ts';

/**
 * Lines the value of a YAML string up with the way it is written: quotes, doubled quotes, escapes, folded lines
 * and the indent of a block all stand in the source and not in the value.
 *
 * @param start offset of the first code unit of the scalar, its quote or `|` included
 * @param end offset behind its last code unit
 */
export function alignYamlString(value: string, source: string, start: number, end: number): Piece[] {
  const whole = [{ text: value, source: start, sourceLength: end - start }];
  /* What is written in another way than it reads may be found in the wrong place: a quotation mark is the first sign. */
  const written = source.slice(start, end);
  if (source[start] === '"' && written.includes('\\'))
    return alignDoubleQuoted(value, source, start + 1, end - 1) ?? whole;
  const isDoubled = source[start] === "'" && written.slice(1, -1).includes("'");
  const at = isDoubled ? -1 : written.indexOf(value, /^["']/.test(written) ? 1 : 0);
  if (at !== -1) return [{ text: value, source: start + at, sourceLength: value.length }];

  if (source[start] === '"') return alignDoubleQuoted(value, source, start + 1, end - 1) ?? whole;

  const pieces: Piece[] = [];
  let from = contentStart(source, start, end);
  let read = 0;
  let runFrom = from;
  let runRead = 0;
  const closeRun = () => {
    if (read > runRead)
      pieces.push({ text: value.slice(runRead, read), source: runFrom, sourceLength: from - runFrom });
    runRead = read;
    runFrom = from;
  };
  while (read < value.length) {
    if (from >= end) {
      // A final line break that YAML adds has no place of its own.
      closeRun();
      return value.slice(read).trim() === '' ? pieces : whole;
    }
    const sign = source[from] as string;
    const meant = value[read] as string;
    if (/[\r\n]/.test(sign) && /\s/.test(meant)) {
      closeRun();
      while (from < end && /\s/.test(source[from] as string)) from += 1;
      while (read < value.length && /\s/.test(value[read] as string)) read += 1;
      closeRun();
    } else if (sign === meant && !isDoubledQuote(source, start, from)) {
      from += 1;
      read += 1;
    } else if (sign === "'" || sign === ' ') {
      closeRun();
      from += 1;
      runFrom = from;
      if (sign === "'") {
        from += 1;
        read += 1;
      }
    } else {
      return whole;
    }
  }
  closeRun();
  return pieces;
}

const escapedLetter = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|[^\r\n])/iy;
/** A line that ends in `\\` goes on without a space. */
const joinedLine = /\\(?:\r\n|[\r\n])[ \t]*/y;
const lineEnds = /[ \t]*(?:\r\n|[\r\n])\s*/y;

/** Between double quotation marks `\\` opens an escape, and a line end is a space. */
function alignDoubleQuoted(value: string, source: string, start: number, end: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  const at = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(source);
  };
  let read = 0;
  for (let from = start; from < end && read < value.length; ) {
    const joined = at(joinedLine, from);
    const escaped = joined ? null : at(escapedLetter, from);
    const folded = joined || escaped ? null : at(lineEnds, from);
    if (joined) from += joined[0].length;
    else if (escaped ?? folded) {
      const written = (escaped ?? folded) as RegExpExecArray;
      const length = escaped
        ? lengthOfEscaped(escaped)
        : Math.max(1, written[0].split(/\r\n|[\r\n]/).length - 2);
      pieces.push({ text: value.slice(read, read + length), source: from, sourceLength: written[0].length });
      read += length;
      from += written[0].length;
    } else {
      const stop = source.slice(from, end).search(/[\\\r\n]|[ \t]+[\r\n]/);
      const text = source.slice(from, stop === -1 ? end : from + stop);
      if (!value.startsWith(text, read)) return undefined;
      pieces.push({ text, source: from, sourceLength: text.length });
      read += text.length;
      from += text.length;
    }
  }
  return read === value.length ? pieces : undefined;
}

/** Code units of the character that an escape means: two of an emoji. */
function lengthOfEscaped([, two, four, eight]: RegExpExecArray): number {
  const code = Number.parseInt(two ?? four ?? eight ?? '0', 16);
  return code > 0xffff ? 2 : 1;
}

function isDoubledQuote(source: string, start: number, at: number): boolean {
  return source[start] === "'" && source[at] === "'" && source[at + 1] === "'";
}

/** Behind the opening quote, or the `|` or `>` line of a block and the indent of its first line. */
function contentStart(source: string, start: number, end: number): number {
  const first = source[start];
  if (first === '"' || first === "'") return start + 1;
  if (first !== '|' && first !== '>') return start;
  let at = source.indexOf('\n', start) + 1;
  while (at < end && /\s/.test(source[at] as string)) at += 1;
  return at;
}

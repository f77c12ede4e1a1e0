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
  const at = source.indexOf(value, start);
  if (at !== -1 && at + value.length <= end) return [{ text: value, source: at, sourceLength: value.length }];

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
    const written = source[from] as string;
    const meant = value[read] as string;
    if (/[\r\n]/.test(written) && /\s/.test(meant)) {
      closeRun();
      while (from < end && /\s/.test(source[from] as string)) from += 1;
      while (read < value.length && /\s/.test(value[read] as string)) read += 1;
      closeRun();
    } else if (written === meant && !isDoubledQuote(source, start, from)) {
      from += 1;
      read += 1;
    } else if (written === '\\' && hexEscape(source, from)) {
      // A character by its number, as in \u00e9.
      const { text, length } = hexEscape(source, from) as { text: string; length: number };
      if (!value.startsWith(text, read)) return whole;
      closeRun();
      read += text.length;
      from += length;
      closeRun();
    } else if (written === '\\' && /[\r\n]/.test(source[from + 1] ?? '')) {
      // A line that goes on without a space.
      closeRun();
      from += 1;
      while (from < end && /\s/.test(source[from] as string)) from += 1;
      runFrom = from;
    } else if (written === '\\' || written === "'" || written === ' ') {
      closeRun();
      from += 1;
      runFrom = from;
      // A letter escape such as \n or \t stands for another character.
      if (written === '\\' && source[from] !== meant) {
        from += 1;
        read += 1;
        closeRun();
      } else if (written !== ' ') {
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

const hex = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/iy;

function hexEscape(source: string, at: number): { text: string; length: number } | undefined {
  hex.lastIndex = at;
  const match = hex.exec(source);
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? match?.[3] ?? '', 16);
  return match && code <= 0x10ffff
    ? { text: String.fromCodePoint(code), length: match[0].length }
    : undefined;
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

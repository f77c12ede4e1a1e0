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
    } else if (written === '\\' || written === "'" || written === ' ') {
      closeRun();
      from += 1;
      runFrom = from;
      // An escape such as \n or \u0041 stands for another character, of one code unit or two.
      if (written === '\\' && source[from] !== meant) {
        from += 1 + (digitsOf[source[from] as string] ?? 0);
        read += isFirstHalf(meant) && source[from - 9] === 'U' ? 2 : 1;
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

/** Hexadecimal digits after the letter of an escape (YAML 1.2.2, section 5.7). */
const digitsOf: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function isFirstHalf(unit: string): boolean {
  return unit >= '\uD800' && unit <= '\uDBFF';
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

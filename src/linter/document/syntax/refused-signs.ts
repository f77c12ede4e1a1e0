import { refusedSign } from '../../../signs/refused.ts';
import type { Problem } from './problem.ts';

const runs = new RegExp(`(?:${refusedSign.source})+`, 'g');

/** Written as a number: `&#11;` and `&#xB;` in a text; in YAML also `\u000B` and `\x0B`. */
const written = /&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})/g;

/** More of them in one file, or in its values, say nothing new. */
export const mostTold = 10;

/**
 * Finds them in a source, each run once. A NUL itself is told when the file is opened.
 *
 * @param yamlEnd where the YAML of the source ends
 */
export function refusedSigns(source: string, yamlEnd: number): Problem[] {
  const problems: Problem[] = [];
  const add = (start: number, end: number, code: number) => problems.push(signProblem(start, end, code));
  /* One byte order mark is taken off with the file; after another, the site finds no front matter. */
  const marks = /^\uFEFF+/.exec(source)?.[0].length ?? 0;
  if (marks > 0) add(0, marks, 0xfeff);
  if (refusedSign.test(source)) {
    for (const { index, 0: run } of source.matchAll(runs)) add(index, index + run.length, run.charCodeAt(0));
  }
  if (source.includes('&#') || source.includes('\\')) {
    for (const match of source.matchAll(written)) {
      const [decimal, ...hex] = match.slice(1);
      const code = decimal ? Number(decimal) : Number.parseInt(hex.find(Boolean) ?? '', 16);
      if (match[0].startsWith('\\') && match.index >= yamlEnd) continue;
      if (code > 0x10ffff || !refusedSign.test(String.fromCodePoint(code))) continue;
      if (isPairedSurrogate(source, match.index, match[0])) continue;
      add(match.index, match.index + match[0].length, code);
    }
  }
  return problems.sort((a, b) => a.start - b.start).slice(0, mostTold);
}

/** @param code of the sign, in UTF-16 */
export function signProblem(start: number, end: number, code: number): Problem {
  return {
    kind: 'not-text',
    code: kindOf(code),
    message: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    start,
    end,
  };
}

function kindOf(code: number): string {
  if (code === 0x2028 || code === 0x2029 || code === 0x0b) return 'line-sign';
  return code === 0x202d || code === 0x202e ? 'turning-sign' : 'control';
}

/** In YAML and JSON a letter above U+FFFF may be written as two halves in a row. */
function isPairedSurrogate(source: string, at: number, sign: string): boolean {
  const half = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/g;
  half.lastIndex = Math.max(0, at - sign.length);
  const pair = half.exec(source.slice(0, at + 2 * sign.length));
  return pair !== null && pair.index <= at && at < pair.index + pair[0].length;
}

import { findCodeExcess } from './code-bounds.ts';
import type { Excess } from './excess.ts';
import type { SourceKind } from './source-kind.ts';

/*
 * Measured on the parser the site renders with: time grows with the square of these, or the stack of the process ends.
 * In 2,600 real articles the most was a sixth of each.
 */
/** Lists and quotes inside each other, by their marks on one line. Most in real articles: 5. */
const mostNested = 40;
/** Columns a list may be indented by. Most: 37. */
const mostIndent = 400;
/** Signs of one kind in lines that follow each other without an empty one. Most: 194 stars. */
const mostMarks: Readonly<Record<string, number>> = {
  '*': 1200,
  _: 1200,
  '~': 1200,
  '&': 2000,
  '{': 400,
  '<': 2000,
};
/** Signs that mean something in MDX only. */
const ofMdx = '{<';
/** Cells that the rows of a table leave out, which the parser makes all the same. */
const mostEmptyCells = 100_000;

const stretch =
  /^[^\S\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|(?![\s\S]))(?:[^\S\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|(?![\s\S])))*/gm;
const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/m;

const fenceOpen = /^---[ \t]*[\r\n]/;
const fenceClose = /[\r\n]---[ \t]*(?=[\r\n]|$)/;

/** Finds what would make a parser hang or die, in time linear in the size of the text. */
export function findExcess(source: string, kind: SourceKind): Excess[] {
  const found: Excess[] = [];
  /* Front matter has bounds of its own, and parsers of Markdown do not look into it. */
  const body = fenceOpen.test(source) ? endOfFrontMatter(source) : 0;
  for (const match of source.slice(body).matchAll(stretch)) {
    const code = excessOf(match[0], kind);
    if (code) {
      const start = body + match.index;
      found.push({ code, start, end: start + match[0].trimEnd().length });
    }
  }
  return kind === 'mdx' ? [...found, ...findCodeExcess(source, found)] : found;
}

function endOfFrontMatter(source: string): number {
  const close = fenceClose.exec(source);
  return close ? close.index + close[0].length : 0;
}

/** What there is too much of in lines without an empty one between them. */
function excessOf(text: string, kind: SourceKind): Excess['code'] | undefined {
  if (isTooDeep(text)) return 'too-deep';
  if (text.length < 400) return undefined;
  for (const [mark, most] of Object.entries(mostMarks)) {
    if ((kind === 'mdx' || !ofMdx.includes(mark)) && occursMore(text, mark, most)) return 'too-many-marks';
  }
  return hasTooManyCells(text) ? 'too-many-columns' : undefined;
}

function isTooDeep(text: string): boolean {
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    let depth = 0;
    let at = start;
    container.lastIndex = at;
    while (depth <= mostNested && container.test(text)) {
      depth += 1;
      at = container.lastIndex;
    }
    if (depth > mostNested || (depth > 0 && indentAt(text, start) > mostIndent)) return true;
  }
  return false;
}

function nextLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at + 1;
  }
  return text.length;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at - start;
}

function occursMore(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** Rows of a table shorter than its second line are filled up with cells. */
function hasTooManyCells(text: string): boolean {
  const delimiters = text.includes('|') ? delimiterRow.exec(text) : undefined;
  if (!delimiters) return false;
  const columns = delimiters[0].split('|').length;
  const rows = text.split(/\r\n|\r|\n/);
  return rows.reduce((sum, row) => sum + Math.max(0, columns - row.split('|').length), 0) > mostEmptyCells;
}

import type { Finding } from '../finding/report.ts';
import type { Edit } from '../fix/fix.ts';

/** How a comment is written in a file: MDX, Markdown and HTML, or data all through. */
export type CommentForm = 'mdx' | 'md' | 'yaml';

/** An exception in its parts, and as the text of a comment. */
interface Said {
  text: string;
  rule: string;
  reason: string;
  until?: string | undefined;
}

/** Lines above a finding in which its block, or its field, may begin. */
const mostLinesAbove = 200;

/** How exceptions are written in a file of that name. */
export function commentFormOf(path: string): CommentForm {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.mdx$/i.test(path) ? 'mdx' : 'md';
}

/** Where an exception for a finding could stand, the place a person would choose first; no place is sure to do. */
export function* placesFor(source: string, finding: Finding, form: CommentForm, said: Said): Iterable<Edit> {
  const lines = linesOf(source);
  const top = form === 'yaml' ? undefined : frontMatterOf(source, lines);
  const at = finding.start.offset;
  if (form === 'yaml' || (top && at < top.end)) {
    yield* aboveFields(lines, at, top?.start ?? 0, said);
  } else {
    const comment = form === 'mdx' ? `{/* ${said.text} */}` : `<!-- ${said.text} -->`;
    const first = topOfBlock(lines, at, top?.end ?? 0);
    yield aboveLine(lines, first, comment);
    yield* insideText(source, finding, comment);
    for (let index = lineAt(lines, at); index > first; index -= 1) yield aboveLine(lines, index, comment);
  }
  if (top) yield* forWhole(lines, top, said);
}

interface Line {
  /** Offsets in the source; `end` is that of its last sign. */
  start: number;
  end: number;
  text: string;
  /** What ends it; empty for the last. */
  eol: string;
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, text = '', eol = ''] = match;
    if (whole === '' && lines.length > 0 && lines.at(-1)?.eol === '') break;
    lines.push({ start: match.index, end: match.index + text.length, text, eol });
  }
  return lines;
}

function lineAt(lines: readonly Line[], offset: number): number {
  const index = lines.findLastIndex(({ start }) => start <= offset);
  return Math.max(0, index);
}

/** Where the fields at the top of a file begin and end, without the lines of dashes. */
function frontMatterOf(source: string, lines: readonly Line[]): { start: number; end: number } | undefined {
  if (!/^\uFEFF?---[ \t]*(?:\r|\n)/.test(source)) return undefined;
  const close = lines.findIndex(({ text }, index) => index > 0 && /^---[ \t]*$/.test(text));
  return close < 0 ? undefined : { start: lines[1]?.start ?? 0, end: lines[close]?.start ?? 0 };
}

/** The first line of the stretch without empty lines that an offset lies in. */
function topOfBlock(lines: readonly Line[], offset: number, notBefore: number): number {
  let index = lineAt(lines, offset);
  while (index > 0 && lines[index - 1]?.text.trim() !== '' && (lines[index - 1]?.start ?? 0) > notBefore) {
    index -= 1;
  }
  return index;
}

/** A comment on a line of its own, with an empty line below it, as deep as the line it stands above. */
function aboveLine(lines: readonly Line[], index: number, comment: string): Edit {
  const { start, text } = lines[index] as Line;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const indent = /^[ \t]*/.exec(text.slice(mark))?.[0] ?? '';
  const eol = eolOf(lines);
  const isInText = index > 0 && lines[index - 1]?.text.trim() !== '';
  const gap = isInText ? eol : `${eol}${eol}`;
  return { start: start + mark, end: start + mark, text: `${indent}${comment}${gap}` };
}

/** Behind the words, before the sign that ends the sentence, or behind the first of them. */
function* insideText(source: string, { start, end }: Finding, comment: string): Iterable<Edit> {
  const words = source.slice(start.offset, end.offset);
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(words);
  const first = /[\p{L}\p{N}](?![\p{L}\p{N}\p{M}'’-])/u.exec(words);
  for (const found of [last, first]) {
    if (!found) continue;
    const at = start.offset + found.index + found[0].length;
    yield { start: at, end: at, text: comment };
  }
}

/** A comment of YAML above the line, or above one of those before it: a field may go over several. */
function* aboveFields(lines: readonly Line[], offset: number, from: number, { text }: Said): Iterable<Edit> {
  const at = lineAt(lines, offset);
  for (let index = at; index >= Math.max(0, at - mostLinesAbove); index -= 1) {
    const line = lines[index] as Line;
    if (line.start < from) return;
    const indent = /^\uFEFF?[ \t]*/.exec(line.text)?.[0].replace('\uFEFF', '') ?? '';
    const start = line.start + (line.text.startsWith('\uFEFF') ? 1 : 0);
    yield { start, end: start, text: `${indent}# ${text}${eolOf(lines)}` };
    if (indent === '' && /^\uFEFF?[^\s#]/.test(line.text)) return;
  }
}

/** The list of exceptions for the whole article: a new item at its top, or the list itself at the end of the fields. */
function* forWhole(
  lines: readonly Line[],
  { start, end }: { start: number; end: number },
  { rule, reason, until }: Said,
): Iterable<Edit> {
  const eol = eolOf(lines);
  const item = (indent: string) =>
    [
      `${indent}- rule: ${rule}`,
      `${indent}  reason: ${JSON.stringify(reason)}`,
      ...(until === undefined ? [] : [`${indent}  until: ${until}`]),
    ].join(eol) + eol;
  const index = lines.findIndex(
    (line) => line.start >= start && line.end <= end && /^lintOk:/.test(line.text),
  );
  if (index < 0) {
    yield { start: end, end, text: `lintOk:${eol}${item('  ')}` };
    return;
  }
  const below = lines[index + 1];
  const indent = /^([ \t]*)- /.exec(below?.text ?? '')?.[1];
  if (below && indent !== undefined) yield { start: below.start, end: below.start, text: item(indent) };
}

/** What most likely ends a line here. */
function eolOf(lines: readonly Line[]): string {
  return lines.find(({ eol }) => eol !== '')?.eol ?? '\n';
}

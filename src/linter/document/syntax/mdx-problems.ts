import { withoutCode } from './code-mask.ts';
import { type Diagnosis, type ParserError, problemAt } from './diagnosis.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { brokenTag, unpairedTag } from './mdx-tag-problems.ts';

/** Finds out what an error of the MDX parser is about. Codes are those `can-read-article` has words for. */
export function diagnose(error: ParserError, source: string): Diagnosis {
  const at = Math.min(offsetOf(error.place) ?? source.length, source.length);
  switch (error.source) {
    case 'micromark-extension-mdx-expression':
      return brokenExpression(error, source, at);
    case 'micromark-extension-mdxjs-esm':
      return brokenImport(error, source, at);
    case 'mdast-util-mdx-jsx':
      return unpairedTag(error, source, at);
    case 'micromark-extension-mdx-jsx':
      return brokenTag(error, source, at);
    default:
      /* What remark takes for text and the parser of the site does not: `export` alone on a line. */
      if (/\besm\b/.test(error.reason)) return brokenImport(error, source, at);
      if (/\bJSX tag\b/.test(error.reason) && source[at] === '<') return brokenTag(error, source, at + 1);
      return {
        problem: problemAt('unknown', error, at, at + 1),
        blank: [{ start: startOfLine(source, at), end: endOfLine(source, at) }],
      };
  }
}

function brokenExpression(error: ParserError, source: string, at: number): Diagnosis {
  const visible = withoutCode(source);
  const open = unmatchedBrace(visible, at);
  const start = open === -1 ? Math.max(0, visible.lastIndexOf('{', at)) : open;
  const isOpen = error.ruleId === 'unexpected-eof';
  const close = isOpen ? -1 : matchingBrace(visible, start);
  const isComment = /^\{\s*\/\*/.test(source.slice(start, start + 20));
  const end = close === -1 ? Math.min(endOfLine(source, start), start + 1) : close + 1;
  const prop = /[\w:-]+\s*=\s*$/.exec(source.slice(Math.max(0, start - 80), start))?.[0];
  /* Where no brace is found, nobody can be told to write it otherwise. */
  const isFound = isOpen && source[start] === '{';
  const code = isFound ? (isComment ? 'comment-open' : 'brace-open') : 'expression';
  const problem = {
    ...problemAt(code, error, start, Math.max(end, start + 1)),
    name: close === -1 ? '' : source.slice(start + 1, close).trim(),
  };
  const from = start - (prop?.length ?? 0);
  if (isInTag(source, start)) return { problem, blank: [{ start: from, end: Math.max(end, start + 1) }] };
  const blank = [{ start, end: start + 1 }];
  if (close !== -1) blank.push({ start: close, end: close + 1 });
  return { problem, blank };
}

function isInTag(source: string, at: number): boolean {
  const open = source.lastIndexOf('<', at);
  return open > source.lastIndexOf('>', at) && /\p{L}/u.test(source[open + 1] ?? '');
}

function brokenImport(error: ParserError, source: string, at: number): Diagnosis {
  const word = [...source.slice(0, at + 1).matchAll(/^(?:import|export)\b/gm)].at(-1);
  const start = word?.index ?? at;
  const end = start + (word?.[0].length ?? 1);
  return {
    problem: { ...problemAt('import-prose', error, start, end), name: word?.[0] ?? 'import' },
    blank: [{ start, end }],
  };
}

function unmatchedBrace(text: string, before: number): number {
  let depth = 0;
  for (let at = Math.min(before, text.length) - 1; at >= 0; at -= 1) {
    if (text[at] === '}') depth += 1;
    else if (text[at] === '{') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function offsetOf(place: unknown): number | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  const point = 'start' in place ? place.start : place;
  const offset = (point as { offset?: unknown }).offset;
  return typeof offset === 'number' ? offset : undefined;
}

import { withoutCode } from './code-mask.ts';
import type { Problem } from './problem.ts';

/** The parts of a parser's error that tell one trouble from another. */
export interface ParserError {
  reason: string;
  source?: string | undefined;
  ruleId?: string | undefined;
  place?: unknown;
}

/** One trouble, and the stretches to blank out so that the rest of the article can be parsed. */
export interface Diagnosis {
  problem: Problem;
  blank: readonly Stretch[];
}

interface Stretch {
  start: number;
  end: number;
}

const voidTags = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
const address = /^<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>/;
const webAddress = /^<(?:https?|mailto|tel|ftp):[^\s<>]*>/i;
const lessThan = /^<[=-]*(?:\s*[£$€]?\d+(?:[.,]\d+)*%?)?/;

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
      return { problem: problemAt('unknown', error, at, at + 1), blank: [] };
  }
}

function brokenTag(error: ParserError, source: string, at: number): Diagnosis {
  const start = isOpenQuote(error) ? openQuoteTag(source, at) : Math.max(0, source.lastIndexOf('<', at - 1));
  const rest = source.slice(start, start + 2000);
  const sign = { start, end: start + 1 };

  if (rest.startsWith('<!--')) {
    const close = source.indexOf('-->', start);
    const end = close === -1 ? endOfLine(source, start) : close + 3;
    return found('html-comment', { start, end }, source.slice(start + 4, close === -1 ? end : close).trim());
  }
  const link = address.exec(rest) ?? webAddress.exec(rest);
  if (link) {
    const code = link[0].includes(':') ? 'web-address' : 'mail-address';
    return found(code, { start, end: start + link[0].length }, link[0].slice(1, -1));
  }
  const name = /^<\/?([\p{L}$_][\p{L}\p{N}$_.:-]*)/u.exec(rest)?.[1];
  if (name === undefined) {
    const written = lessThan.exec(rest)?.[0] ?? '<';
    const end = start + Math.max(written.length, Math.min(2, rest.search(/\s|$/)));
    return found('less-than', { start, end }, source.slice(start + 1, end), [sign]);
  }
  const blank = [sign, ...closingTagOf(name, source, start)];
  const value = /([\w:-]+)\s*=\s*$/.exec(source.slice(start, at));
  if (error.reason.includes('before attribute value') && value) {
    const from = at - value[0].length;
    const curly = /^[“”‘’]/.test(source.slice(at));
    const length = curly
      ? source.slice(at).search(/[”’](?=[\s/>])|[>\n]/) + 1
      : (/^[^\s/>]+/.exec(source.slice(at))?.[0].length ?? 1);
    const stretch = { start: from, end: at + Math.max(1, length) };
    return found(curly ? 'curly-quotes' : 'attribute-quotes', stretch, value[1] as string, [stretch]);
  }
  const end = start + 1 + name.length;
  if (error.ruleId === 'unexpected-eof') {
    return found(isOpenQuote(error) ? 'quote-open' : 'tag-open', { start, end }, name, blank);
  }
  return found('tag-broken', { start, end }, name, blank);

  function found(code: string, range: Stretch, about: string, blankInstead?: readonly Stretch[]): Diagnosis {
    return {
      problem: { ...problemAt(code, error, range.start, range.end), name: about },
      blank: blankInstead ?? [range],
    };
  }
}

function isOpenQuote({ ruleId, reason }: ParserError): boolean {
  return ruleId === 'unexpected-eof' && reason.includes('attribute value');
}

/** The last tag before `at` that opens a quotation mark behind a `=` and never closes it. */
function openQuoteTag(source: string, at: number): number {
  let start = source.lastIndexOf('<', at - 1);
  while (start > 0 && !/=\s*(?:"[^"]*|'[^']*)$/.test(source.slice(start, at))) {
    start = source.lastIndexOf('<', start - 1);
  }
  return Math.max(0, start);
}

function unpairedTag(error: ParserError, source: string, at: number): Diagnosis {
  const opened = openingTag(error.reason, source);
  const closing =
    /Unexpected closing tag `<\/([^>`]*)>`, expected corresponding closing tag for `<([^>`]*)>`/;
  const mismatch = closing.exec(error.reason);
  const closeEnd = source.indexOf('>', at) + 1 || at + 1;
  if (mismatch) {
    return {
      problem: {
        ...problemAt('tag-mismatch', error, at, closeEnd),
        name: mismatch[1] ?? '',
        expected: mismatch[2] ?? '',
      },
      blank: [{ start: at, end: closeEnd }, ...(opened ? [opened.range] : [])],
    };
  }
  if (opened) {
    const { range, name } = opened;
    const isVoid = voidTags.has(name);
    const later = isVoid ? [] : closingTagOf(name, source, range.end);
    const code = isVoid ? 'void-tag' : later.length > 0 ? 'tag-across' : 'tag-unclosed';
    return {
      problem: { ...problemAt(code, error, range.start, range.end), name },
      blank: [range, ...later],
    };
  }
  const across = /Expected the closing tag `<\/([^>`]*)>` either after/.exec(error.reason)?.[1];
  if (across !== undefined) {
    const open = source.lastIndexOf(`<${across}`, at);
    const openEnd = source.indexOf('>', open) + 1;
    return {
      problem: { ...problemAt('tag-across', error, at, closeEnd), name: across },
      blank: [
        { start: at, end: closeEnd },
        { start: open, end: openEnd },
      ],
    };
  }
  const start = Math.max(0, source.lastIndexOf('<', at));
  const end = source.indexOf('>', start) + 1 || start + 1;
  const name = /[\p{L}\p{N}$_.:-]+/u.exec(source.slice(start, end))?.[0] ?? '';
  const code = error.ruleId === 'unexpected-closing-slash' ? 'tag-stray-close' : 'tag-broken';
  return { problem: { ...problemAt(code, error, start, end), name }, blank: [{ start, end }] };
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
  const code = isOpen ? (isComment ? 'comment-open' : 'brace-open') : 'expression';
  const problem = {
    ...problemAt(code, error, start, Math.max(end, start + 1)),
    name: close === -1 ? '' : source.slice(start + 1, close).trim(),
  };
  const inTag = prop !== undefined && source.lastIndexOf('<', start) > source.lastIndexOf('>', start);
  const from = inTag ? start - prop.length : start;
  if (inTag) return { problem, blank: [{ start: from, end: Math.max(end, start + 1) }] };
  const blank = [{ start, end: start + 1 }];
  if (close !== -1) blank.push({ start: close, end: close + 1 });
  return { problem, blank };
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

function problemAt(code: string, error: ParserError, start: number, end: number): Problem {
  return { kind: 'mdx', code, message: error.reason, start, end };
}

/** The tag named in a message such as "Expected a closing tag for `<Aside>` (1:1-1:8)". */
function openingTag(reason: string, source: string): { name: string; range: Stretch } | undefined {
  const match = /for `<([^>`]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason);
  if (!match) return undefined;
  const [line, column, endLine, endColumn] = match.slice(2).map(Number) as [number, number, number, number];
  const range = { start: offsetAt(source, line, column), end: offsetAt(source, endLine, endColumn) };
  return { name: match[1] as string, range };
}

function offsetAt(source: string, line: number, column: number): number {
  const ending = /\r\n|\r|\n/g;
  let start = 0;
  for (let at = 1; at < line && ending.exec(source); at += 1) start = ending.lastIndex;
  return start + column - 1;
}

function closingTagOf(name: string, source: string, from: number): Stretch[] {
  const tag = source.slice(from, source.indexOf('>', from) + 1);
  if (tag.startsWith('<') && tag.endsWith('/>')) return [];
  const start = source.indexOf(`</${name}>`, from);
  return start === -1 ? [] : [{ start, end: start + name.length + 3 }];
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

function endOfLine(source: string, from: number): number {
  const length = source.slice(from).search(/[\r\n]/);
  return length === -1 ? source.length : from + length;
}

function offsetOf(place: unknown): number | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  const point = 'start' in place ? place.start : place;
  const offset = (point as { offset?: unknown }).offset;
  return typeof offset === 'number' ? offset : undefined;
}

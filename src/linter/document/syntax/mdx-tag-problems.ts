import { type Diagnosis, type ParserError, problemAt, type Stretch } from './diagnosis.ts';
import { endOfLine } from './lines.ts';

const voidTags = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
const address = /^<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>/;
const webAddress = /^<(?:https?|mailto|tel|ftp):[^\s<>]*>/i;
/** A "<" with the whole sign after it: a letter with its accents, an emoji with its parts. */
const firstSign = /^<(?:\S(?:\p{M}|\p{Emoji_Modifier})*(?:\u200D\S(?:\p{M}|\p{Emoji_Modifier})*)*)?/u;
const lessThan = /^<[=-]*(?:\s*[£$€]?\d+(?:[.,]\d+)*%?)?/;

/** A tag that is not written as MDX wants it, or something else that only looks like a tag. */
export function brokenTag(error: ParserError, source: string, at: number): Diagnosis {
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
    const end = start + Math.max(written.length, firstSign.exec(rest)?.[0].length ?? 1);
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
    const diagnosis = found(curly ? 'curly-quotes' : 'attribute-quotes', stretch, value[1] as string);
    diagnosis.problem.expected = source.slice(at, stretch.end).replace(/[“”‘’]/g, '');
    return diagnosis;
  }
  const end = start + 1 + name.length;
  if (error.ruleId === 'unexpected-eof') {
    return found(isOpenQuote(error) ? 'quote-open' : 'tag-open', { start, end }, name, blank);
  }
  /* What else stands in the tag would only be misread as text. */
  const whole = /^<[^<>]*?>/.exec(rest)?.[0] ?? '<';
  const isTag = !/\n[ \t]*\r?\n/.test(whole);
  const tag = { start, end: start + (isTag ? whole.length : 1) };
  return found('tag-broken', { start, end }, name, [tag, ...closingTagOf(name, source, start)]);

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

/** A tag without its partner. */
export function unpairedTag(error: ParserError, source: string, at: number): Diagnosis {
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

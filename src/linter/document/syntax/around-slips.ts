import type { Root } from 'mdast';
import { findExcess } from './bounds.ts';
import { blankOut } from './code-mask.ts';
import type { ParserError, Stretch } from './diagnosis.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { diagnose } from './mdx-problems.ts';
import { parse } from './parse.ts';
import type { SourceKind } from './source-kind.ts';

/** An article as it can be judged while parts of it cannot be read. */
export interface ReadAround {
  tree: Root;
  /** Of the same length as the file, so that every place in it is true. */
  source: string;
  /** The parts that were left out, in order. */
  unread: Stretch[];
}

/** Readings after which an article is too far gone to be judged; of a long one fewer, for each takes its time. */
const mostReadings = (length: number) => Math.max(1, Math.min(4, Math.floor(200_000 / length) - 1));

/** Where a new block begins even without an empty line before it. */
const startsBlock = /^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d+[.)][ \t]|[>|<{]|`{3}|~{3}|---)/;
const sentenceEnd = /[.!?…]["'”’)\]*_]*(?=\s|$)/g;

/**
 * Reads an article around its slips: the sentence a slip stands in is left out, with the rest of its line, and all
 * else keeps its place. Half a sentence would be judged wrongly: what was asked, denied or quoted stands in the other half.
 * Where that is not enough, the block goes too.
 *
 * @param slips where the troubles stand, with the stretches that were in the way of the parser
 */
export function readAroundSlips(
  source: string,
  kind: SourceKind,
  slips: readonly Stretch[],
): ReadAround | undefined {
  const unread = slips.map((slip) => sentencesAround(source, slip));
  for (let reading = 0; reading < mostReadings(source.length); reading += 1) {
    const bare = blankLines(source, unread);
    const excess = findExcess(bare, kind).map((stretch) => blockAround(bare, stretch));
    const text = blankOut(bare, excess);
    unread.push(...excess);
    try {
      return {
        tree: parse(text, kind),
        source: text,
        unread: unread.sort((a, b) => a.start - b.start),
      };
    } catch (error) {
      const { problem, blank } = diagnose(error as ParserError, text);
      unread.push(...[problem, ...blank].map((stretch) => blockAround(source, stretch)));
    }
  }
  return undefined;
}

/** Blanks stretches out, but for the signs that hold a quote or the rows of a table together. */
function blankLines(source: string, stretches: readonly Stretch[]): string {
  let text = source;
  for (const { start, end } of stretches)
    text = text.slice(0, start) + blankStretch(source, start, end) + text.slice(end);
  return text;
}

function blankStretch(source: string, start: number, end: number): string {
  const from = startOfLine(source, start);
  let at = from;
  return source
    .slice(from, end)
    .split(/(\r\n|\r|\n)/)
    .map((line, index) => {
      const isEnd = index % 2 === 1;
      const kept = line.slice(Math.max(0, start - at));
      const blank = isEnd ? kept : blankLine(line).slice(line.length - kept.length);
      at += line.length;
      return blank;
    })
    .join('');
}

/** Quotes are held by what opens a line, rows by every stroke of a line that opens with one. */
function blankLine(line: string): string {
  const lead = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  const isRow = /^[ \t]*\|/.test(line);
  return line.replace(/[^ ]/g, (sign, at: number) =>
    (sign === '>' && at < lead) || (sign === '|' && isRow) ? sign : ' ',
  );
}

function sentencesAround(source: string, { start, end }: Stretch): Stretch {
  return { start: sentenceStart(source, start), end: sentenceStop(source, end) };
}

function sentenceStart(source: string, at: number): number {
  let line = startOfLine(source, at);
  let before = lastSentenceEnd(source.slice(line, at));
  while (before === undefined && line > 0 && !startsBlock.test(source.slice(line, line + 80))) {
    const previous = startOfLine(source, line - 1);
    const text = source.slice(previous, line);
    if (text.trim() === '' || /^[ \t]*(?:#{1,6}[ \t]|---|[|<{])/.test(text)) break;
    line = previous;
    before = lastSentenceEnd(text);
  }
  return line + (before ?? 0);
}

function sentenceStop(source: string, at: number): number {
  let end = endOfLine(source, at);
  while (end < source.length) {
    const line = source.slice(startOfLine(source, end), end);
    if (/[.!?…:]["'”’)\]*_]*[ \t]*$/.test(line) || /^[ \t]*(?:#{1,6}[ \t]|[|])/.test(line)) return end;
    const next = end + (source.startsWith('\r\n', end) ? 2 : 1);
    const text = source.slice(next, endOfLine(source, next));
    if (text.trim() === '' || startsBlock.test(text)) return end;
    sentenceEnd.lastIndex = 0;
    const stop = sentenceEnd.exec(text);
    if (stop) return next + stop.index + stop[0].length;
    end = next + text.length;
  }
  return end;
}

/** Just after the last sentence that ends in a text. */
function lastSentenceEnd(text: string): number | undefined {
  const last = [...text.matchAll(sentenceEnd)].at(-1);
  return last && last.index + last[0].length;
}

function blockAround(source: string, { start, end }: Stretch): Stretch {
  const emptyLine = /\r?\n[ \t]*\r?\n/g;
  let from = 0;
  for (let match = emptyLine.exec(source); match; match = emptyLine.exec(source)) {
    if (match.index >= end) return { start: from, end: match.index };
    if (match.index + match[0].length <= start) from = match.index + match[0].length;
    emptyLine.lastIndex = match.index + 1;
  }
  return { start: from, end: source.length };
}

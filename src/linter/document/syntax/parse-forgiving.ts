import type { Root } from 'mdast';
import { findExcess } from './bounds.ts';
import { blankOut } from './code-mask.ts';
import type { ParserError, Stretch } from './diagnosis.ts';
import { diagnose } from './mdx-problems.ts';
import { parseBounded } from './parse.ts';
import type { Problem } from './problem.ts';
import type { SourceKind } from './source-kind.ts';

/** A tree at any price, with everything that stood in its way. */
export interface ForgivingTree {
  tree: Root;
  /** The source as it could be parsed: of the same length, the troubles blanked out. */
  source: string;
  problems: Problem[];
  /** Where the troubles stand, with all that was blanked out for them. */
  slips: Stretch[];
}

/** An article with more troubles than this is told about these first. */
const mostProblems = 20;

/**
 * Parses an article and, where that fails, names the trouble, blanks it out and tries again. So a writer hears of
 * every trouble in one run, not of the next one after each repair, and the article's links and title stay known.
 */
export function parseForgiving(source: string, kind: SourceKind): ForgivingTree {
  const excess = findExcess(source, kind);
  const problems = excess
    .slice(0, mostProblems)
    .map(({ code, start, end }): Problem => ({ kind: 'mdx', code, message: code, start, end }));
  const slips: Stretch[] = excess.map(({ start, end }) => ({ start: startOfLines(source, start), end }));
  let text = blankOut(source, slips);
  const most = problems.length + mostReadings(source.length);
  while (problems.length < most) {
    try {
      return { tree: parseBounded(text, kind), source: text, problems: inOrder(problems), slips };
    } catch (error) {
      const { problem, blank } = diagnose(error as ParserError, text);
      problems.push(problem);
      slips.push({ start: problem.start, end: problem.end }, ...blank);
      const next = blankOut(text, blank);
      if (next === text) break;
      text = withoutExcess(next, kind, slips);
    }
  }
  return { tree: parseBounded(text, 'md'), source: text, problems: inOrder(problems), slips };
}

/** What a tag kept from being a mark may be one now: of `<p>>>>` three quotes inside each other are left. */
function withoutExcess(text: string, kind: SourceKind, slips: Stretch[]): string {
  const more = findExcess(text, kind).map(({ start, end }) => ({ start: startOfLines(text, start), end }));
  slips.push(...more);
  return more.length === 0 ? text : blankOut(text, more);
}

/** Where the lines begin that stand together with a place: half a paragraph would only be a slip of its own. */
function startOfLines(source: string, at: number): number {
  const [line, gap, wideGap] = ['\n', '\n\n', '\n\r\n'].map((end) => source.lastIndexOf(end, at - 1));
  if (gap === -1 && wideGap === -1) return (line as number) + 1;
  return Math.max((gap as number) + 2, wideGap === -1 ? 0 : (wideGap as number) + 3);
}

/** A long text is read fewer times, so that the time stays in proportion to its length; a short one 20 times. */
function mostReadings(length: number): number {
  return Math.max(2, Math.min(mostProblems, Math.floor(200_000 / length)));
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.start - b.start);
}

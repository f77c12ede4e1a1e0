import type { Root } from 'mdast';
import { blankOut } from './code-mask.ts';
import type { ParserError, Stretch } from './diagnosis.ts';
import { diagnose } from './mdx-problems.ts';
import { parse, type SourceKind } from './parse.ts';
import type { Problem } from './problem.ts';

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
  const problems: Problem[] = [];
  const slips: Stretch[] = [];
  let text = source;
  while (problems.length < mostProblems) {
    try {
      return { tree: parse(text, kind), source: text, problems: inOrder(problems), slips };
    } catch (error) {
      const { problem, blank } = diagnose(error as ParserError, text);
      problems.push(problem);
      slips.push({ start: problem.start, end: problem.end }, ...blank);
      const next = blankOut(text, blank);
      if (next === text) break;
      text = next;
    }
  }
  return { tree: parse(text, 'md'), source: text, problems: inOrder(problems), slips };
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.start - b.start);
}

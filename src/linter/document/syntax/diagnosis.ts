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

/** A part of the source, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A trouble with MDX, with the parser's own words kept. */
export function problemAt(code: string, error: ParserError, start: number, end: number): Problem {
  return { kind: 'mdx', code, message: error.reason, start, end };
}

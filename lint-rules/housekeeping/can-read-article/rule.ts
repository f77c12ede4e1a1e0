import type { Problem } from '#linter/document/syntax/problem.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { sayFileProblem } from './file-words.ts';
import { sayMdxProblem } from './mdx-words.ts';
import { sayRisk } from './risk-words.ts';
import type { Words } from './words.ts';
import { sayYamlProblem } from './yaml-words.ts';

/** Says in plain words why an article cannot be read or published; no parser speaks to a writer. */
export default defineRule<Record<string, never>, Words>({
  id: 'can-read-article',
  goal: 'housekeeping',
  level: 'must-fix',
  isBinding: true,
  about: 'The article can be read, and the site built with it.',
  say: ({ say }) => say,
  why: ({ why }) => why,
  try: ['Compare this place with an article that works.'],
  check: ({ document, report }) => ({
    problem(problem) {
      const words = wordsFor(problem, document.source);
      const { start, end } = words.place ?? problem;
      report(
        { sourceStart: start, sourceEnd: end },
        { data: words, ...(words.try ? { try: words.try } : {}) },
      );
    },
  }),
});

function wordsFor(problem: Problem, source: string): Words {
  switch (problem.kind) {
    case 'mdx':
      return sayMdxProblem(problem);
    case 'risk':
      return sayRisk(problem);
    case 'yaml':
    case 'field':
      return sayYamlProblem(problem, source);
    default:
      return sayFileProblem(problem);
  }
}

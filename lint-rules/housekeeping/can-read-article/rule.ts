import { defineRule } from '#linter/rule/define-rule.ts';
import { sayFileProblem } from './file-words.ts';
import { sayMdxProblem } from './mdx-words.ts';
import type { Words } from './words.ts';
import { sayYamlProblem } from './yaml-words.ts';

/** Says in plain words why an article cannot be read or published; no parser speaks to a writer. */
export default defineRule<Record<string, never>, Words>({
  id: 'can-read-article',
  goal: 'housekeeping',
  level: 'must-fix',
  about: 'The article can be read, and the site built with it.',
  say: ({ say }) => say,
  why: ({ why }) => why,
  try: ['Compare this place with an article that works.'],
  check: ({ document, report }) => ({
    problem(problem) {
      const words =
        problem.kind === 'mdx'
          ? sayMdxProblem(problem)
          : problem.kind === 'yaml' || problem.kind === 'field'
            ? sayYamlProblem(problem, document.source)
            : sayFileProblem(problem);
      const { start, end } = words.place ?? problem;
      report(
        { sourceStart: start, sourceEnd: end },
        { data: words, ...(words.try ? { try: words.try } : {}) },
      );
    },
  }),
});

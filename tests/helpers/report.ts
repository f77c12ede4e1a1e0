import { LineIndex } from '#linter/document/text/line-index.ts';
import type { ArticleReport, Finding, Report } from '#linter/finding/report.ts';
import type { ReporterOptions } from '#linter/reporters/options.ts';
import { countLevels } from '#linter/reporters/wording.ts';

/** What a test says of a finding; the rest is filled in from the article's own text. */
export type GivenFinding = Partial<Finding> & { words: string };

/** An article report whose findings stand where their words stand in `source`. */
export function articleOf(
  source: string,
  given: readonly GivenFinding[],
  rest: Partial<ArticleReport> = {},
): ArticleReport {
  const index = new LineIndex(source);
  const lines = source.split('\n');
  const findings = given.map(({ words, ...finding }): Finding => {
    const at = source.indexOf(words);
    if (at === -1) throw new Error(`The article does not say "${words}".`);
    return {
      rule: 'no-like-us',
      goal: 'social',
      level: 'must-fix',
      say: 'This line asks readers to like or follow a page.',
      why: 'People came for help with their health. A "like" does not help them.',
      try: ['Book your flu shot today.'],
      text: words,
      start: index.toPoint(at),
      end: index.toPoint(at + words.length),
      fixable: false,
      url: 'lint-rules/social/no-like-us/rule.md',
      fingerprint: at.toString(16).padStart(16, '0'),
      ...finding,
    };
  });
  return {
    path: 'content/articles/flu-shots.mdx',
    kind: 'article',
    title: 'Flu shots: what to expect',
    words: 612,
    grade: 9.4,
    score: 76,
    goals: { social: { points: 15, of: 25 }, plain: { points: 61, of: 75 } },
    findings,
    lines: Object.fromEntries(findings.map(({ start }) => [start.line, lines[start.line - 1] ?? ''])),
    ...rest,
  };
}

/** A report over some articles. */
export function reportOf(articles: readonly ArticleReport[], rest: Partial<Report> = {}): Report {
  const corpus = rest.corpus ?? { findings: [] };
  const counts = countLevels([...articles.flatMap((article) => article.findings), ...corpus.findings]);
  return {
    version: 1,
    state: counts['must-fix'] > 0 ? 'not-ready' : 'ready',
    score: articles.reduce((sum, article) => sum + article.score, 0) / Math.max(1, articles.length),
    counts,
    articles,
    corpus,
    exceptions: [],
    failures: [],
    skipped: [],
    seconds: 0.2,
    ...rest,
  };
}

/** A plain terminal of 80 columns that draws Unicode. */
export const plain: ReporterOptions = {
  color: false,
  unicode: true,
  width: 80,
  quiet: false,
  ideas: true,
  command: (...args) => ['npm run lint:content', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
  pathPrefix: '',
};

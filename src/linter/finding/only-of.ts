import { countLevels } from '../reporters/wording.ts';
import type { Report } from './report.ts';

/** The part of a report that is about some files. */
export function onlyOf(report: Report, isNamed: (path: string) => boolean): Report {
  const of = <Some extends { path: string }>(all: readonly Some[]) => all.filter(({ path }) => isNamed(path));
  const articles = of(report.articles);
  const beside = of(report.corpus.findings);
  const failures = report.failures.filter(({ path }) => path === '' || isNamed(path));
  const counts = countLevels([...articles.flatMap(({ findings }) => findings), ...beside]);
  const scores = articles.filter(({ kind }) => kind === 'article').map(({ score }) => score);
  return {
    ...report,
    state: counts['must-fix'] === 0 && failures.length === 0 ? 'ready' : 'not-ready',
    score: scores.length === 0 ? 100 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    counts,
    articles,
    corpus: { findings: beside },
    exceptions: of(report.exceptions),
    failures,
    skipped: [],
  };
}

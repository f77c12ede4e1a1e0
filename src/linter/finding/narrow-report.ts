import { countLevels } from './counts.ts';
import type { Report } from './report.ts';

/**
 * A report about some of the articles only. All of them were checked, so what was found beside the others stays.
 *
 * @param to what the articles were compared with, as a person calls it
 */
export function narrowReport(report: Report, paths: ReadonlySet<string>, to: string): Report {
  const isOwn = ({ path }: { path: string }) => paths.has(path);
  const articles = report.articles.filter(isOwn);
  const findings = report.corpus.findings.filter(isOwn);
  const all = [...articles.flatMap((article) => article.findings), ...findings];
  const counts = countLevels(all);
  const scores = articles.filter(({ kind }) => kind === 'article').map(({ score }) => score);
  const known = all.filter(({ isKnown }) => isKnown).length;
  const before = all.filter(({ wasBefore }) => wasBefore).length;
  return {
    ...report,
    state: counts['must-fix'] === 0 && report.failures.length === 0 ? 'ready' : 'not-ready',
    score: scores.length === 0 ? 100 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    counts,
    articles,
    entries: 0,
    corpus: { findings },
    exceptions: report.exceptions.filter(isOwn),
    compared: { to, of: report.articles.filter(({ kind }) => kind === 'article').length },
    ...(report.baseline ? { baseline: { ...report.baseline, known } } : {}),
    ...(report.before ? { before: { known: before } } : {}),
  };
}

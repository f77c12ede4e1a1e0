import { relative, resolve, sep } from 'node:path';
import type { Report } from './report.ts';

/** A report whose paths are seen from another folder: from where the command was typed, not where the settings are. */
export function seenFrom(report: Report, root: string, cwd: string): Report {
  if (root === cwd) return report;
  const move = <Item extends { path: string }>(item: Item): Item =>
    item.path === '' ? item : { ...item, path: relative(cwd, resolve(root, item.path)).replaceAll(sep, '/') };
  return {
    ...report,
    articles: report.articles.map(move),
    corpus: { ...report.corpus, findings: report.corpus.findings.map(move) },
    exceptions: report.exceptions.map(move),
    failures: report.failures.map(move),
    skipped: report.skipped.map(move),
  };
}

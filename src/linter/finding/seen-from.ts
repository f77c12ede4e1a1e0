import { relative, resolve, sep } from 'node:path';
import type { Report } from './report.ts';

/** A path of a folder, seen from another one. */
export function pathSeenFrom(path: string, root: string, cwd: string): string {
  return root === cwd || path === '' ? path : relative(cwd, resolve(root, path)).replaceAll(sep, '/');
}

/** A report whose paths are seen from another folder: from where the command was typed, not where the settings are. */
export function seenFrom(report: Report, root: string, cwd: string): Report {
  if (root === cwd) return report;
  const move = <Item extends { path: string }>(item: Item): Item => ({
    ...item,
    path: pathSeenFrom(item.path, root, cwd),
  });
  const known = new Set(report.articles.map(({ path }) => path));
  /* What compares articles names the other one in its sentence. */
  const moveNamed = (text: string) =>
    text.replace(/[^\s"“”]+\.\w+/g, (word) => (known.has(word) ? pathSeenFrom(word, root, cwd) : word));
  const beside = report.corpus.findings.map((finding) => ({
    ...move(finding),
    say: moveNamed(finding.say),
    try: finding.try.map(moveNamed),
  }));
  return {
    ...report,
    articles: report.articles.map(move),
    corpus: { ...report.corpus, findings: beside },
    exceptions: report.exceptions.map(move),
    failures: report.failures.map(move),
    skipped: report.skipped.map(move),
  };
}

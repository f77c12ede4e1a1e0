import type { ArticleReport, Counts, Finding, Report } from '../finding/report.ts';
import type { Goal, Level } from '../rule/define-rule.ts';

/** Levels, the most pressing first. */
export const levels = ['must-fix', 'should-fix', 'idea'] as const satisfies readonly Level[];

/** Goals as a writer reads them, in the order they are shown. */
export const goalNames: Readonly<Record<Goal, string>> = {
  social: 'Reader first',
  plain: 'Plain words',
  substance: 'Real help',
  trust: 'Trust',
  findable: 'Easy to find',
  corpus: 'Across articles',
  housekeeping: 'Housekeeping',
};

/** A level as words: `must fix`. */
export function levelName(level: Level): string {
  return level.replace('-', ' ');
}

/** `1 article`, `2 articles`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1 must fix, 2 should fix`; levels without findings are left out. */
export function countsInWords(counts: Counts): string {
  const parts = levels.flatMap((level) => {
    const count = counts[level];
    if (count === 0) return [];
    return [level === 'idea' ? plural(count, 'idea') : `${count} ${levelName(level)}`];
  });
  return parts.length > 0 ? parts.join(', ') : 'nothing to fix';
}

/** How many findings of each level there are in a list. */
export function countLevels(findings: readonly Finding[]): Counts {
  const counts: Counts = { 'must-fix': 0, 'should-fix': 0, idea: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** An article with all that was found in it, alone and beside the others. */
export interface ArticleFindings {
  article: ArticleReport;
  /** The most pressing first, then from top to bottom. */
  findings: readonly Finding[];
}

/** Gathers findings by article, in the order of the report. With `quiet`, only what must be fixed. */
export function findingsByArticle(report: Report, quiet = false): ArticleFindings[] {
  const besideOthers = Map.groupBy(report.corpus.findings, (finding) => finding.path);
  return report.articles.map((article) => {
    const all: Finding[] = [...article.findings, ...(besideOthers.get(article.path) ?? [])];
    const shown = quiet ? all.filter((finding) => finding.level === 'must-fix') : all;
    return { article, findings: shown.sort(byLevelThenPlace) };
  });
}

function byLevelThenPlace(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    a.start.offset - b.start.offset ||
    a.rule.localeCompare(b.rule, 'en')
  );
}

/** `path:line:column`, as editors and terminals open it. */
export function placeOf(article: { path: string }, finding: Finding): string {
  return `${article.path}:${finding.start.line}:${finding.start.column}`;
}

import { countLevels, isOld } from '../finding/counts.ts';
import type { ArticleReport, Counts, Finding, Report } from '../finding/report.ts';
import type { Goal, Level } from '../rule/define-rule.ts';
import type { ReporterOptions } from './options.ts';

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

export { countLevels };

/** An article with all that was found in it, alone and beside the others. */
export interface ArticleFindings {
  article: ArticleReport;
  /** The most pressing first, then from top to bottom. */
  findings: readonly Finding[];
}

/** What is shown of the findings of a run. */
export type Shown = Pick<ReporterOptions, 'ideas' | 'rules'> & {
  quiet?: boolean;
  /** Whether what a baseline knows is shown as well. */
  known?: boolean;
};

/** Gathers findings by article, in the order of the report; all of them, unless it is said which are shown. */
export function findingsByArticle(report: Report, shown: Shown = { ideas: true }): ArticleFindings[] {
  const besideOthers = Map.groupBy(report.corpus.findings, (finding) => finding.path);
  return report.articles.map((article) => {
    const all: Finding[] = [...article.findings, ...(besideOthers.get(article.path) ?? [])];
    return { article, findings: all.filter((finding) => isShown(finding, shown)).sort(byLevelThenPlace) };
  });
}

/** Whoever asks for a rule by its name wants to see its ideas. */
function isShown(finding: Finding, { quiet, ideas, rules, known }: Shown): boolean {
  const { rule, level } = finding;
  if (isOld(finding) && !known) return false;
  if (rules && !rules.includes(rule)) return false;
  if (quiet) return level === 'must-fix';
  return level !== 'idea' || ideas === true || rules !== undefined;
}

/** What a program is told of a finding in one text: what is wrong, why a reader minds, and what to try. */
export function messageOf({ say, why, try: tries }: Finding): string {
  return [say, `Why: ${why}`, ...(tries.length > 0 ? [`Try: ${tries.join(' · ')}`] : [])].join('\n');
}

/** A finding with the file it was made in. */
export interface PlacedFinding {
  article: ArticleReport;
  finding: Finding;
}

/** All findings that are shown, those that must be fixed first, then in the order of the report. */
export function worstFirst(report: Report, shown: Shown): PlacedFinding[] {
  const all = findingsByArticle(report, shown).flatMap(({ article, findings }) =>
    findings.map((finding) => ({ article, finding })),
  );
  return levels.flatMap((level) => all.filter(({ finding }) => finding.level === level));
}

/** Articles that need it most first: what must be fixed counts before points, and points before what should be fixed. */
export function byNeed(a: ArticleFindings, b: ArticleFindings): number {
  const [of, other] = [countLevels(a.findings), countLevels(b.findings)];
  return (
    other['must-fix'] - of['must-fix'] ||
    a.article.score - b.article.score ||
    other['should-fix'] - of['should-fix'] ||
    (a.article.path < b.article.path ? -1 : 1)
  );
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

/** The mean of each goal over all articles: these are the sums of the mean score. */
export function goalMeans(report: Report): { goal: Goal; points: number; of: number }[] {
  const articles = report.articles.filter(({ kind }) => kind === 'article');
  return (Object.keys(goalNames) as Goal[]).flatMap((goal) => {
    const scores = articles.flatMap((article) => article.goals[goal] ?? []);
    if (scores.length === 0) return [];
    const mean = (of: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, score) => sum + of(score), 0) / articles.length;
    return [{ goal, points: mean((score) => score.points), of: mean((score) => score.of) }];
  });
}

/** How many findings of each level there are in a list, those that are known among them. */
export function levelTotals(findings: readonly Finding[]): Counts {
  const totals: Counts = { 'must-fix': 0, 'should-fix': 0, idea: 0 };
  for (const { level } of findings) totals[level] += 1;
  return totals;
}

import type { ArticleReport, Counts, Finding, LinkReport, Report } from '#linter/finding/report.ts';

/** The linter's report as its JSON form has it: without times, and without the writers' lines. */
export type PublishedReport = Omit<Report, 'seconds' | 'articles'> & {
  articles: readonly Omit<ArticleReport, 'lines'>[];
};

/** One rule as this site uses it. */
export interface RuleInUse {
  id: string;
  goal: Finding['goal'];
  /** What it believes, in one line. */
  about: string;
  /** How much a finding of it matters here. */
  level: keyof Counts | 'off';
}

/** What the integration hands to the pages: what was found in the site's own articles, and by which rules. */
export interface Mirror {
  report: PublishedReport;
  rules: readonly RuleInUse[];
}

/**
 * What readers may see of a report: nothing of an article they cannot open yet, neither its title nor what was found
 * in it, and no sums in which it counts.
 */
export function withoutKeptBack(report: PublishedReport): PublishedReport {
  const keptBack = report.articles.filter(({ isKeptBack }) => isKeptBack);
  if (keptBack.length === 0) return report;
  const hidden = new Set(keptBack.map(({ path }) => path));
  const secrets = keptBack.flatMap(({ path, title }) => [path, nameOf(path), title]);
  const isAboutOthers = ({ path }: { path: string }) => !hidden.has(path);
  // A finding in one article may name another one.
  const keepsSecret = (finding: Finding) =>
    ![finding.say, finding.why, finding.text, ...finding.try].some((text) =>
      secrets.some((secret) => secret !== '' && text.includes(secret)),
    );
  const articles = report.articles
    .filter(isAboutOthers)
    .map((article) => ({ ...article, findings: article.findings.filter(keepsSecret) }));
  const corpus = report.corpus.findings.filter((finding) => isAboutOthers(finding) && keepsSecret(finding));
  const scores = articles.filter(({ goals }) => Object.keys(goals).length > 0).map(({ score }) => score);
  return {
    ...report,
    articles,
    corpus: { findings: corpus },
    counts: countLevels([...articles.flatMap(({ findings }) => findings), ...corpus]),
    score: scores.length === 0 ? 100 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    exceptions: report.exceptions.filter(isAboutOthers),
    failures: report.failures.filter(isAboutOthers),
    skipped: report.skipped.filter(isAboutOthers),
  };
}

/** The address of the file a report speaks of; nothing when it is no page of its own. */
export function addressAt({ report }: Mirror, path: string): string | undefined {
  return report.articles.find((article) => article.path === path)?.address;
}

/** Flesch-Kincaid grade of the article at an address; null when it is too short to grade or was not checked. */
export function gradeOf({ report }: Mirror, address: string): number | null {
  return report.articles.find((article) => article.address === address)?.grade ?? null;
}

/** Where the links of the article at an address lead on this site. */
export function linksOf({ report }: Mirror, address: string): readonly LinkReport[] {
  return report.articles.find((article) => article.address === address)?.links ?? [];
}

/** How many findings of each level, in one article or between several. */
export function countLevels(findings: readonly Pick<Finding, 'level'>[]): Counts {
  const counts: Counts = { 'must-fix': 0, 'should-fix': 0, idea: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** The mean points of each goal over all articles, so that the mean score can be added up by a reader. */
export function meanGoals(
  articles: readonly Pick<ArticleReport, 'goals'>[],
): { goal: Finding['goal']; points: number; of: number }[] {
  const names = [...new Set(articles.flatMap(({ goals }) => Object.keys(goals)))] as Finding['goal'][];
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return names.map((goal) => ({
    goal,
    points: mean(articles.map(({ goals }) => goals[goal]?.points ?? 0)),
    of: mean(articles.map(({ goals }) => goals[goal]?.of ?? 0)),
  }));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

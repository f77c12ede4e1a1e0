import type { Finding, Report } from '../finding/report.ts';
import type { Level } from '../rule/define-rule.ts';
import type { ReporterOptions } from './options.ts';
import { type ArticleFindings, countLevels, countsInWords, findingsByArticle, levelName } from './wording.ts';

/** GitHub shows so many annotations of one kind for one step and drops the others without a word. */
const shownPerKind = 10;

const commands: Readonly<Record<Level, string>> = {
  'must-fix': 'error',
  'should-fix': 'warning',
  idea: 'notice',
};

/**
 * Annotations on the changed files of a pull request, as GitHub's workflow commands. What must be fixed comes first;
 * ideas and whatever is above GitHub's limit are only counted here and stand in the job summary.
 */
export function github(report: Report, options: ReporterOptions): string {
  const articles = findingsByArticle(report, { ...options, ideas: true }).sort(
    (a, b) => Math.sign(mustFixIn(b)) - Math.sign(mustFixIn(a)),
  );
  const shown = new Set(
    (['must-fix', 'should-fix'] as const).flatMap((level) =>
      articles
        .flatMap(({ findings }) => findings.filter((finding) => finding.level === level))
        .slice(0, shownPerKind),
    ),
  );
  const groups = articles.flatMap(({ article, findings }) => {
    const annotated = findings.filter((finding) => shown.has(finding));
    if (annotated.length === 0) return [];
    const counts = countsInWords(countLevels(findings));
    const path = `${options.pathPrefix}${article.path}`;
    return [
      `::group::${escapeData(`${path} (${counts}, score ${Math.round(article.score)})`)}`,
      ...annotated.map((finding) => annotation(path, finding)),
      '::endgroup::',
    ];
  });
  const rest = countLevels(
    articles.flatMap(({ findings }) => findings.filter((finding) => !shown.has(finding))),
  );
  return [...groups, ...restNotice(rest)].map((line) => `${line}\n`).join('');
}

function mustFixIn({ findings }: ArticleFindings): number {
  return countLevels(findings)['must-fix'];
}

function annotation(path: string, finding: Finding): string {
  const { start, end, level, say, why, rule } = finding;
  // GitHub takes columns only for spans within one line.
  const columns =
    start.line === end.line && end.column > start.column
      ? { col: start.column, endColumn: end.column }
      : undefined;
  const properties = Object.entries({
    file: path,
    line: start.line,
    endLine: Math.max(start.line, end.column === 1 ? end.line - 1 : end.line),
    ...columns,
    title: `${capitalised(levelName(level))}: ${rule}`,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const tries = finding.try.length > 0 ? [`Try: ${finding.try.join(' · ')}`] : [];
  const message = [say, `Why: ${why}`, ...tries, `Rule: ${rule}`].join('\n');
  return `::${commands[level]} ${properties.join(',')}::${escapeData(message)}`;
}

function restNotice(rest: ReturnType<typeof countLevels>): string[] {
  if (rest['must-fix'] + rest['should-fix'] + rest.idea === 0) return [];
  const title = escapeProperty(`Also found: ${countsInWords(rest)}`);
  const text = `GitHub shows ${shownPerKind} of each kind, ideas not at all. The job summary names them all.`;
  return [`::notice title=${title}::${escapeData(text)}`];
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Text of a workflow command: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

import type { Finding, Report } from '../finding/report.ts';
import type { ReporterOptions } from './options.ts';
import { type ArticleFindings, findingsByArticle, messageOf, plural } from './wording.ts';

/** What XML 1.0 cannot hold at all, not even escaped: control characters, and halves of letters such as emoji. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly these
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * JUnit XML, as Jenkins, GitLab, CircleCI and Azure read it: each article is a test, which fails for what must be fixed.
 * What should be fixed is told in its output and fails nothing.
 */
export function junit(report: Report, options: ReporterOptions): string {
  const articles = findingsByArticle(report, options);
  const failing = articles.filter(({ findings }) => mustFix(findings).length > 0).length;
  const { failures, skipped } = report;
  const total = articles.length + failures.length + skipped.length;
  const counts = `tests="${total}" failures="${failing}" errors="${failures.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="bedside" ${counts}>`,
    `  <testsuite name="bedside lint" ${counts} skipped="${skipped.length}">`,
    ...articles.flatMap(testcase),
    ...failures.flatMap(({ path, rule, message }) => [
      `    <testcase classname=${attribute(path || 'all articles')} name=${attribute(`checked by ${rule ?? 'Bedside'}`)}>`,
      `      <error message=${attribute(message)} type="failure of Bedside"></error>`,
      '    </testcase>',
    ]),
    ...skipped.flatMap(({ path, reason }) => [
      `    <testcase classname=${attribute(path)} name="passed over">`,
      `      <skipped message=${attribute(reason)}></skipped>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase({ article, findings }: ArticleFindings): string[] {
  const must = mustFix(findings);
  const rest = findings.filter(({ level }) => level !== 'must-fix');
  const start = `    <testcase classname=${attribute(article.path)} name=${attribute(article.title || article.path)}`;
  if (findings.length === 0) return [`${start}></testcase>`];
  const failure = `${plural(must.length, 'thing')} must be fixed`;
  return [
    `${start}>`,
    ...(must.length > 0
      ? [
          `      <failure message=${attribute(failure)} type="must fix">${escapeXml(must.map(toText).join('\n\n'))}</failure>`,
        ]
      : []),
    ...(rest.length > 0
      ? [`      <system-out>${escapeXml(rest.map(toText).join('\n\n'))}</system-out>`]
      : []),
    '    </testcase>',
  ];
}

function mustFix(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === 'must-fix');
}

function toText(finding: Finding): string {
  const { start, rule, text } = finding;
  const words = text.trim() === '' ? '' : `\n"${text}"`;
  return `Line ${start.line}, column ${start.column} (${rule})${words}\n${messageOf(finding)}`;
}

function attribute(text: string): string {
  return `"${escapeXml(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\r\n]/g, ' ')}"`;
}

function escapeXml(text: string): string {
  return text
    .replace(unwritable, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

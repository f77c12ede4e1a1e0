import type { Point } from '../document/text/line-index.ts';
import type { ArticleReport, Report } from '../finding/report.ts';
import type { Level } from '../rule/define-rule.ts';
import { toJson } from './json.ts';
import type { ReporterOptions } from './options.ts';
import { messageOf, worstFirst } from './wording.ts';

const severities: Readonly<Record<Level, string>> = {
  'must-fix': 'ERROR',
  'should-fix': 'WARNING',
  idea: 'INFO',
};

/** Reviewdog's diagnostic format (github.com/reviewdog/reviewdog/tree/master/proto/rdf): comments on changed lines. */
export function rdjson(report: Report, options: ReporterOptions): string {
  return toJson({
    source: { name: 'bedside' },
    diagnostics: worstFirst(report, options).map(({ article, finding }) => ({
      message: messageOf(finding),
      location: {
        path: `${options.pathPrefix}${article.path}`,
        range: { start: inBytes(finding.start, article), end: inBytes(finding.end, article) },
      },
      severity: severities[finding.level],
      code: { value: finding.rule },
    })),
  });
}

/** Reviewdog counts columns in bytes of UTF-8, which only the line itself can tell. */
function inBytes({ line, column }: Point, { lines }: ArticleReport): { line: number; column?: number } {
  const text = lines[line];
  if (text === undefined) return { line };
  return { line, column: Buffer.byteLength(text.slice(0, column - 1)) + 1 };
}

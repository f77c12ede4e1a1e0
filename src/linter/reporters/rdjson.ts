import type { Point } from '../document/text/line-index.ts';
import type { ArticleReport, Finding, Report } from '../finding/report.ts';
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
        range: rangeOf(finding, article),
      },
      severity: severities[finding.level],
      code: { value: finding.rule },
    })),
  });
}

/** Reviewdog counts columns in bytes of UTF-8, which only the lines themselves can tell. Its ends, too, are not part of a range. */
function rangeOf({ start, end }: Finding, { lines }: ArticleReport) {
  const [first, last] = [lines[start.line], lines[end.line]];
  if (first === undefined || last === undefined) return { start: { line: start.line } };
  return { start: inBytes(start, first), end: inBytes(end, last) };
}

function inBytes({ line, column }: Point, text: string): { line: number; column: number } {
  return { line, column: Buffer.byteLength(text.slice(0, column - 1)) + 1 };
}

import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from './options.ts';
import { visible } from './visible-text.ts';
import { findingsByArticle, placeOf } from './wording.ts';

/** One line for each finding, for grep, vim's quickfix list and other programs. Nothing when nothing was found. */
export function compact(report: Report, options: ReporterOptions): string {
  return findingsByArticle(report, options)
    .flatMap(({ article, findings }) =>
      findings.map((finding) => {
        const first = finding.try[0];
        const suggestion = first === undefined ? '' : ` Try: ${first}`;
        return visible(
          `${placeOf(article, finding)}: ${finding.level} ${finding.rule} ${finding.say}${suggestion}`,
        );
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

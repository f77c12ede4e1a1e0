import type { Finding, Report } from '../finding/report.ts';
import { findingsByArticle, type Shown } from './wording.ts';

/** The findings that the writer view shows, in its order: their numbers are 1, 2, 3 … */
export function numbered(report: Report, shown: Shown): { path: string; finding: Finding }[] {
  return findingsByArticle(report, shown).flatMap(({ article: { path }, findings }) =>
    findings.map((finding) => ({ path, finding })),
  );
}

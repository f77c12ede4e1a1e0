import type { Report } from '../finding/report.ts';
import type { Level } from '../rule/define-rule.ts';
import { toJson } from './json.ts';
import type { ReporterOptions } from './options.ts';
import { messageOf, worstFirst } from './wording.ts';

const severities: Readonly<Record<Level, string>> = {
  'must-fix': 'critical',
  'should-fix': 'minor',
  idea: 'info',
};

/** GitLab's Code Quality report (docs.gitlab.com/ci/testing/code_quality): what a merge request adds and mends. */
export function gitlab(report: Report, options: ReporterOptions): string {
  const seen = new Map<string, number>();
  return toJson(
    worstFirst(report, options).map(({ article, finding }) => ({
      description: messageOf(finding),
      check_name: finding.rule,
      fingerprint: alone(finding.fingerprint, seen),
      severity: severities[finding.level],
      location: {
        path: `${options.pathPrefix}${article.path}`,
        lines: { begin: finding.start.line, end: finding.end.line },
      },
    })),
  );
}

/** GitLab shows one of several that are equal. A number tells them apart, and a path would make a renamed file all new. */
function alone(fingerprint: string, seen: Map<string, number>): string {
  const number = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, number);
  return number === 1 ? fingerprint : `${fingerprint}-${number}`;
}

import { isOld } from '../finding/counts.ts';
import type { Finding, Report } from '../finding/report.ts';

/** A value as JSON that may be shown on any terminal, ended by a line break. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unsafe, escapeCharacter)}\n`;
}

/** Characters that JSON may hold but a terminal would act on or hide; written as `\uXXXX` instead. */
const unsafe = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * The whole report for programs, as `docs/report.schema.json` describes it. Fields are picked by name, so that nothing
 * gets in by accident; times are left out, so that the same content gives the same bytes.
 */
export function json({ version, state, today, score, counts, ...report }: Report): string {
  const value = {
    version,
    state,
    today,
    score,
    counts: { 'must-fix': counts['must-fix'], 'should-fix': counts['should-fix'], idea: counts.idea },
    articles: report.articles.map(
      ({
        path,
        kind,
        title,
        words,
        grade,
        language,
        note,
        score,
        goals,
        findings,
        address,
        links,
        isKeptBack,
      }) => ({
        path,
        kind,
        title,
        words,
        grade,
        language: language?.code,
        note,
        score,
        goals,
        isKeptBack,
        findings: findings.map(pickFinding),
        address,
        links: links?.map(({ to, part, via }) => ({ to, part, via })),
      }),
    ),
    corpus: {
      findings: report.corpus.findings.map((finding) => ({ path: finding.path, ...pickFinding(finding) })),
    },
    exceptions: report.exceptions.map(({ path, line, rule, reason, until, state }) => ({
      path,
      line,
      rule,
      reason,
      until,
      state,
    })),
    baseline: report.baseline && { known: report.baseline.known, stale: report.baseline.stale.length },
    before: report.before && { known: report.before.known },
    failures: report.failures.map(({ path, rule, message }) => ({ path, rule, message })),
    skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
  };
  return toJson(value);
}

function pickFinding(finding: Finding) {
  const { rule, goal, level, say, why, text, start, end, fixable, url, fingerprint } = finding;
  const isKnown = isOld(finding) || undefined;
  return {
    rule,
    goal,
    level,
    say,
    why,
    try: finding.try,
    text,
    start,
    end,
    fixable,
    url,
    fingerprint,
    isKnown,
  };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

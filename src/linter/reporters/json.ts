import { isOld } from '../finding/counts.ts';
import type { Finding, Report } from '../finding/report.ts';
import type { Edit } from '../fix/fix.ts';
import type { ReporterOptions } from './options.ts';

/**
 * A value as JSON that may be shown on any terminal, ended by a line break.
 *
 * @param indent spaces for each step; none for what only programs read, which makes it smaller by a third
 */
export function toJson(value: unknown, indent = 0): string {
  return `${JSON.stringify(value, null, indent).replace(unsafe, escapeCharacter)}\n`;
}

/** Characters that JSON may hold but a terminal would act on or hide; written as `\uXXXX` instead. */
const unsafe = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * The whole report for programs, as `docs/report.schema.json` describes it. Fields are picked by name, so that nothing
 * gets in by accident; times are left out, so that the same content gives the same bytes.
 */
export function json(
  { version, state, today, score, counts, ...report }: Report,
  { pageAt = (url) => url }: Pick<ReporterOptions, 'pageAt'> = {},
): string {
  const pick = (finding: Finding) => ({ ...pickFinding(finding), url: pageAt(finding.url) });
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
        findings: findings.map(pick),
        address,
        links: links?.map(({ to, part, via }) => ({ to, part, via })),
      }),
    ),
    corpus: {
      findings: report.corpus.findings.map((finding) => ({ path: finding.path, ...pick(finding) })),
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
  return toJson(value, 2);
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
    fix: finding.fix?.map(({ kind, title, edits }) => ({ kind, title, edits: edits.map(pickEdit) })),
    url,
    fingerprint,
    isKnown,
  };
}

function pickEdit({ start, end, text }: Edit) {
  return { start, end, text };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

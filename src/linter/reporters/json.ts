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
export function json(report: Report, options: Pick<ReporterOptions, 'pageAt'> = {}): string {
  return [...jsonPieces(report, options)].join('');
}

/** The same in pieces, so that a report of many articles is never one long text. */
export function* jsonPieces(
  { version, state, today, score, counts, ...report }: Report,
  { pageAt = (url) => url }: Pick<ReporterOptions, 'pageAt'> = {},
): Iterable<string> {
  const pick = (finding: Finding) => ({ ...pickFinding(finding), url: pageAt(finding.url) });
  yield* piecesOf({
    version,
    state,
    today,
    score,
    counts: { 'must-fix': counts['must-fix'], 'should-fix': counts['should-fix'], idea: counts.idea },
    articles: each(
      report.articles,
      ({ path, kind, title, words, grade, language, note, score, goals, findings, address, ...rest }) => ({
        path,
        kind,
        title,
        words,
        grade,
        language: language?.code,
        note,
        score,
        goals,
        isKeptBack: rest.isKeptBack,
        findings: findings.map(pick),
        address,
        links: rest.links?.map(({ to, part, via }) => ({ to, part, via })),
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
  });
}

/** A record as `toJson` writes it with two spaces; what it gives one after another, such as articles, in a piece each. */
function* piecesOf(value: Readonly<Record<string, unknown>>): Iterable<string> {
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}\n  ${JSON.stringify(key)}: `;
    if (isSeries(member)) yield* listOf(member);
    else yield indented(member, '  ');
    before = ',';
  }
  yield '\n}\n';
}

function* each<Item>(items: readonly Item[], change: (item: Item) => unknown): Iterable<unknown> {
  for (const item of items) yield change(item);
}

function isSeries(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

function* listOf(items: Iterable<unknown>): Iterable<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n    ${indented(item, '    ')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

function indented(value: unknown, by: string): string {
  return toJson(value, 2).trimEnd().replaceAll('\n', `\n${by}`);
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

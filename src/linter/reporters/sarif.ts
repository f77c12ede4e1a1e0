import { isOld } from '../finding/counts.ts';
import type { ExceptionReport, Finding, Report } from '../finding/report.ts';
import type { Level } from '../rule/define-rule.ts';
import { toJson } from './json.ts';
import type { ReporterOptions } from './options.ts';
import { goalNames, messageOf, type PlacedFinding, plural, worstFirst } from './wording.ts';

/** GitHub refuses a run with more results (docs.github.com, "results exceed limit"). */
const mostResults = 25_000;

const sarifLevels: Readonly<Record<Level, string>> = {
  'must-fix': 'error',
  'should-fix': 'warning',
  idea: 'note',
};

/**
 * SARIF 2.1.0 (OASIS, 2020) for code scanning. A result is known by its fingerprint, so that no alert opens again when
 * text is added above it; exceptions are results that are suppressed, with their reasons.
 */
export function sarif(report: Report, options: ReporterOptions): string {
  const found = worstFirst(report, { ...options, known: true });
  const excepted = report.exceptions.filter(({ state }) => state === 'used').slice(0, mostResults);
  const shown = found.slice(0, mostResults - excepted.length);
  const ruleIds = [
    ...new Set([...found.map(({ finding }) => finding.rule), ...excepted.map(({ rule }) => rule)]),
  ].sort();
  const indexOf = new Map(ruleIds.map((id, index) => [id, index]));
  const firstOf = new Map<string, Finding>();
  for (const { finding } of found) if (!firstOf.has(finding.rule)) firstOf.set(finding.rule, finding);
  const place = (path: string) => ({
    uri: `${options.pathPrefix}${path}`.split('/').map(encodeURIComponent).join('/'),
    uriBaseId: '%SRCROOT%',
  });
  const results = [
    ...shown.map((one) => ({
      ...resultOf(one, place),
      ruleIndex: indexOf.get(one.finding.rule),
    })),
    ...excepted.map((one) => ({ ...suppressed(one, place), ruleIndex: indexOf.get(one.rule) })),
  ];
  const notes = [
    ...report.failures.map(({ path, rule, message }) => ({
      level: 'error',
      message: { text: `${rule ? `The rule ${rule} failed` : 'Bedside failed'}: ${message}` },
      ...(path === '' ? {} : { locations: [{ physicalLocation: { artifactLocation: place(path) } }] }),
    })),
    ...(shown.length < found.length
      ? [{ level: 'note', message: { text: sayCut(found.length, shown.length) } }]
      : []),
  ];
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Bedside',
            ...(options.version ? { semanticVersion: options.version } : {}),
            rules: ruleIds.map((id) => describeRule(id, firstOf.get(id), options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: report.failures.length === 0, toolExecutionNotifications: notes },
        ],
        results,
      },
    ],
  });
}

function sayCut(found: number, shown: number): string {
  return `Only the ${plural(shown, 'most pressing finding')} of ${found} stand here.`;
}

type PlaceOf = (path: string) => { uri: string; uriBaseId: string };

function resultOf({ article, finding }: PlacedFinding, place: PlaceOf) {
  const { rule, level, start, end, fingerprint } = finding;
  return {
    ruleId: rule,
    level: sarifLevels[level],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: place(article.path),
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
    // GitHub knows a result by the first of these; other programs read whatever is there.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'bedside/v1': fingerprint },
    ...(isOld(finding)
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: 'It was known before.' }] }
      : {}),
  };
}

/** What an exception waives, as a result that nobody has to look at again. */
function suppressed({ path, line, rule, reason, until }: ExceptionReport, place: PlaceOf) {
  const lasts = until ? ` It holds until ${until}.` : '';
  return {
    ruleId: rule,
    level: 'none',
    kind: 'review',
    message: { text: `An exception is made here: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: place(path), region: { startLine: line } } }],
    suppressions: [{ kind: 'inSource', status: 'accepted', justification: `${reason}${lasts}` }],
  };
}

function describeRule(id: string, example: Finding | undefined, { describe, command }: ReporterOptions) {
  const about = describe?.(id)?.about ?? example?.say ?? id;
  const more = `Read more: ${command('--explain', id)}`;
  return {
    id,
    shortDescription: { text: about },
    help: { text: [about, ...(example ? [example.why] : []), more].join('\n') },
    ...(example
      ? {
          defaultConfiguration: { level: sarifLevels[example.level] },
          properties: { tags: [goalNames[example.goal]] },
        }
      : {}),
  };
}

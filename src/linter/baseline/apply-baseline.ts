import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedFile } from '../check-file.ts';
import type { BaselineReport, Finding, Report } from '../finding/report.ts';
import { type BaselineEntry, entryOf, readBaseline } from './baseline-file.ts';
import { matchBaseline, type Placed } from './match-baseline.ts';

/** What a run knows before it begins. */
export interface Known {
  /** The baseline of the site: that of its folder when left out, none when false. */
  baseline?: readonly BaselineEntry[] | false | undefined;
  /** Rules whose findings are taken into the baseline now, as far as they may enter it; `true` for all. */
  takeIn?: true | readonly string[] | undefined;
  /** What was there at an earlier commit; whatever it is, it is no news. */
  before?: readonly BaselineEntry[] | undefined;
}

/** What has to be known of a run to apply a baseline to it. */
export interface RunOfBaseline {
  cwd: string;
  checked: readonly CheckedFile[];
  /** Findings about articles beside each other. */
  beside: readonly Placed[];
  /** False when only some files of the site were looked at, and rules across articles say less. */
  isWhole: boolean;
  /** Whether a baseline may take in a finding: of what can hurt a reader it may not. */
  mayEnter: (finding: Finding) => boolean;
}

/** Marks the findings that are known, so that they stop nothing. */
export function applyBaseline(
  run: RunOfBaseline,
  { baseline: given, takeIn, before }: Known,
): Pick<Report, 'baseline' | 'before'> {
  const baseline = given === false ? undefined : (given ?? readBaseline(run.cwd));
  if (!baseline && !before) return {};
  const all: Placed[] = [
    ...run.checked.flatMap(({ file, findings }) => findings.map((finding) => ({ path: file.path, finding }))),
    ...run.beside,
  ];
  const report: Pick<Report, 'baseline' | 'before'> = {};
  if (baseline) report.baseline = markKnown(run, all, baseline, takeIn);
  if (before) {
    const rest = all.filter(({ finding }) => finding.isKnown !== true);
    const { known } = matchBaseline(before, rest, coverageOf(run));
    for (const finding of known) finding.wasBefore = true;
    report.before = { known: known.length };
  }
  return report;
}

function markKnown(
  run: RunOfBaseline,
  all: readonly Placed[],
  baseline: readonly BaselineEntry[],
  takeIn: Known['takeIn'],
): BaselineReport {
  const allowed = all.filter(({ finding }) => run.mayEnter(finding));
  const { known, stale, rest } = matchBaseline(baseline, allowed, coverageOf(run));
  for (const finding of known) finding.isKnown = true;
  if (takeIn) {
    for (const { finding } of allowed) {
      if (takeIn === true || takeIn.includes(finding.rule)) finding.isKnown = true;
    }
  }
  const inBaseline = allowed.filter(({ finding }) => finding.isKnown);
  const corpusRules = new Set(
    run.checked.flatMap(({ rules }) => rules).flatMap(({ rule }) => (rule.corpus ? [rule.id] : [])),
  );
  const isSure = ({ rule }: BaselineEntry) => run.isWhole || !corpusRules.has(rule);
  return {
    known: inBaseline.length,
    fresh: allowed.length - inBaseline.length,
    stale: stale.filter(isSure),
    entries: [
      ...rest,
      ...stale.filter((entry) => !isSure(entry)),
      ...inBaseline.map(({ path, finding }) => entryOf(path, finding)),
    ],
    barred: all.flatMap(({ finding }) =>
      finding.level !== 'idea' && !run.mayEnter(finding) ? [finding.rule] : [],
    ),
  };
}

function coverageOf({ cwd, checked }: RunOfBaseline) {
  const seen = new Map<string, boolean>();
  return {
    judged: new Set(checked.filter(({ isWhole }) => isWhole).map(({ file }) => file.path)),
    exists: (path: string) => {
      const known = seen.get(path) ?? existsSync(resolve(cwd, path));
      seen.set(path, known);
      return known;
    },
  };
}

import { relative, sep } from 'node:path';
import type { Known } from '../baseline/apply-baseline.ts';
import { readBaseline } from '../baseline/baseline-file.ts';
import type { BaselineAction } from '../baseline/name.ts';
import type { LintConfig } from '../config/config.ts';
import { sayConfig } from '../config/settings-line.ts';
import { nearest } from '../did-you-mean.ts';
import type { Report } from '../finding/report.ts';
import { seenFrom } from '../finding/seen-from.ts';
import { withPlugins } from '../plugins/with-plugins.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintOptions } from '../run.ts';
import { type LintFlags, versionOf } from './command.ts';
import { withOwnRules } from './own-rules.ts';
import type { Parts } from './parts.ts';
import { initCommand } from './paths-from.ts';
import { printReports } from './print-reports.ts';
import { type Progress, showProgress } from './progress.ts';
import { requestOf } from './request.ts';
import { settingsOf } from './settings-of.ts';
import { keepShown } from './shown-findings.ts';
import { commandLine, drawingOn, typedPaths } from './terminal.ts';
import { unhung } from './unhung.ts';

/**
 * Does what `bedside lint` was asked to do and says it on the terminal.
 *
 * @returns the exit code
 * @throws SetUpError when something stands in the way of checking
 */
export async function runLint(paths: readonly string[], flags: LintFlags, parts: Parts): Promise<number> {
  if (flags.trace !== undefined) {
    const { traceFile } = await import('../trace/trace-file.ts');
    process.stdout.write(await traceFile(flags.trace, paths, parts));
    return 0;
  }
  const options = reporterOptions(paths, flags);
  if (flags.listRules || flags.explain !== undefined) {
    process.stdout.write(await learn(flags, parts, options));
    return 0;
  }
  const run = await prepareRun(flags.stdinPath === undefined ? paths : [flags.stdinPath], flags, parts);
  const request = await requestOf(paths, flags, run.options);
  if (flags.accept) {
    const { accept } = await import('./accept.ts');
    process.stdout.write(accept(request, { accept: flags.accept, until: flags.until }, options));
    return 0;
  }
  if (flags.fix || flags.dryRun) {
    const { mendFirst } = await import('./mend-first.ts');
    if (mendFirst(request, flags, options)) return 0;
  }
  if (flags.shard) {
    const { writeShard } = await import('./shards.ts');
    return watched(run, () => writeShard(request, flags));
  }
  const check = await loadCheck(flags);
  const report = await watched(run, () => unhung(paths, parts, () => check(request)));
  /* One text that is handed over is never an empty folder, also where its place is passed over. */
  const mayBeEmpty = flags.allowEmpty || flags.stdin || report.compared;
  const isAboutNothing = isCi(process.env) && !mayBeEmpty && hasNoArticle(report);
  if (isAboutNothing && report.failures.length === 0) throw new SetUpError(noArticles);
  const code = await tell(report, flags, run, options);
  if (flags.format.includes('writer')) keepShown(run.options.cwd, request.paths, report, options);
  return flags.watch ? (await import('./stay.ts')).stay(request, options) : code;
}

/** How reports are drawn here. */
export function reporterOptions(paths: readonly string[], flags: LintFlags): ReporterOptions {
  return {
    ...drawingOn(process.stdout, process.env, flags.color),
    quiet: flags.quiet ?? false,
    ideas: flags.ideas,
    rules: flags.rule,
    all: flags.all,
    top: flags.top,
    typed: typedPaths(paths, process.env),
    command: commandLine(process.env),
    pathPrefix: pathFromRoot(process.cwd(), process.env.GITHUB_WORKSPACE ?? process.env.CI_PROJECT_DIR),
  };
}

/** What every run needs, made ready. */
export interface PreparedRun {
  options: Omit<LintOptions, 'paths'> & { config: LintConfig };
  progress: Progress;
  notices: string[];
  /** Which settings are used and what they leave unjudged, for a run that could be done. */
  settings?: string | undefined;
}

/**
 * Reads the settings of what is asked about, and the rules.
 *
 * @throws SetUpError when the settings are not in order
 */
export async function prepareRun(
  paths: readonly string[],
  flags: LintFlags,
  parts: Parts,
): Promise<PreparedRun> {
  const { found, config } = await settingsOf(paths, parts);
  const cwd = found.root;
  const [{ rules, wordLists, profiles = {} }] = await Promise.all([parts.loadRules(), import('../run.ts')]);
  for (const id of flags.rule ?? []) mustBeKnown(id, withPlugins(rules, config));
  const progress = showProgress(process.stderr);
  const settings = sayConfig(found, config, rules, process.cwd(), initCommand(paths));
  const notices: string[] = [];
  const options = {
    cwd,
    rules,
    wordLists,
    profiles,
    config,
    ...parts.watch,
    ...baselineOf(flags, cwd),
    onNotice: (sentence: string) => notices.push(sentence),
    onProgress: ({ done, total }: { done: number; total: number }) => progress.step(done, total),
  };
  return { options, progress, notices, settings };
}

/** Does the work of a run, and says at its end what was noticed besides. */
async function watched<Result>(
  { progress, notices }: PreparedRun,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } finally {
    progress.end();
    for (const sentence of notices) process.stderr.write(`${sentence}\n`);
  }
}

/** Prints the report, does what is to be done with the baseline, and gives the exit code. */
export async function tell(
  report: Report,
  flags: LintFlags,
  { options: { config, cwd, rules }, settings }: PreparedRun,
  options: ReporterOptions,
): Promise<number> {
  if (settings !== undefined) process.stderr.write(`${settings}\n`);
  const maxShouldFix = flags.maxShouldFix ?? config.goals?.maxShouldFix;
  const limited = withLimit(report, maxShouldFix);
  const descriptions = new Map(withPlugins(rules, config).map((rule) => [rule.id, rule]));
  await printReports(seenFrom(limited, cwd, process.cwd()), flags, {
    ...options,
    maxShouldFix,
    describe: (id) => descriptions.get(id),
    version: versionOf(),
  });
  const isKept = typeof flags.baseline !== 'string' || (await keep(flags.baseline, limited, cwd, options));
  if (report.failures.length > 0) return 2;
  return limited.state === 'ready' && isKept ? 0 : 1;
}

async function keep(
  action: BaselineAction,
  report: Report,
  cwd: string,
  { command, typed = [] }: ReporterOptions,
): Promise<boolean> {
  const { keepBaseline } = await import('./baseline.ts');
  const again = (...flags: string[]) => command(...typed, ...flags);
  const { isInOrder, sentences } = keepBaseline(action, report, { cwd, again });
  // Standard output may hold a report for a program.
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  return isInOrder;
}

/** A baseline that is to be written or checked is there, if only as an empty one. */
function baselineOf({ baseline, rule }: LintFlags, root: string): Known {
  if (baseline === false) return { baseline: false };
  if (baseline === undefined || baseline === true) return {};
  const entries = readBaseline(root) ?? [];
  return { baseline: entries, ...(baseline === 'write' ? { takeIn: rule ?? true } : {}) };
}

const noArticles = 'There are no articles to check. If that is meant to be so, use --allow-empty.';

/** Files of data, such as people, say nothing without the articles that they belong to. */
function hasNoArticle({ articles }: Report): boolean {
  return articles.every(({ path }) => !/\.(?:mdx?|markdown|mdown|html?)$/i.test(path));
}

/** Whether a machine runs this that nobody watches: all services set CI (https://github.com/watson/ci-info). */
function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

async function learn({ explain: id }: LintFlags, parts: Parts, options: ReporterOptions): Promise<string> {
  const { rules: house } = await parts.loadRules();
  const rules = await withOwnRules(id, house, parts);
  if (id === undefined) return (await import('./list-rules.ts')).listRules(rules, options);
  return (await import('./explain.ts')).explain(id, rules, parts.pageOf, options);
}

/** What checks. It is loaded first, for only work that begins at once can be stopped in a loop. */
async function loadCheck({
  changed,
  staged,
  failOn,
}: LintFlags): Promise<(request: LintOptions) => Promise<Report>> {
  if (changed === undefined && !staged) return (await import('../run.ts')).lint;
  const { lintChanged } = await import('./lint-changed.ts');
  return (request) => lintChanged(request, { changed, staged, failOn });
}

/** @throws SetUpError when there is no such rule, with the nearest name */
function mustBeKnown(id: string, rules: readonly AnyRule[]): void {
  const known = rules.map((rule) => rule.id);
  if (known.includes(id)) return;
  const guess = nearest(id, known);
  throw new SetUpError(`There is no rule called "${id}".${guess ? ` Did you mean "${guess}"?` : ''}`);
}

/** A run may allow only so many should-fix findings; more of them make the articles not ready. */
function withLimit(report: Report, maxShouldFix: number | undefined): Report {
  if (maxShouldFix === undefined || report.counts['should-fix'] <= maxShouldFix) return report;
  return { ...report, state: 'not-ready' };
}

/** What leads from the root of the repository to the working folder. */
function pathFromRoot(cwd: string, root: string | undefined): string {
  if (!root) return '';
  const path = relative(root, cwd).replaceAll(sep, '/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

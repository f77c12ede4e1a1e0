import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { loadReporter } from '../reporters/reporter.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintFlags } from './command.ts';
import type { Parts } from './parts.ts';
import { showProgress } from './progress.ts';
import { commandLine, drawingOn } from './terminal.ts';

/**
 * Does what `bedside lint` was asked to do and says it on the terminal.
 *
 * @returns the exit code
 * @throws SetUpError when something stands in the way of checking
 */
export async function runLint(paths: readonly string[], flags: LintFlags, parts: Parts): Promise<number> {
  const options: ReporterOptions = {
    ...drawingOn(process.stdout, process.env, flags.color),
    quiet: flags.quiet ?? false,
    command: commandLine(process.env),
    pathPrefix: pathFromRoot(process.cwd(), process.env.GITHUB_WORKSPACE),
  };
  if (flags.listRules || flags.explain !== undefined) {
    const { rules } = await parts.loadRules();
    process.stdout.write(await learn(flags, rules, parts, options));
    return 0;
  }
  if (flags.fix || flags.dryRun) {
    const [{ openSession }, { fixFiles }] = await Promise.all([
      import('./open-session.ts'),
      import('./fix-files.ts'),
    ]);
    const session = await openSession(paths, parts);
    const isDry = flags.dryRun ?? false;
    const done = fixFiles(session, { ...options, isDry, onFile: parts.watch?.onFile });
    (isDry || flags.format === 'writer' ? process.stdout : process.stderr).write(done);
    if (isDry) return 0;
  }
  const { report, maxShouldFix } = await check(paths, flags, parts);
  const isAboutNothing = isCi(process.env) && !flags.allowEmpty && hasNoArticle(report);
  if (isAboutNothing && report.failures.length === 0) throw new SetUpError(noArticles);
  await say(report, flags, maxShouldFix === undefined ? options : { ...options, maxShouldFix });
  if (flags.watch) return await (await import('./stay.ts')).stay(paths, flags, parts, options);
  if (report.failures.length > 0) return 2;
  return report.state === 'ready' ? 0 : 1;
}

const noArticles = 'There are no articles to check. If that is meant to be so, use --allow-empty.';

/** Files of data, such as people, say nothing without the articles that they belong to. */
function hasNoArticle({ articles }: Report): boolean {
  return articles.every(({ path }) => !/\.(?:mdx?|markdown)$/i.test(path));
}

/** Whether a machine runs this that nobody watches: all services set CI (https://github.com/watson/ci-info). */
function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0';
}

async function learn(
  { explain: id }: LintFlags,
  rules: Awaited<ReturnType<Parts['loadRules']>>['rules'],
  { pageOf }: Parts,
  options: ReporterOptions,
): Promise<string> {
  if (id === undefined) return (await import('./list-rules.ts')).listRules(rules, options);
  return (await import('./explain.ts')).explain(id, rules, pageOf, options);
}

async function check(paths: readonly string[], flags: LintFlags, parts: Parts) {
  const cwd = process.cwd();
  const config = await loadConfig(cwd, parts.loadConfigFile && { load: parts.loadConfigFile });
  const [{ rules, wordLists, profiles = {} }, { lint }] = await Promise.all([
    parts.loadRules(),
    import('../run.ts'),
  ]);
  const progress = showProgress(process.stderr);
  const notices: string[] = [];
  try {
    const report = await lint({
      cwd,
      paths: paths.length > 0 ? paths : undefined,
      rules,
      wordLists,
      profiles,
      config,
      ...parts.watch,
      onNotice: (sentence) => notices.push(sentence),
      onProgress: ({ done, total }) => progress.step(done, total),
    });
    const maxShouldFix = flags.maxShouldFix ?? config.goals?.maxShouldFix;
    return { report: withLimit(report, maxShouldFix), maxShouldFix };
  } finally {
    progress.end();
    for (const sentence of notices) process.stderr.write(`${sentence}\n`);
  }
}

/** A run may allow only so many should-fix findings; more of them make the articles not ready. */
function withLimit(report: Report, maxShouldFix: number | undefined): Report {
  if (maxShouldFix === undefined || report.counts['should-fix'] <= maxShouldFix) return report;
  return { ...report, state: 'not-ready' };
}

/** The writer view goes to the terminal whenever the asked-for report does not take its place there. */
async function say(report: Report, { format, out }: LintFlags, options: ReporterOptions): Promise<void> {
  if (out !== undefined || format === 'writer' || format === 'github') {
    const writer = await loadReporter('writer');
    process.stdout.write(withoutCommands(writer(report, options)));
  }
  if (out !== undefined || format !== 'writer') {
    const reporter = await loadReporter(format);
    const text = reporter(report, out === undefined ? options : { ...options, color: false });
    if (out === undefined) process.stdout.write(text);
    else (await import('./write-file.ts')).writeReport(out, text);
  }
  const summaryPath = process.env.GITHUB_STEP_SUMMARY;
  if (format === 'github' && summaryPath) {
    const { githubSummary } = await import('../reporters/github-summary.ts');
    (await import('./write-file.ts')).appendReport(summaryPath, githubSummary(report));
  }
}

/** On GitHub a line of an article that begins with `::` would be taken for a command; there the view is fenced off. */
function withoutCommands(view: string): string {
  if (process.env.GITHUB_ACTIONS !== 'true') return view;
  const token = randomUUID();
  return `::stop-commands::${token}\n${view}::${token}::\n`;
}

/** What leads from the root of the repository to the working folder. */
function pathFromRoot(cwd: string, root: string | undefined): string {
  if (!root) return '';
  const path = relative(root, cwd).replaceAll(sep, '/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

import { relative, sep } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { nearest } from '../did-you-mean.ts';
import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { type LintFlags, versionOf } from './command.ts';
import type { Parts } from './parts.ts';
import { printReports } from './print-reports.ts';
import { showProgress } from './progress.ts';
import { commandLine, drawingOn, typedPaths } from './terminal.ts';

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
    ideas: flags.ideas,
    rules: flags.rule,
    all: flags.all,
    top: flags.top,
    typed: typedPaths(paths, process.env),
    command: commandLine(process.env),
    pathPrefix: pathFromRoot(process.cwd(), process.env.GITHUB_WORKSPACE ?? process.env.CI_PROJECT_DIR),
  };
  if (flags.listRules || flags.explain !== undefined) {
    const { rules } = await parts.loadRules();
    process.stdout.write(await learn(flags, rules, parts, options));
    return 0;
  }
  const { report, maxShouldFix, rules } = await check(paths, flags, parts);
  const isAboutNothing = isCi(process.env) && !flags.allowEmpty && hasNoArticle(report);
  if (isAboutNothing && report.failures.length === 0) throw new SetUpError(noArticles);
  const about = new Map(rules.map((rule) => [rule.id, rule.about]));
  await printReports(report, flags, {
    ...options,
    maxShouldFix,
    aboutRule: (id) => about.get(id),
    version: versionOf(),
  });
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
  for (const id of flags.rule ?? []) mustBeKnown(id, rules);
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
    return { report: withLimit(report, maxShouldFix), maxShouldFix, rules };
  } finally {
    progress.end();
    for (const sentence of notices) process.stderr.write(`${sentence}\n`);
  }
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

import type { ReporterOptions } from '../reporters/options.ts';
import { loadReporter } from '../reporters/reporter.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintFlags } from './command.ts';
import { openSession } from './open-session.ts';
import type { Parts } from './parts.ts';
import { watchFiles } from './watch-files.ts';

/**
 * Stays after a run and tells of each article again when it is saved, until somebody stops it with Ctrl+C.
 *
 * @returns never, but for a set-up that cannot be watched
 * @throws SetUpError when reports for programs are asked for
 */
export async function stay(
  paths: readonly string[],
  { format }: LintFlags,
  parts: Parts,
  options: ReporterOptions,
): Promise<number> {
  if (format !== 'writer') throw new SetUpError('--watch shows the writer view only. Leave --format out.');
  const [session, writer] = await Promise.all([openSession(paths, parts), loadReporter('writer')]);
  session.report();
  const folders = session.folders;
  process.stdout.write('\nWatching. Save an article and it is checked again. Stop with Ctrl+C.\n');
  watchFiles(process.cwd(), folders, session, (report) => {
    process.stdout.write(`\n${writer(report, options)}`);
  });
  return new Promise<number>(() => {});
}

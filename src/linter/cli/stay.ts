import type { ReporterOptions } from '../reporters/options.ts';
import { loadReporter } from '../reporters/reporter.ts';
import type { LintOptions } from '../run.ts';
import { Session } from '../session.ts';
import { keepShown } from './shown-findings.ts';
import { watchFiles } from './watch-files.ts';

/**
 * Stays after a run and tells of each article again when it is saved, until somebody stops it with Ctrl+C.
 *
 * @returns never
 */
export async function stay(request: LintOptions, options: ReporterOptions): Promise<number> {
  const session = new Session(request);
  const writer = await loadReporter('writer');
  session.report();
  process.stdout.write('\nWatching. Save an article and it is checked again. Stop with Ctrl+C.\n');
  watchFiles(request.cwd, session.folders, session, (report) => {
    process.stdout.write(`\n${writer(report, options)}`);
    keepShown(request.cwd, request.paths, report, options);
  });
  return new Promise<number>(() => {});
}

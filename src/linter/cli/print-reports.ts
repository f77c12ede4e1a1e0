import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { type Format, fileNames, inTurn, loadReporter, type Said } from '../reporters/reporter.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { reasonOf } from './system-reasons.ts';

/** Which reports are wanted, and where they go. */
export interface Wanted {
  format: readonly Format[];
  out?: string;
}

/**
 * Prints or writes the reports that were asked for. The writer view goes to the terminal whenever no other report takes
 * its place there.
 *
 * @throws SetUpError when one of them cannot be written
 */
export async function printReports(report: Report, wanted: Wanted, options: ReporterOptions): Promise<void> {
  const { format: formats, out } = wanted;
  if (formats.length > 1) await printSeveral(report, formats, out, options);
  else await printOne(report, formats[0] ?? 'writer', out, options);
  const summaryPath = process.env.GITHUB_STEP_SUMMARY;
  if (formats.includes('github') && summaryPath) {
    const { githubSummary } = await import('../reporters/github-summary.ts');
    (await import('./write-file.ts')).appendReport(summaryPath, githubSummary(report));
  }
}

async function printOne(
  report: Report,
  format: Format,
  out: string | undefined,
  options: ReporterOptions,
): Promise<void> {
  if (out !== undefined || format === 'writer' || format === 'github') await printWriter(report, options);
  if (out === undefined && format === 'writer') return;
  const text = (await loadReporter(format))(
    report,
    out === undefined ? options : { ...options, color: false },
  );
  if (out === undefined) for (const piece of inTurn(text)) process.stdout.write(piece);
  else await write(out, text);
}

/** GitHub reads its annotations from what is printed; each other report goes to a file of its own. */
async function printSeveral(
  report: Report,
  formats: readonly Format[],
  folder: string | undefined,
  options: ReporterOptions,
): Promise<void> {
  const inFiles = formats.filter((format) => format !== 'github');
  if (folder === undefined)
    throw new SetUpError('Several reports need a folder to go to, such as: --out reports');
  makeFolder(folder);
  await printWriter(report, options);
  if (formats.includes('github')) process.stdout.write((await loadReporter('github'))(report, options));
  for (const format of inFiles) {
    const reporter = await loadReporter(format);
    await write(join(folder, fileNames[format]), reporter(report, { ...options, color: false }));
  }
}

async function printWriter(report: Report, options: ReporterOptions): Promise<void> {
  process.stdout.write(withoutCommands((await loadReporter('writer'))(report, options)));
}

async function write(path: string, text: Said): Promise<void> {
  (await import('./write-file.ts')).writeReport(path, text);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new SetUpError(`Cannot make the folder "${folder}": ${reasonOf(error)}.`, { cause: error });
  }
}

/** On GitHub a line of an article that begins with `::` would be taken for a command; there the view is fenced off. */
function withoutCommands(view: string): string {
  if (process.env.GITHUB_ACTIONS !== 'true') return view;
  const token = randomUUID();
  return `::stop-commands::${token}\n${view}::${token}::\n`;
}

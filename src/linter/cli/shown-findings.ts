import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../finding/report.ts';
import { numbered } from '../reporters/numbers.ts';
import type { ReporterOptions } from '../reporters/options.ts';

/** What the writer view has shown last in a folder, so that a number typed later still means the same finding. */
export interface ShownFindings {
  /** The files and folders that were named; those of the config when left out. */
  paths?: readonly string[] | undefined;
  /** The first one is number 1. */
  findings: readonly { path: string; rule: string; fingerprint: string; line: number }[];
}

/** Where the first version of this wrote is not read by a later one. */
const version = 1;

/** Keeps what was shown. Where nothing can be written, numbers mean nothing later, and nothing else is lost. */
export function keepShown(
  root: string,
  paths: readonly string[] | undefined,
  report: Report,
  options: ReporterOptions,
): void {
  const findings = numbered(report, options).map(({ path, finding: { rule, fingerprint, start } }) => ({
    path,
    rule,
    fingerprint,
    line: start.line,
  }));
  const shown: ShownFindings = { paths, findings };
  try {
    const folder = folderFor(root);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn(folder)) writeFileSync(join(folder, nameFor(root)), JSON.stringify(shown), { mode: 0o600 });
  } catch {
    // A folder that is full, or read only.
  }
}

/** What was shown last, if anything was. */
export function lastShown(root: string): ShownFindings | undefined {
  try {
    const folder = folderFor(root);
    return isOwn(folder) ? JSON.parse(readFileSync(join(folder, nameFor(root)), 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Where tools keep such things: in the packages of the project, else among what the system throws away in time. */
function folderFor(root: string): string {
  const modules = join(root, 'node_modules');
  return existsSync(modules)
    ? join(modules, '.cache/bedside')
    : join(tmpdir(), `bedside-${process.getuid?.() ?? 'shown'}`);
}

function nameFor(root: string): string {
  return `shown-${version}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.json`;
}

/** In a folder for everybody somebody else could have put one of that name. */
function isOwn(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
}

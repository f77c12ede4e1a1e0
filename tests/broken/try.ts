import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadConfig } from '#linter/config/load-config.ts';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { build } from '../site/setup.ts';
import { type BrokenFile, breakFiles } from './cases.ts';

/** A line of a stack trace. */
export const stackLine = /^\s+at .+:\d+:\d+\)?$/m;

/** What became of broken files when they were linted. */
export interface Judged {
  /** Those a writer is told of, with file, line and sentence. */
  told: { file: BrokenFile; line: number; say: string }[];
  /** Those that are ready. */
  ready: BrokenFile[];
  /** Those that are ready, and wait: drafts, and articles for a later day. */
  keptBack: BrokenFile[];
}

/**
 * Puts broken files into a copy of the project and lints all of it. Rules over several articles are left out: that these
 * articles are alike is no fault of theirs.
 */
export async function judge(folder: string, count: number, seed: number): Promise<Judged> {
  const files = breakFiles(folder, count, seed);
  for (const file of files) write(folder, file);
  const config = await loadConfig(folder);
  const own = rules.filter(({ corpus }) => !corpus);
  const settings = Object.fromEntries(
    Object.entries(config.rules ?? {}).filter(([id]) => own.some((rule) => rule.id === id)),
  );
  const report = await lint({
    cwd: folder,
    rules: own,
    wordLists,
    model,
    config: { ...config, profile: [], rules: settings },
  });
  if (report.failures.length > 0) throw new Error(JSON.stringify(report.failures));
  const byPath = new Map(report.articles.map((article) => [article.path, article]));
  const judged: Judged = { told: [], ready: [], keptBack: [] };
  for (const file of files) {
    const fault = byPath.get(file.path)?.findings.find(({ level }) => level === 'must-fix');
    if (fault) judged.told.push({ file, line: fault.start.line, say: fault.say });
    else if (byPath.get(file.path)?.isKeptBack) judged.keptBack.push(file);
    else judged.ready.push(file);
  }
  return judged;
}

/** Takes files out of the copy again. */
export function removeFiles(folder: string, files: readonly BrokenFile[]): void {
  for (const { path } of files) rmSync(join(folder, path), { force: true });
}

/** Puts a file into the copy. */
export function write(folder: string, { path, content }: BrokenFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** How a build ended, and which pages of these files are missing. */
export async function buildWith(folder: string, files: readonly BrokenFile[], day: string) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  let said = '';
  let isBuilt = true;
  try {
    said = await build(folder, { BEDSIDE_TODAY: day });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    isBuilt = false;
    said = stdout + stderr;
  }
  const lost = files.filter(({ page }) => page && !existsSync(join(folder, 'dist', page)));
  return { isBuilt, said, lost };
}

import { setImmediate as breathe } from 'node:timers/promises';
import { DayError, type DayOfRun, dayOfRun } from '#calendar/day.ts';
import { judgeCorpus, judgeExceptions } from './check-corpus.ts';
import { type CheckedFile, checkFile, setFileAside } from './check-file.ts';
import type { LintConfig } from './config/config.ts';
import type { Profiles } from './config/profiles.ts';
import type { WordLists } from './document/words/vocabulary.ts';
import { findFiles, isWholeSite } from './files/find-files.ts';
import { unmatchedSettings } from './files/unmatched.ts';
import { makeReport } from './finding/make-report.ts';
import type { Report } from './finding/report.ts';
import { withPlugins } from './plugins/with-plugins.ts';
import type { AnyRule } from './rule/define-rule.ts';
import { SetUpError } from './rule/rule-set.ts';
import { prepare } from './run-context.ts';

/** The parser's own memory is given back between turns of the event loop, so a long run takes one this often. */
const filesPerBreath = 64;

/** What a run is asked to do. */
export interface LintOptions {
  /** The working folder: paths are read and reported relative to it. */
  cwd: string;
  /** Files and folders; those of the config, or `content`, when left out. */
  paths?: readonly string[] | undefined;
  rules: readonly AnyRule[];
  wordLists?: WordLists;
  /** What the `profile` of a config may name. */
  profiles?: Profiles;
  config?: LintConfig;
  /** As YYYY-MM-DD; exceptions expire by it. By default what `BEDSIDE_TODAY` says, or today in the time zone of the config. */
  today?: string;
  /** Files that are reported with a sentence, and not read. */
  setAside?: ReadonlyMap<string, string> | undefined;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile?: ((path?: string) => void) | undefined;
  /** Told what a config says in vain, in a sentence. Only a run over the whole site can tell. */
  onNotice?: ((sentence: string) => void) | undefined;
  onProgress?: (progress: { done: number; total: number; path: string }) => void;
}

/**
 * Checks articles: every file by itself, then all of them beside each other.
 *
 * @throws SetUpError when a path does not exist or the config is not in order
 */
export async function lint(options: LintOptions): Promise<Report> {
  const started = performance.now();
  const { cwd, paths, wordLists = {}, profiles, config = {} } = options;
  const rules = withPlugins(options.rules, config);
  const { day: today, isSet } = options.today ? { day: options.today, isSet: false } : dayOfThisRun(config);
  const setUp = prepare(cwd, rules, wordLists, config, today, profiles);
  const { files, skipped, ignored } = findFiles(cwd, paths, config);
  if (!paths && options.onNotice) {
    const all = [...files.map(({ path }) => path), ...ignored];
    for (const sentence of unmatchedSettings(cwd, config, all)) options.onNotice(sentence);
  }

  const checked: CheckedFile[] = [];
  for (const file of files) {
    const reason = options.setAside?.get(file.path);
    options.onFile?.(file.path);
    checked.push(reason === undefined ? checkFile(file, setUp) : setFileAside(file, setUp, reason));
    if (checked.length % filesPerBreath === 0) await breathe();
    options.onProgress?.({ done: checked.length, total: files.length, path: file.path });
  }
  options.onFile?.();
  const corpus = judgeCorpus(checked, { today, isWhole: isWholeSite(cwd, files, config) });
  judgeExceptions(checked, setUp);
  const seconds = (performance.now() - started) / 1000;
  return { ...makeReport(checked, corpus, skipped, seconds), ...(isSet ? { today } : {}) };
}

function dayOfThisRun({ timeZone }: LintConfig): DayOfRun {
  try {
    return dayOfRun(timeZone);
  } catch (error) {
    throw error instanceof DayError ? new SetUpError(error.message) : error;
  }
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Known } from './baseline/apply-baseline.ts';
import { type CheckedFile, checkFile, setFileAside } from './check-file.ts';
import type { LintConfig } from './config/config.ts';
import type { Profiles } from './config/profiles.ts';
import type { WordLists } from './document/words/vocabulary.ts';
import { sayPassedOver } from './files/endings.ts';
import {
  type FoundFile,
  type FoundFiles,
  findFiles,
  type GivenFile,
  isWholeSite,
} from './files/find-files.ts';
import { type Checker, checkerWith, type KeptResults } from './files/kept-results.ts';
import { sayTextsBeside, textsBeside, withoutIgnored } from './files/texts-beside.ts';
import { unmatchedSettings } from './files/unmatched.ts';
import type { Report } from './finding/report.ts';
import { pathSeenFrom } from './finding/seen-from.ts';
import { judgeTogether } from './judge-together.ts';
import type { Model } from './model/model.ts';
import { withPlugins } from './plugins/with-plugins.ts';
import type { AnyRule } from './rule/define-rule.ts';
import type { CorpusCircumstances } from './rule/run-corpus-rules.ts';
import { prepare } from './run-context.ts';
import { dayOfSettings } from './session.ts';
import { type SetUp, termsOf } from './set-up.ts';

/** The parser's own memory is given back between turns of the event loop, so a long run takes one this often. */
const filesPerBreath = 64;

/** What a run is asked to do. */
export interface LintOptions extends Known {
  /** The working folder: paths are read and reported relative to it. */
  cwd: string;
  /** Files and folders; those of the config, or `content`, when left out. */
  paths?: readonly string[] | undefined;
  rules: readonly AnyRule[];
  /** What is handed in beside the rules, such as `model` of `bedside/rules`. */
  model?: Model;
  wordLists?: WordLists;
  /** What the `profile` of a config may name. */
  profiles?: Profiles;
  config?: LintConfig;
  /** As YYYY-MM-DD; exceptions expire by it. By default what `BEDSIDE_TODAY` says, or today in the time zone of the config. */
  today?: string;
  /** A text to be judged in place of what the disk has; its path is one of `paths`. */
  given?: GivenFile | undefined;
  /** Whether folders that are named may hold no article. */
  mayBeEmpty?: boolean | undefined;
  /** Files that are reported with a sentence, and not read. */
  setAside?: ReadonlyMap<string, string> | undefined;
  /** What an earlier run has left, and this one leaves. */
  kept?: KeptResults | undefined;
  /** The folder that notices name files from; the working folder when left out. */
  seenFrom?: string | undefined;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile?: ((path?: string) => void) | undefined;
  /** Told in a sentence what was passed over, and what a config says in vain; of the latter only a whole site can tell. */
  onNotice?: ((sentence: string) => void) | undefined;
  onProgress?: (progress: { done: number; total: number; path: string }) => void;
}

/** Which of several machines this is, from 1. */
export interface Shard {
  index: number;
  of: number;
}

/** Files that were checked each by itself, and what is to be known to judge them beside each other. */
export interface CheckedFiles {
  checked: CheckedFile[];
  setUp: SetUp;
  circumstances: CorpusCircumstances;
  skipped: Report['skipped'];
  /** True when the day was set by hand, which a report then says. */
  isDaySet: boolean;
}

/**
 * Checks articles: every file by itself, then all of them beside each other.
 *
 * @throws SetUpError when a path does not exist or the config is not in order
 */
export async function lint(options: LintOptions): Promise<Report> {
  const started = performance.now();
  const { checked, setUp, circumstances, skipped, isDaySet } = await checkFiles(options);
  const report = judgeTogether(checked, setUp, circumstances, skipped, options);
  const seconds = (performance.now() - started) / 1000;
  return { ...report, ...(isDaySet ? { today: circumstances.today } : {}), seconds };
}

/**
 * Checks each file by itself; all of them, or the part of one of several machines.
 *
 * @throws SetUpError when a path does not exist or the config is not in order
 */
export async function checkFiles(
  options: LintOptions,
  shard: Shard = { index: 1, of: 1 },
): Promise<CheckedFiles> {
  const { cwd, paths, rules, model, wordLists = {}, profiles, config = {} } = options;
  const { day: today, isSet } = options.today ? { day: options.today, isSet: false } : dayOfSettings(config);
  const terms = termsOf({
    rules: withPlugins(rules, config),
    wordLists,
    config,
    today,
    ...(model ? { model } : {}),
    ...(profiles ? { profiles } : {}),
  });
  const setUp = prepare(cwd, config, terms);
  const found = findFiles(cwd, paths, config, { given: options.given, mayBeEmpty: options.mayBeEmpty });
  const { files, skipped } = found;
  if (options.onNotice && shard.index === 1) {
    for (const sentence of noticesOf(cwd, found, config, paths === undefined, options.seenFrom))
      options.onNotice(sentence);
  }

  const checked: CheckedFile[] = [];
  const check = (file: FoundFile) => checkFile(file, setUp);
  const checker: Checker = options.kept ? checkerWith(options.kept, cwd, setUp, check) : { check };
  /* Neighbours are often alike, so each machine takes every so many-th file. */
  const own = files.filter((_, index) => index % shard.of === shard.index - 1);
  for (const file of own) {
    const reason = options.setAside?.get(file.path);
    options.onFile?.(file.path);
    checked.push(reason === undefined ? checker.check(file) : setFileAside(file, setUp, reason));
    if (checked.length % filesPerBreath === 0) await breathe();
    options.onProgress?.({ done: checked.length, total: own.length, path: file.path });
  }
  options.onFile?.();
  checker.finish?.();
  const isWhole = isWholeSite(cwd, files, config);
  return { checked, setUp, circumstances: { today, isWhole }, skipped, isDaySet: isSet };
}

/** What was passed over, and what a config says in vain; of the latter only a whole site can tell. */
function noticesOf(
  cwd: string,
  { files, ignored, passedOver }: FoundFiles,
  config: LintConfig,
  isWhole: boolean,
  from = cwd,
): string[] {
  const seen = (path: string) => pathSeenFrom(path, cwd, from);
  const unread = sayPassedOver(passedOver.map(seen)) ?? [];
  if (!isWhole) return [unread].flat();
  const beside = textsBeside(cwd, config);
  const all = [...files.map(({ path }) => path), ...ignored, ...beside];
  return [
    unread,
    unmatchedSettings(cwd, config, all),
    sayTextsBeside(withoutIgnored(beside, config.ignore).map(seen)),
  ].flat();
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DayError, type DayOfRun, dayOfRun } from '#calendar/day.ts';
import { type CheckedFile, checkFile, copyOf, setFileAside } from './check-file.ts';
import type { LintConfig } from './config/config.ts';
import type { Vocabulary } from './document/words/vocabulary.ts';
import type { ExceptionTerms } from './exceptions/exceptions.ts';
import { type FoundFile, fileToBe, findFiles, isWholeSite, shownPath } from './files/find-files.ts';
import { asIfSaved } from './files/read-source.ts';
import type { SourceFile } from './files/source-file.ts';
import { textsWith } from './files/texts.ts';
import { usualPaths } from './files/usual-paths.ts';
import { onlyOf } from './finding/only-of.ts';
import type { Report } from './finding/report.ts';
import { judgeTogether } from './judge-together.ts';
import { judgingRules } from './judging-rules.ts';
import { withPlugins } from './plugins/with-plugins.ts';
import { SetUpError } from './rule/rule-set.ts';
import { prepare, type SiteSetUp } from './run-context.ts';
import { type Handed, type Terms, termsOf } from './set-up.ts';

/** What a session is opened on. */
export interface SessionOptions extends Omit<Handed, 'today'> {
  /** The working folder: paths are read and reported relative to it. */
  cwd: string;
  /** Files and folders; those of the config, or `content`, when left out. */
  paths?: readonly string[] | undefined;
  /** As YYYY-MM-DD; exceptions expire by it. By default what `BEDSIDE_TODAY` says, or today in the time zone of the config. */
  today?: string;
}

/**
 * A linter that stays open: rules, phrases and words are made ready once, and each file is read again only when it, or
 * what it asks of another file, has changed. What it says is what a new run over the same texts would say.
 */
export class Session {
  /** Files that were found, in the order of a report. */
  readonly files: readonly FoundFile[];
  /** Files that `ignore` leaves out. */
  readonly ignored: readonly string[];
  readonly #cwd: string;
  readonly #config: LintConfig;
  readonly #paths: readonly string[] | undefined;
  readonly #terms: Terms;
  readonly #skipped: Report['skipped'];
  readonly #isDaySet: boolean;
  /** Texts that differ from what is on the disk, by absolute path; undefined for a file that is gone. */
  readonly #open = new Map<string, SourceFile | undefined>();
  readonly #found: Map<string, FoundFile>;
  readonly #checked = new Map<string, CheckedFile>();
  /** Files to be checked before anything is said. */
  readonly #stale: Set<string>;
  #setUp: SiteSetUp;
  #isWhole: boolean | undefined;

  /** @throws SetUpError when a path does not exist or the config is not in order */
  constructor({ cwd, paths, today, ...handed }: SessionOptions) {
    const config = handed.config ?? {};
    const { day, isSet } = today ? { day: today, isSet: false } : dayOfSettings(config);
    this.#cwd = cwd;
    this.#config = config;
    this.#paths = paths;
    this.#isDaySet = isSet;
    this.#terms = termsOf({ ...handed, rules: withPlugins(handed.rules, config), today: day });
    this.#setUp = this.#lookAround();
    const { files, skipped, ignored } = findFiles(cwd, paths, config);
    this.files = files;
    this.ignored = ignored;
    this.#skipped = skipped;
    this.#found = new Map(files.map((file) => [file.path, file]));
    this.#stale = new Set(this.#found.keys());
  }

  /**
   * Checks a text as if it were saved at this path.
   *
   * @returns what is said of this article, with what the others have to do with it
   */
  check(path: string, text: string): Report {
    const { file, isFound } = fileToBe(this.#cwd, path, this.#paths, this.#config);
    this.#open.set(file.absolute, asIfSaved(text));
    if (!isFound && !this.#found.has(file.path)) return this.#reportOf([checkFile(file, this.#setUp)]);
    this.#change(file);
    return this.about([file.path]);
  }

  /** Takes a file as it is on the disk, after it was saved, made or removed there. */
  update(path: string): void {
    const { file, isFound } = fileToBe(this.#cwd, path, this.#paths, this.#config);
    this.#open.delete(file.absolute);
    const isKnown = this.#found.has(file.path);
    if (!existsSync(file.absolute)) {
      if (isKnown) this.#remove(file.path);
      /* A picture, or what an address is read from: who asked for it asks again. */ else this.#startOver();
    } else if (isKnown || isFound) this.#change(file);
    else this.#startOver();
  }

  /** Lets a file go: it is not there any more, whatever the disk says, until it is updated or checked. */
  forget(path: string): void {
    const absolute = resolve(this.#cwd, path);
    this.#open.set(absolute, undefined);
    this.#remove(shownPath(this.#cwd, absolute));
  }

  /** Reads a file for the first time; left out, that is done when it is needed. */
  read(path: string, reason?: string): void {
    const file = this.#found.get(path);
    if (!file) return;
    const checked =
      reason === undefined ? checkFile(file, this.#setUp) : setFileAside(file, this.#setUp, reason);
    this.#checked.set(path, checked);
    this.#stale.delete(path);
  }

  /** All words of the session, with the lists that they are looked up in. */
  get vocabulary(): Vocabulary {
    return this.#terms.vocabulary;
  }

  /** What the rules of the session say about exceptions. */
  get exceptions(): ExceptionTerms {
    return this.#terms.exceptions;
  }

  /** What is looked at: the files and folders that were named, or those of the config that are there. */
  get folders(): readonly string[] {
    const named = this.#paths ?? this.#config.paths ?? usualPaths(this.#cwd);
    return named.filter((path) => existsSync(resolve(this.#cwd, path)));
  }

  /** What is to say of some articles, with what the others have to do with them. */
  about(paths: readonly string[]): Report {
    const named = new Set(paths);
    return onlyOf(this.report(), (path) => named.has(path));
  }

  /** The names of the rules that look at a file: where one of them is silent, it has found nothing. */
  judging(path: string): ReadonlySet<string> {
    const checked = this.#all().find(({ file }) => file.path === path);
    return new Set(checked ? judgingRules(checked, this.#setUp) : []);
  }

  /** All there is to say of all files, as a run over them would. */
  report(): Report {
    const known = { cwd: this.#cwd, baseline: false as const };
    const report = judgeTogether(this.#all(), this.#setUp, this.#circumstances(), this.#skipped, known);
    const { today } = this.#terms.exceptions;
    return { ...report, ...(this.#isDaySet ? { today } : {}), seconds: 0 };
  }

  #reportOf(checked: readonly CheckedFile[]): Report {
    const { today } = this.#terms.exceptions;
    const known = { cwd: this.#cwd, baseline: false as const };
    return { ...judgeTogether(checked, this.#setUp, { today, isWhole: false }, [], known), seconds: 0 };
  }

  /** Copies, for what is said of them is written into them. */
  #all(): CheckedFile[] {
    for (const path of [...this.#stale]) this.read(path);
    return [...this.#found.keys()]
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((path) => this.#checked.get(path) ?? [])
      .map(copyOf);
  }

  #circumstances() {
    const files = [...this.#found.values()];
    this.#isWhole ??= isWholeSite(this.#cwd, files, this.#config, (absolute) => isGone(this.#open, absolute));
    return { today: this.#terms.exceptions.today, isWhole: this.#isWhole };
  }

  #change(file: FoundFile): void {
    const isNew = !this.#found.has(file.path);
    if (isNew) this.#found.set(file.path, file);
    if (isNew || !this.#setUp.renew(file.path)) this.#startOver();
    else this.#stale.add(file.path);
  }

  #remove(path: string): void {
    this.#found.delete(path);
    this.#checked.delete(path);
    this.#startOver();
  }

  #startOver(): void {
    this.#setUp = this.#lookAround();
    this.#isWhole = undefined;
    this.#stale.clear();
    for (const path of this.#found.keys()) this.#stale.add(path);
  }

  #lookAround(): SiteSetUp {
    return prepare(this.#cwd, this.#config, this.#terms, textsWith(this.#open));
  }
}

function isGone(open: ReadonlyMap<string, unknown>, absolute: string): boolean {
  return open.has(absolute) && open.get(absolute) === undefined;
}

/**
 * The day a run judges by.
 *
 * @throws SetUpError when what sets it is not in order
 */
export function dayOfSettings({ timeZone }: LintConfig): DayOfRun {
  try {
    return dayOfRun(timeZone);
  } catch (error) {
    throw error instanceof DayError ? new SetUpError(error.message) : error;
  }
}

import type { FindConfig } from '../config/load-config.ts';
import type { Profiles } from '../config/profiles.ts';
import type { WordLists } from '../document/words/vocabulary.ts';
import type { KeptResults } from '../files/kept-results.ts';
import type { Model } from '../model/model.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import type { InitFlags } from './init-command.ts';
import type { SheetFlags } from './sheet-command.ts';

/** How a run tells the process that watches it what it is about, and what it is told by it. */
export interface Watch {
  /** Files that ended a run before, each with a sentence on how: they are reported and not read. */
  setAside: ReadonlyMap<string, string>;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile: (path?: string) => void;
  /** What an earlier run has left, and this one leaves. */
  kept?: KeptResults | undefined;
}

/** What the engine is handed by the project it runs in, so that it holds no opinion of its own. */
export interface Parts {
  /** The rules and what belongs to them. Loaded only by what needs them: `--help` does not. */
  loadRules: () => Promise<{
    rules: readonly AnyRule[];
    model: Model;
    wordLists: WordLists;
    profiles?: Profiles;
  }>;
  /** Where a config is found, when not only in its file. */
  findConfig?: FindConfig;
  /** How long a config, and reading the articles of a run that nobody watches, may take, in milliseconds. */
  patience?: number;
  /** Where the page of a rule is. */
  pageOf: (rule: AnyRule) => URL;
  /** Writes settings for a folder and says what it found; without it there is no such command. */
  init?: (cwd: string, path: string | undefined, flags: InitFlags) => Promise<string>;
  /** Begins a new file of content: what comes after `bedside new`, and the exit code. */
  begin?: (args: readonly string[]) => Promise<number>;
  /** Keeps the record of published addresses: what comes after `bedside addresses`, and the exit code. */
  addresses?: (args: readonly string[]) => Promise<number>;
  /** Fills in a score sheet: which and of what, its flags, and the exit code. */
  sheet?: (named: readonly (string | undefined)[], flags: SheetFlags, parts: Parts) => Promise<number>;
  /** Set when another process watches this one. */
  watch?: Watch | undefined;
}

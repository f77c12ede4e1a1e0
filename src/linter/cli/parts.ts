import type { LoadConfigFile } from '../config/load-config.ts';
import type { Profiles } from '../config/profiles.ts';
import type { WordLists } from '../document/words/vocabulary.ts';
import type { AnyRule } from '../rule/define-rule.ts';

/** How a run tells the process that watches it what it is about, and what it is told by it. */
export interface Watch {
  /** Files that ended a run before, each with a sentence on how: they are reported and not read. */
  setAside: ReadonlyMap<string, string>;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile: (path?: string) => void;
}

/** What the engine is handed by the project it runs in, so that it holds no opinion of its own. */
export interface Parts {
  /** The rules, their word lists and their profiles. Loaded only by what needs them: `--help` does not. */
  loadRules: () => Promise<{ rules: readonly AnyRule[]; wordLists: WordLists; profiles?: Profiles }>;
  /** How a config is run, where it need not be read from its file. */
  loadConfigFile?: LoadConfigFile;
  /** Where the page of a rule is. */
  pageOf: (rule: AnyRule) => URL;
  /** Begins a new file of content: what comes after `bedside new`, and the exit code. */
  begin?: (args: readonly string[]) => Promise<number>;
  /** Set when another process watches this one. */
  watch?: Watch | undefined;
}

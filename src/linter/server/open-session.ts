import type { Parts } from '../cli/parts.ts';
import type { LintConfig } from '../config/config.ts';
import { findConfig } from '../config/find-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { safeConfig } from '../config/safe-config.ts';
import { withPlugins } from '../plugins/with-plugins.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { Session } from '../session.ts';

/** A session on a folder, with the rules it knows. */
export interface OpenSession {
  /** The folder that its settings speak of. */
  root: string;
  session: Session;
  rules: readonly AnyRule[];
  config: LintConfig;
}

/**
 * Opens a session on the settings of a folder, for a program that stays.
 *
 * @throws SetUpError when the settings are not in order
 */
export async function openSession(
  folder: string,
  parts: Pick<Parts, 'loadRules' | 'findConfig' | 'patience'>,
): Promise<OpenSession> {
  const found = findConfig(folder, []);
  const { root } = found;
  const config =
    found.file === undefined
      ? safeConfig(folder)
      : await loadConfig(root, { find: parts.findConfig, wait: parts.patience, isAlone: true });
  const { rules, model, wordLists, profiles = {} } = await parts.loadRules();
  const session = new Session({ cwd: root, rules, model, wordLists, profiles, config });
  return { root, session, config, rules: withPlugins(rules, config) };
}

/**
 * Loads a package that not everybody needs, and says how to get it where it is not there.
 *
 * @param load imports it
 * @throws SetUpError when it is not installed
 */
export async function loadOptional<Module>(
  load: () => Promise<Module>,
  { needs, install }: { needs: string; install: string },
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new SetUpError(`${needs} needs a package more: npm install --save-dev ${install}`, {
      cause: error,
    });
  }
}

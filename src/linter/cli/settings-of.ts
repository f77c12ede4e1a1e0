import type { LintConfig } from '../config/config.ts';
import { type FoundConfig, findConfig } from '../config/find-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { safeConfig } from '../config/safe-config.ts';
import type { Parts } from './parts.ts';

/**
 * The settings of what is asked about, or safe ones where it has none.
 *
 * @throws SetUpError when two paths have settings of their own, or the settings are not in order
 */
export async function settingsOf(
  paths: readonly string[],
  { findConfig: find, patience: wait, watch }: Parts,
): Promise<{ found: FoundConfig; config: LintConfig }> {
  const cwd = process.cwd();
  const found = findConfig(cwd, paths);
  if (found.file === undefined) return { found, config: safeConfig(cwd) };
  return { found, config: await loadConfig(found.root, { find, wait, isAlone: !watch }) };
}

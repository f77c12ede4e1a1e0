import { loadConfig } from '../config/load-config.ts';
import { Session } from '../session.ts';
import type { Parts } from './parts.ts';

/** Opens a linter on the working folder, with the project's rules and settings, for what reads files more than once. */
export async function openSession(paths: readonly string[], parts: Parts): Promise<Session> {
  const cwd = process.cwd();
  const config = await loadConfig(cwd, parts.loadConfigFile && { load: parts.loadConfigFile });
  const { rules, wordLists, profiles = {} } = await parts.loadRules();
  return new Session({
    cwd,
    paths: paths.length > 0 ? paths : undefined,
    rules,
    wordLists,
    profiles,
    config,
  });
}

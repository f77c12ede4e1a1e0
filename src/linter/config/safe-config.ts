import { usualPaths } from '../files/usual-paths.ts';
import type { LintConfig } from './config.ts';

/**
 * What a folder without settings is held to: every rule at its own level, and nothing that only the people of a site can
 * know. The fields that generators read an address from are the same everywhere.
 */
export function safeConfig(cwd: string): LintConfig {
  return {
    paths: usualPaths(cwd),
    fields: { address: ['permalink', 'url', 'slug', 'aliases', 'redirect_from', 'redirects'] },
  };
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LintConfig } from './config.ts';

/**
 * What a folder without settings is held to: every rule at its own level, and nothing that only the people of a site can
 * know. The fields that generators read an address from are the same everywhere.
 */
export function safeConfig(cwd: string): LintConfig {
  const hasContent = statSync(join(cwd, 'content'), { throwIfNoEntry: false })?.isDirectory();
  return {
    paths: [hasContent ? 'content' : '.'],
    fields: { address: ['permalink', 'url', 'slug', 'aliases', 'redirect_from', 'redirects'] },
  };
}

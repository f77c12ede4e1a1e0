import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LintConfig } from '../config/config.ts';
import { matchesPath } from './match-path.ts';

/**
 * Sentences about settings that speak of files there are none of: most are mistyped, and all of them do nothing.
 *
 * @param paths of all files of the site, those that are left alone included
 */
export function unmatchedSettings(cwd: string, config: LintConfig, paths: readonly string[]): string[] {
  const { ignore = [], overrides = [], collections = {} } = config;
  const isUnmatched = (pattern: string) => !paths.some((path) => matchesPath(path, [pattern]));
  const isMissing = (folder: string) =>
    !statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory();
  return [
    ...ignore.filter(isUnmatched).map((pattern) => `No file matches "${pattern}" of the setting "ignore".`),
    ...overrides
      .flatMap(({ files }) => files)
      .filter(isUnmatched)
      .map((pattern) => `No file matches "${pattern}" of the setting "overrides".`),
    ...Object.entries(collections)
      .filter(([, { folder, mayBeMissing }]) => !mayBeMissing && isMissing(folder))
      .map(
        ([name, { folder }]) => `There is no folder "${folder}", so the collection "${name}" is not checked.`,
      ),
  ];
}

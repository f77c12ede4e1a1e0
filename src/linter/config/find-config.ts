import { existsSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SetUpError } from '../rule/rule-set.ts';

/** Names a config may have; of several in one folder the first counts. */
export const configNames = [
  'lint.config.ts',
  'lint.config.mts',
  'lint.config.js',
  'lint.config.mjs',
  'lint.config.json',
] as const;

/** Where the settings of what is checked are. */
export interface FoundConfig {
  /** The folder that the settings speak of: theirs, or the working folder where there are none. */
  root: string;
  /** The whole path of the config; undefined when there is none. */
  file?: string;
}

/**
 * Finds the settings of the articles that are named: those of the nearest folder above them, no further than the root
 * of their repository. So no folder is ever held to what another site believes.
 *
 * @param paths files, folders and globs as they were typed; none means the working folder
 * @throws SetUpError when two paths have settings of their own
 */
export function findConfig(cwd: string, paths: readonly string[]): FoundConfig {
  const found = (paths.length > 0 ? paths : ['.']).map((path) => ({
    path,
    file: searchUp(folderOf(resolve(cwd, withoutGlob(path)))),
  }));
  const [first] = found;
  const other = found.find(({ file }) => file !== first?.file);
  if (first && other) {
    throw new SetUpError(
      `"${first.path}" and "${other.path}" do not have the same settings. Check one after the other.`,
    );
  }
  return first?.file === undefined ? { root: cwd } : { root: dirname(first.file), file: first.file };
}

/** The config in a folder itself. */
export function configIn(folder: string): string | undefined {
  const name = configNames.find((candidate) => existsSync(join(folder, candidate)));
  return name === undefined ? undefined : join(folder, name);
}

function searchUp(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    /* What lies in a folder of all, such as the home folder, belongs to none of those in it. */
    if (folder !== start && isShared(folder)) return undefined;
    const file = configIn(folder);
    if (file !== undefined) return file;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

function isShared(folder: string): boolean {
  return dirname(folder) === folder || folder === homedir() || folder === resolve(tmpdir());
}

/** The part of a path before its first sign of a glob, unless there is a file of that name. */
function withoutGlob(path: string): string {
  if (existsSync(path)) return path;
  const sign = path.search(/[*?{[]/);
  return sign === -1 ? path : path.slice(0, sign).replace(/[^/\\]*$/, '') || '.';
}

/** The nearest folder that is there. */
function folderOf(absolute: string): string {
  let folder = absolute;
  while (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

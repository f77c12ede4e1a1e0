import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { SetUpError } from '../rule/rule-set.ts';

/**
 * Paths as they are seen from the folder of the settings. What is not there is told as it was typed.
 *
 * @throws SetUpError when a path does not exist
 */
export function pathsFrom(root: string, cwd: string, paths: readonly string[]): readonly string[] {
  if (root === cwd) return paths;
  return paths.map((path) => {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute) && !/[*?{[]/.test(path))
      throw new SetUpError(`There is no file or folder called "${path}". Check how it is written.`);
    return relative(root, absolute).replaceAll(sep, '/') || '.';
  });
}

/** What writes settings for the folder that was checked. */
export function initCommand(paths: readonly string[]): string {
  const [path = '.'] = paths;
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
  const folder = isFile ? dirname(path) : path;
  if (folder === '.') return 'npx bedside init';
  return `npx bedside init ${/^[\w./:@-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`}`;
}

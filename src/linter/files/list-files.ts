import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { SetUpError } from '../rule/rule-set.ts';
import { articleEnding, extraEndingOf } from './endings.ts';

export const entryEnding = /\.ya?ml$/;
/** What makes a path a pattern for several. */
export const globSigns = /[*?{[]/;

/**
 * Every file that a path stands for, whether or not it is an article.
 *
 * @param root the folder that links may lead into, with a stroke at its end
 * @param entered the folders that links led into, each of which is entered once
 * @throws SetUpError when the path does not exist
 */
export function listFiles(
  cwd: string,
  path: string,
  root: string,
  entered: Set<string> = new Set(),
): string[] {
  const absolute = resolve(cwd, path);
  const stat = statOf(absolute);
  if (stat?.isDirectory()) {
    const found = globSync(['**/*.{md,mdx,yaml,yml,markdown,mdown,mdwn,mkd,mkdn,mdtext,html,htm}'], {
      cwd: absolute,
      caseSensitiveMatch: false,
      ignore: ['**/node_modules/**'],
      onlyFiles: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      absolute: true,
    })
      .map((found) => resolve(found))
      .filter((found) => articleEnding.test(found) || isFile(found));
    return [...found, ...oddFiles(absolute, root, entered)];
  }
  if (stat || lstatSync(absolute, { throwIfNoEntry: false })) return [absolute];
  if (globSigns.test(path)) {
    const found = globSync([path], { cwd, absolute: true, expandDirectories: false });
    if (found.length > 0) return found.map((file) => resolve(file));
  }
  throw new SetUpError(`There is no file or folder called "${path}". Check how it is written.`);
}

/**
 * What the search for files passes over in silence: links, and what is named like an article or an entry and is neither
 * file nor folder. Of links to folders, those that lead elsewhere stand for themselves, others for the files below.
 */
function oddFiles(folder: string, root: string, entered: Set<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = resolve(folder, entry.name);
    if (entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return oddFiles(path, root, entered);
    if (entry.isSymbolicLink() && statOf(path)?.isDirectory()) {
      if (isStray(path, root)) return [path];
      const real = realPath(path);
      if (entered.has(real) || (realPath(folder) + sep).startsWith(real + sep)) return [];
      entered.add(real);
      return listFiles(folder, path, root, entered);
    }
    const isNamedLikeContent = articleEnding.test(entry.name) || entryEnding.test(entry.name);
    const isExtra = entry.isSymbolicLink() && extraEndingOf(path) !== undefined && isFile(path);
    return (isNamedLikeContent && !entry.isFile()) || isExtra ? [path] : [];
  });
}

/** Whether a path is a link to a folder that lies elsewhere. */
export function isStray(path: string, root: string): boolean {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink === true && statOf(path)?.isDirectory() === true && !(realPath(path) + sep).startsWith(root);
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

/** What a path leads to; undefined also for a link that leads to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function realPath(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}

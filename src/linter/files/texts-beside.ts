import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LintConfig } from '../config/config.ts';
import { shownPath } from './find-files.ts';
import { matchesPath } from './match-path.ts';
import { usualPaths } from './usual-paths.ts';

/** Endings of texts that somebody may take for an article. Pictures, and files to download, belong beside articles. */
const textEnding = /\.(?:docx?|json|odt|rtf|xhtml)$/i;

/** Texts that lie among the articles and are read by nobody, as paths from the working folder. */
export function textsBeside(
  cwd: string,
  { paths = usualPaths(cwd), collections = {} }: Pick<LintConfig, 'paths' | 'collections'>,
): string[] {
  const own = Object.values(collections).flatMap(({ endings = [] }) => endings);
  return paths
    .flatMap((folder) => filesIn(resolve(cwd, folder)))
    .filter((path) => textEnding.test(path) && !own.some((ending) => path.endsWith(ending)))
    .map((path) => shownPath(cwd, path))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
    .sort();
}

/** Texts but for those that `ignore` leaves out on purpose. */
export function withoutIgnored(texts: readonly string[], ignore: readonly string[] = []): string[] {
  return texts.filter((path) => !matchesPath(path, ignore));
}

/** Says in one sentence how many texts were passed over. */
export function sayTextsBeside([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const files =
    others.length === 0
      ? `1 file was passed over, ${first}`
      : `${others.length + 1} files were passed over, such as ${first}`;
  return [`${files}: articles end in .md or .mdx.`];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => resolve(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

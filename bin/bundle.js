// Whether a bundle of the command is at hand. Started before anything else, so it stands on Node alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cacheFolder = join(root, 'node_modules/.cache/bedside');
export const bundleFolder = join(cacheFolder, 'bundle');

/**
 * Where a bundle says what it was made from. Written last: a bundle without it was never finished.
 *
 * @param {string} folder
 */
export const stampOf = (folder) => join(folder, 'stamp.json');

/**
 * What the bundle is known by. Files are told by what they hold: sizes and times are the same after many a copy.
 *
 * @typedef {object} Stamp
 * @property {string} entry its first file, below the folder of the stamp
 * @property {[path: string, content: number][]} files its own files, below the folder of the stamp
 * @property {[path: string, content: number][]} sources the files it was made from, below the root
 */

/**
 * The bundle to start with, when it says what the sources say and is whole.
 *
 * @param {string} [folder]
 * @returns {string | undefined} the path of its first file
 */
export function freshBundle(folder = bundleFolder) {
  try {
    const stamp = /** @type {Stamp} */ (JSON.parse(readFileSync(stampOf(folder), 'utf8')));
    const isAsMade =
      stamp.sources.every(([path, content]) => contentOf(root + path) === content) &&
      stamp.files.every(([path, content]) => contentOf(join(folder, path)) === content);
    return isAsMade ? join(folder, stamp.entry) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A number that changes with what a file holds.
 *
 * @param {string} path
 */
export function contentOf(path) {
  return crc32(readFileSync(path));
}

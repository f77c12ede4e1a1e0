// Whether a bundle of the command is at hand. Started before anything else, so it stands on Node alone.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

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
 * A file: its path, what it holds, and a sign of its last change that no copy of it shares.
 *
 * @typedef {[path: string, content: number, change?: string]} Described
 */

/**
 * What the bundle is known by. Files are told by what they hold: sizes and times are the same after many a copy.
 * Of a file that nobody has touched since, that need not be read again.
 *
 * @typedef {object} Stamp
 * @property {string} entry its first file, below the folder of the stamp
 * @property {Described[]} files its own files, below the folder of the stamp
 * @property {Described[]} sources the files it was made from, below the root
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
      stamp.sources.every((source) => isUnchanged(root, source)) &&
      stamp.files.every((file) => isUnchanged(folder, file));
    return isAsMade ? join(folder, stamp.entry) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Described}
 */
export function describe(folder, path) {
  const absolute = join(folder, path);
  const change = changeOf(absolute);
  return [path, contentOf(absolute), change];
}

/**
 * @param {string} folder
 * @param {Described} described
 */
function isUnchanged(folder, [path, content, change]) {
  const absolute = join(folder, path);
  return (change !== undefined && changeOf(absolute) === change) || contentOf(absolute) === content;
}

/**
 * The system sets the time of the last change itself, in nanoseconds, whoever copies a file or dates it back.
 *
 * @param {string} path
 */
function changeOf(path) {
  const { ino, size, ctimeNs } = statSync(path, { bigint: true });
  return `${ino} ${size} ${ctimeNs}`;
}

/**
 * A number that changes with what a file holds.
 *
 * @param {string} path
 */
function contentOf(path) {
  // Loaded only where it is asked for: it takes longer than most starts of the command.
  const { crc32 } = /** @type {typeof import('node:zlib')} */ (require('node:zlib'));
  return crc32(readFileSync(path));
}

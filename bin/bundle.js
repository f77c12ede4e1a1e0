// Whether a bundle of the command is at hand. Started before anything else, so it stands on Node alone.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
 * What the bundle is known by.
 *
 * @typedef {object} Stamp
 * @property {string} root where it was made; it holds the places of files
 * @property {string} entry its first file
 * @property {[path: string, size: number, changed: number][]} sources the files it was made from, below the root
 */

/**
 * The bundle to start with, when it says what the sources say: none of them has changed in size or time since.
 *
 * @param {string} [folder]
 * @returns {string | undefined} the path of its first file
 */
export function freshBundle(folder = bundleFolder) {
  try {
    const stamp = /** @type {Stamp} */ (JSON.parse(readFileSync(stampOf(folder), 'utf8')));
    if (stamp.root !== root) return undefined;
    return stamp.sources.every(isUnchanged) ? stamp.entry : undefined;
  } catch {
    return undefined;
  }
}

/** @param {[path: string, size: number, changed: number]} source */
function isUnchanged([path, size, changed]) {
  const now = statSync(root + path, { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === changed;
}

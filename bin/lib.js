// Whether the built package is at hand. Loaded before anything else, so it needs nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

export const root = fileURLToPath(new URL('..', import.meta.url));
export const libFolder = join(root, 'lib');

/** The settings of the checkout: a source, and a file of the build, which does not travel. */
export const configName = 'lint.config';

/** What Node compiled is kept where tools keep such things: in `node_modules` of whoever installed the package. */
const modules = basename(dirname(root)) === 'node_modules' ? dirname(root) : join(root, 'node_modules');
export const cacheFolder = join(modules, '.cache/bedside');

/** The package that is installed has no sources; only a checkout has. */
export const isCheckout = existsSync(join(root, 'bin/command.ts'));

/**
 * What a build was made from.
 *
 * @typedef {object} MadeFrom
 * @property {string[]} sources paths of the files, below the root
 * @property {number} contents a number that changes with what they hold
 */

/**
 * Where a build in a checkout says what it was made from.
 *
 * @param {string} folder
 */
export const madeFromPath = (folder) => join(folder, 'made-from.json');

/**
 * The command as it was built, while it says what the sources say: sizes and times are the same after many a copy, so
 * the files are told by what they hold.
 *
 * @param {string} [folder]
 * @param {boolean} [hasSources]
 * @returns {string | undefined} the path of its first file
 */
export function freshCommand(folder = libFolder, hasSources = isCheckout) {
  const command = join(folder, 'command.js');
  if (!hasSources) return command;
  try {
    const { sources, contents } = /** @type {MadeFrom} */ (
      JSON.parse(readFileSync(madeFromPath(folder), 'utf8'))
    );
    return contentsOf(sources) === contents ? command : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A number that changes with what any of the files holds.
 *
 * @param {readonly string[]} paths below the root
 */
export function contentsOf(paths) {
  // Loaded only where there are sources.
  const { crc32 } = /** @type {typeof import('node:zlib')} */ (require('node:zlib'));
  return paths.reduce((sum, path) => crc32(readFileSync(join(root, path)), sum), 0);
}

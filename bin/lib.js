// Whether the built package is at hand. Loaded before anything else, so it needs nothing but Node.
import { createRequire } from 'node:module';

import { lookOf } from './answers.js';

const require = createRequire(import.meta.url);
/* Imported, the module would make Node load its streams as well, which a start has no use for. */
const { existsSync, readFileSync, renameSync, writeFileSync } = /** @type {typeof import('node:fs')} */ (
  require('node:fs')
);
const { basename, dirname, join } = /** @type {typeof import('node:path')} */ (require('node:path'));
const { fileURLToPath } = /** @type {typeof import('node:url')} */ (require('node:url'));

export const root = fileURLToPath(new URL('..', import.meta.url));
export const libFolder = join(root, 'lib');

/** The settings of the checkout: a source, and a file of the build, which does not travel. */
export const configName = 'lint.config';

/** What Node compiled is kept where tools keep such things: in `node_modules` of whoever installed the package. */
const modules = basename(dirname(root)) === 'node_modules' ? dirname(root) : join(root, 'node_modules');
export const cacheFolder = join(modules, '.cache/bedside');

/** Runs that can be said again. */
export const runsFolder = join(cacheFolder, 'runs');

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
 * The command as it was built, while it says what the sources say.
 *
 * @param {string} [folder]
 * @param {boolean} [hasSources]
 * @param {number} [now] in milliseconds
 * @returns {string | undefined} the path of its first file
 */
export function freshCommand(folder = libFolder, hasSources = isCheckout, now = Date.now()) {
  const command = join(folder, 'command.js');
  if (!hasSources) return command;
  try {
    const { sources, contents } = /** @type {MadeFrom} */ (
      JSON.parse(readFileSync(madeFromPath(folder), 'utf8'))
    );
    return isAsSeen(folder, sources, contents) || isMadeFrom(folder, sources, contents, now)
      ? command
      : undefined;
  } catch {
    return undefined;
  }
}

/** What package managers write when they have installed; undefined where none of them did. */
const installed = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml'].map((name) =>
  join(modules, name),
);

/**
 * What stands for the program: another after each build and each install. Undefined where that cannot be told.
 *
 * @returns {string | undefined}
 */
export function stampOfProgram() {
  const command = freshCommand();
  const install = installed.find((path) => existsSync(path));
  if (command === undefined || install === undefined) return undefined;
  /* Where packages are linked and not copied, the time the system notes changes with each other link. */
  const [place, size, changed] = lookOf(install).split(' ');
  return [command, lookOf(command), place, size, changed].join(' ');
}

/**
 * Whether a source is one of those that the build was made from.
 *
 * @param {string} path
 */
export function isBuiltIn(path) {
  if (!isCheckout) return false;
  const { sources } = /** @type {MadeFrom} */ (JSON.parse(readFileSync(madeFromPath(libFolder), 'utf8')));
  return sources.some((source) => join(root, source) === path);
}

/** Where it is kept what the sources looked like when their contents were last compared. */
const seenPath = (/** @type {string} */ folder) => join(folder, 'seen.txt');

/** A file can change twice within one tick of the clock, so nothing is kept of one that has changed just now. */
const settledAfterMs = 2000;

/**
 * Whether no source was touched since their contents were last compared. Copies keep sizes and times, but no copy keeps
 * the time the system itself notes, or the place on the disk.
 *
 * @param {string} folder
 * @param {readonly string[]} sources
 * @param {number} contents
 */
function isAsSeen(folder, sources, contents) {
  try {
    return readFileSync(seenPath(folder), 'utf8') === looksOf(sources, contents).text;
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} sources
 * @param {number} contents
 * @param {number} now in milliseconds
 */
function isMadeFrom(folder, sources, contents, now) {
  const { text, newest } = looksOf(sources, contents);
  if (contentsOf(sources) !== contents) return false;
  if (newest > now - settledAfterMs) return true;
  try {
    const beside = `${seenPath(folder)}.${process.pid}`;
    writeFileSync(beside, text);
    renameSync(beside, seenPath(folder));
  } catch {
    // Where nothing can be written, the contents are compared each time.
  }
  return true;
}

/**
 * @param {readonly string[]} sources
 * @param {number} contents
 */
function looksOf(sources, contents) {
  let newest = 0;
  const looks = sources.map((path) => {
    const look = lookOf(join(root, path));
    const [, , changed, noticed] = /** @type {[string, string, string, string]} */ (look.split(' '));
    newest = Math.max(newest, Number(changed), Number(noticed));
    return look;
  });
  return { text: [contents, ...looks].join('\n'), newest };
}

/**
 * A number that changes with what any of the files holds.
 *
 * @param {readonly string[]} paths below the root
 */
export function contentsOf(paths) {
  // Loaded only where contents are to be compared.
  const { crc32 } = /** @type {typeof import('node:zlib')} */ (require('node:zlib'));
  return paths.reduce((sum, path) => crc32(readFileSync(join(root, path)), sum), 0);
}

/**
 * A run that was kept, said again while nothing has changed that it hung on. The run before noted all it asked of the disk
 * and of its surroundings (see record-run.js); here the same is asked, and the engine is not loaded at all.
 */
import { createRequire } from 'node:module';
import { isAsBefore, isEnvAsBefore, lookingOnce } from './answers.js';

/* As in lib.js, so that Node loads no more than it has to. */
const require = createRequire(import.meta.url);
const fs = /** @type {typeof import('node:fs')} */ (require('node:fs'));
const { join } = /** @type {typeof import('node:path')} */ (require('node:path'));
/* What is asked here is not to be noted by the run that comes after. */
const { fstatSync, readFileSync, writeSync } = fs;

/**
 * Where runs are kept, and what stands for the program they were made with.
 *
 * @typedef {{ folder: string, stamp: string }} Place
 */

/**
 * A file the run wrote, such as what the numbers of its findings mean; without a text, a folder it made.
 *
 * @typedef {[path: string, text: string | null, mode?: number]} Written
 */

/**
 * @typedef {object} KeptRun
 * @property {string} key what was run, and where
 * @property {string} stamp what it was run by
 * @property {number} until when the day is another one, in milliseconds
 * @property {Record<string, string | null>} env
 * @property {import('./answers.js').Answer[]} answers
 * @property {Written[]} written
 * @property {[stream: 1 | 2, text: string][]} said
 * @property {number} code
 */

/** Flags of a run that only reads and prints. With any other nothing is kept. */
const readOnly =
  /^(?:-q|--quiet|--ideas|--all|--no-color|--allow-empty|--no-baseline|-f|--(?:rule|top|format|max-should-fix)(?:=.*)?)$/;

/** Read by Node itself, which no run can note. */
const readByNode = [
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TMP',
  'TEMP',
  'TZ',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'LC_TIME',
  'NODE_OPTIONS',
  'NODE_ICU_DATA',
];

/**
 * What a run is known by; undefined for one that does more than read and print.
 *
 * @param {readonly string[]} args
 * @param {boolean} [isShown] whether it is the report that is meant, which hangs on the terminal, or the findings
 */
export function keyOf([command, ...args], isShown = true) {
  const { env } = process;
  if (command !== 'lint' || env.GITHUB_STEP_SUMMARY || env.GITHUB_ACTIONS || env.BEDSIDE_DEBUG)
    return undefined;
  if (args.some((arg) => arg.startsWith('-') && !readOnly.test(arg))) return undefined;
  const { version, arch, platform } = process;
  return JSON.stringify([
    args,
    process.cwd(),
    version,
    arch,
    platform,
    isShown && terminal(),
    readByNode.map((name) => env[name] ?? null),
  ]);
}

/** How wide the terminal is, when there is one: looked at only then, for it makes Node load more. */
function terminal() {
  const isDevice = [1, 2].map((stream) => {
    try {
      return fstatSync(stream).isCharacterDevice();
    } catch {
      return false;
    }
  });
  if (!isDevice.includes(true)) return isDevice;
  return [process.stdout, process.stderr].map(({ isTTY = false, columns = 0 }) => [isTTY, columns]);
}

/**
 * The file a run is kept in. FNV-1a (Fowler, Noll and Vo 1991): the whole key is in the file.
 *
 * @param {string} folder
 * @param {string} key
 * @param {string} [ending]
 */
export function fileOf(folder, key, ending = 'json') {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return join(folder, `${(hash >>> 0).toString(16)}.${ending}`);
}

/**
 * Says again what such a run has said, when all it asked would be answered as it was.
 *
 * @param {string} key
 * @param {string} folder
 * @param {() => string | undefined} stampOf asked only when there is a run that was kept
 * @param {(stream: 1 | 2, text: string) => void} [say]
 * @returns {number | undefined} the exit code; undefined when the run has to be made
 */
export function sayAgain(key, folder, stampOf, say = write) {
  const started = performance.now();
  const kept = read(fileOf(folder, key));
  if (!kept || kept.key !== key || kept.stamp !== stampOf() || Date.now() >= kept.until) return undefined;
  if (!isEnvAsBefore(kept.env)) return undefined;
  const isAllAsBefore = lookingOnce(() => kept.answers.every(isAsBefore));
  if (!isAllAsBefore || !kept.written.every(writeAgain)) return undefined;
  for (const [stream, text] of kept.said) say(stream, timed(text, (performance.now() - started) / 1000));
  return kept.code;
}

/**
 * @param {string} path
 * @returns {KeptRun | undefined}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Written} written */
function writeAgain([path, text, mode]) {
  try {
    if (text === null) fs.mkdirSync(path, { recursive: true, mode });
    else if (!isWritten(path, text)) fs.writeFileSync(path, text, { mode });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function isWritten(path, text) {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

/** The time a run says it took: on the last line of all for a person, and as a field of the report for a program. */
const times = [/(.*checked in )\d+\.\d( s\.)/s, /(.*\n {2}"seconds": )[\d.e-]+(,?\n)/s];

/**
 * @param {string} text
 * @param {number} seconds
 */
function timed(text, seconds) {
  const [said, field] = times;
  return text
    .replace(
      /** @type {RegExp} */ (said),
      (_all, before, after) => `${before}${Math.max(seconds, 0.1).toFixed(1)}${after}`,
    )
    .replace(/** @type {RegExp} */ (field), (_all, before, after) => `${before}${seconds}${after}`);
}

/**
 * @param {1 | 2} stream
 * @param {string} text
 */
function write(stream, text) {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(stream, bytes, done);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    /* Who reads is not ready, or has gone: Node knows how to wait, and the command what to say. */
    if (code === 'EAGAIN') (stream === 1 ? process.stdout : process.stderr).write(bytes.subarray(done));
    else if (code !== 'EPIPE') throw error;
  }
}

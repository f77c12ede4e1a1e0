/** What can be asked of the disk, and whether it would be answered as it was. */
import { createRequire } from 'node:module';

/* As in lib.js, so that Node loads no more than it has to. */
const require = createRequire(import.meta.url);
const fs = /** @type {typeof import('node:fs')} */ (require('node:fs'));
const { join } = /** @type {typeof import('node:path')} */ (require('node:path'));
/* What is asked here is not to be noted by the run that comes after. */
const { lstatSync, readdirSync, readFileSync, realpathSync, statSync } = fs;

/**
 * What one question to the disk was answered: the path, what was asked, the answer, and for contents how the file looked,
 * when that is enough to know that it is the same.
 *
 * @typedef {[path: string, asked: keyof typeof answers | 'text', answer: string, look?: string]} Answer
 */

/**
 * Whether all that was asked of the environment is as it was.
 *
 * @param {Readonly<Record<string, string | null>>} env
 */
export function isEnvAsBefore(env) {
  return Object.entries(env).every(([name, value]) => (process.env[name] ?? null) === value);
}

/**
 * Whether a question would be answered as it was.
 *
 * @param {Answer} answer
 */
export function isAsBefore([path, asked, answer, look]) {
  if (asked !== 'text') return answers[asked](path) === answer;
  try {
    if (look !== undefined && lookOf(path) === look) return true;
    return digestOf(readFileSync(path)) === answer;
  } catch {
    return false;
  }
}

/**
 * What was seen of files while a run that was kept is looked through, which asks of each more than once.
 *
 * @type {Map<string, import('node:fs').Stats> | undefined}
 */
let seen;

/**
 * Looks through many answers and asks for each file once.
 *
 * @template Result
 * @param {() => Result} look
 */
export function lookingOnce(look) {
  seen = new Map();
  try {
    return look();
  } finally {
    seen = undefined;
  }
}

/** @param {string} path */
function statOf(path) {
  const known = seen?.get(path);
  if (known) return known;
  const stat = statSync(path);
  seen?.set(path, stat);
  return stat;
}

/** What can be asked of the disk, and the answer as a text. */
export const answers = {
  /** @param {string} path */
  stat: (path) => tried(() => kindOf(statOf(path))),
  /** @param {string} path */
  lstat: (path) =>
    tried(() => {
      const stat = lstatSync(path);
      return `${kindOf(stat)} ${stat.uid}`;
    }),
  /** @param {string} path */
  realpath: (path) => tried(() => realpathSync.native(path)),
  /** @param {string} path */
  list: (path) => tried(() => shown(readdirSync(path, { withFileTypes: true }))),
  /** @param {string} path */
  tree: (path) => tried(() => shown(readdirSync(path, { withFileTypes: true, recursive: true }))),
};

/** @param {import('node:fs').Dirent[]} entries */
function shown(entries) {
  return entries.map((entry) => `${kindOf(entry)} ${join(entry.parentPath, entry.name)}`).join('\n');
}
/** @param {() => string} ask */
function tried(ask) {
  try {
    return ask();
  } catch (error) {
    return `! ${/** @type {NodeJS.ErrnoException} */ (error).code}`;
  }
}

/** @param {import('node:fs').Stats | import('node:fs').Dirent} entry */
function kindOf(entry) {
  const kind = entry.isFile() ? 'f' : entry.isDirectory() ? 'd' : entry.isSymbolicLink() ? 'l' : 'o';
  return kind === 'f' && 'size' in entry ? `f${entry.size}` : kind;
}

/**
 * What the system says of a file, which is another after each change of it: copies keep size and time, but neither the
 * place on the disk nor the time the system itself notes.
 *
 * @param {string} path
 */
export function lookOf(path) {
  const { ino, size, mtimeMs, ctimeMs } = statOf(path);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** @param {Uint8Array} bytes */
export function digestOf(bytes) {
  return /** @type {typeof import('node:crypto')} */ (require('node:crypto')).hash('sha1', bytes, 'base64');
}

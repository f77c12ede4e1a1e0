/** Stands between a program and Node's own functions for files, and notes what it asks of them and what it is told. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, digestOf, lookOf } from './answers.js';

/** @typedef {import('./answers.js').Answer} Answer */

/** Asked with a file that is open already, these say nothing that opening it did not. */
const ofOpenFiles = ['fstatSync', 'writeSync'];

/**
 * Begins to note, until what it replaced is put back.
 *
 * @param {object} how
 * @param {(answer: Answer) => void} how.note
 * @param {(answer: Answer) => void} how.noteForOthers of a file that is read in one go: the engine reads texts piece by piece
 * @param {() => void} how.lose
 * @param {(whole: any, name: string, other: any) => void} how.replace
 * @param {import('./kept-run.js').Written[]} how.written
 */
export function watchDisk({ note, noteForOthers, lose, replace, written }) {
  const { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, realpathSync, writeFileSync } =
    fs;
  /** @type {Map<number, { path: string, look: string, hash: import('node:crypto').Hash, size: number, length: number }>} */
  const open = new Map();
  /** Node reads whole files by the functions that are watched here. */
  let isInside = false;
  const inside = (/** @type {() => any} */ work) => {
    isInside = true;
    try {
      return work();
    } finally {
      isInside = false;
    }
  };
  const asking = (/** @type {keyof typeof answers} */ asked, /** @type {any} */ its) =>
    function asks(/** @type {any} */ path, /** @type {any} */ ...rest) {
      const name = nameOf(path);
      if (name === undefined) lose();
      else note([name, asked, answers[asked](name)]);
      return its.call(fs, path, ...rest);
    };
  const known = {
    existsSync: asking('stat', fs.existsSync),
    statSync: asking('stat', fs.statSync),
    lstatSync: asking('lstat', fs.lstatSync),
    realpathSync: Object.assign(asking('realpath', realpathSync), {
      native: asking('realpath', realpathSync.native),
    }),
    readdirSync(/** @type {any} */ path, /** @type {any} */ options) {
      const name = nameOf(path);
      const asked = options?.recursive ? 'tree' : 'list';
      if (name === undefined) lose();
      else note([name, asked, answers[asked](name)]);
      return readdirSync(path, options);
    },
    readFileSync(/** @type {any} */ path, /** @type {any} */ options) {
      const name = nameOf(path);
      const encoding = typeof options === 'string' ? options : options?.encoding;
      if (name === undefined || options?.flag !== undefined) {
        lose();
        return readFileSync(path, options);
      }
      /** @type {string | undefined} */
      let look;
      try {
        look = lookOf(name);
      } catch {}
      /** @type {Buffer} */
      let bytes;
      try {
        bytes = inside(() => readFileSync(path));
      } catch (error) {
        note([name, 'stat', answers.stat(name)]);
        /* It is there, and cannot be read: why that is so can change without its looking any different. */
        if (look !== undefined && !answers.stat(name).startsWith('d')) lose();
        throw error;
      }
      noteForOthers([name, 'text', digestOf(bytes), ...(look === undefined ? [] : [look])]);
      return encoding ? bytes.toString(encoding) : bytes;
    },
    mkdirSync(/** @type {any} */ path, /** @type {any} */ options) {
      const name = nameOf(path);
      if (name === undefined || !options?.recursive) lose();
      else written.push([name, null, options.mode]);
      return mkdirSync(path, options);
    },
    writeFileSync(/** @type {any} */ path, /** @type {any} */ text, /** @type {any} */ options) {
      const name = nameOf(path);
      if (
        name === undefined ||
        typeof text !== 'string' ||
        (options && (typeof options !== 'object' || options.flag))
      )
        lose();
      else written.push([name, text, options?.mode]);
      return inside(() => writeFileSync(path, text, options));
    },
    openSync(/** @type {any} */ path, /** @type {any} */ flags, /** @type {any} */ mode) {
      if (isInside) return openSync(path, flags, mode);
      const name = nameOf(path);
      const isReading =
        flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0);
      let file;
      let look;
      try {
        look = name === undefined || !isReading ? undefined : lookOf(name);
        file = openSync(path, flags, mode);
      } catch (error) {
        /* Why it cannot be read can change without its looking any different. */
        lose();
        throw error;
      }
      const stat = fs.fstatSync(file);
      if (name === undefined || look === undefined || !stat.isFile()) lose();
      else open.set(file, { path: name, look, hash: crypto.createHash('sha1'), size: stat.size, length: 0 });
      return file;
    },
    readSync(/** @type {any} */ file, /** @type {any} */ buffer, /** @type {any} */ ...rest) {
      const read = readSync(file, buffer, .../** @type {[number, number, null]} */ (rest));
      if (isInside) return read;
      const reading = open.get(file);
      const [offset, , position] = rest;
      if (!reading || rest.length < 3 || position !== null) lose();
      else {
        reading.hash.update(buffer.subarray(offset, offset + read));
        reading.length += read;
      }
      return read;
    },
    closeSync(/** @type {number} */ file) {
      if (isInside) return closeSync(file);
      const reading = open.get(file);
      open.delete(file);
      if (reading?.length === reading?.size && reading)
        note([reading.path, 'text', reading.hash.digest('base64'), reading.look]);
      else lose();
      return closeSync(file);
    },
  };
  for (const name of Object.keys(fs)) {
    /* Classes and `promises` make Node load more when they are looked at; no build uses them. */
    if (/^[A-Z_]/.test(name) || name === 'promises' || ofOpenFiles.includes(name)) continue;
    const its = /** @type {any} */ (fs)[name];
    if (Object.hasOwn(known, name)) replace(fs, name, /** @type {any} */ (known)[name]);
    else if (typeof its === 'function') replace(fs, name, losing(its, lose));
  }
}

/**
 * The same function; called, it can no longer be told what the run hung on.
 *
 * @param {Function} its
 * @param {() => void} lose
 */
function losing(its, lose) {
  return new Proxy(its, {
    apply(called, self, given) {
      lose();
      return Reflect.apply(called, self, given);
    },
    construct(called, given) {
      lose();
      return Reflect.construct(called, given);
    },
  });
}

/** @param {unknown} path */
function nameOf(path) {
  if (typeof path === 'string') return resolve(path);
  if (path instanceof URL) return fileURLToPath(path);
  return Buffer.isBuffer(path) ? resolve(path.toString()) : undefined;
}

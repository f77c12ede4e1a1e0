/**
 * Notes all that a run asks of the disk, of its environment and of the calendar, and what it says, so that it can be said
 * again (see kept-run.js). What is noted is what was asked, and so nothing can be forgotten that a rule looks at: a person,
 * a group, a picture, a folder. Where a run does anything that cannot be noted, nothing is kept.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepFile } from './keep-file.js';
import { answers, digestOf, fileOf, lookOf } from './kept-run.js';
import { hasPlainConfig } from './plain-config.js';

/** @typedef {import('./kept-run.js').Answer} Answer */

/** Parts of Node that lead out of the process, or to the disk by a way that is not watched. A build asks for them by name. */
const leadingOut =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|fs\/promises|http|http2|https|net|tls|worker_threads)\b/;
/** Asked with a file that is open already, these say nothing that opening it did not. */
const ofOpenFiles = ['fstatSync', 'writeSync'];
/** Clocks of all places go by quarters of an hour, and none is further than this from its next day, in milliseconds. */
const longestDay = 27 * 3_600_000;

/**
 * Begins to note; call `finish` with the exit code when the run is done. A file that was changed `settledAfterMs` before the
 * run or later may have been changed within the tick of the clock it was read in: only its contents count.
 *
 * @param {string} key
 * @param {import('./kept-run.js').Place & { program?: string, isStamped?: (path: string) => boolean, settledAfterMs?: number }} place `program`:
 *   the folder of the build; `isStamped`: whether a source is among those it was made from. The stamp speaks of both
 */
export function recordRun(
  key,
  { folder, stamp, program = '', isStamped = () => false, settledAfterMs = 2000 },
) {
  /** @type {Map<string, Answer>} */
  const noted = new Map();
  /** @type {Record<string, string | null>} */
  const env = {};
  /** @type {Set<string | undefined>} */
  const zones = new Set();
  /** @type {[1 | 2, string][]} */
  const said = [];
  /** @type {import('./kept-run.js').Written[]} */
  const written = [];
  const started = Date.now();
  let isLost = false;
  const lose = () => {
    isLost = true;
  };
  const note = (/** @type {Answer} */ answer) => {
    if (program !== '' && answer[0].startsWith(program)) return;
    const name = `${answer[1]} ${answer[0]}`;
    const before = noted.get(name);
    if (before && before[2] !== answer[2]) lose();
    else if (!before) noted.set(name, answer);
  };
  /** @type {(() => void)[]} */
  const undo = [];
  const replace = (/** @type {any} */ whole, /** @type {string} */ name, /** @type {any} */ other) => {
    const before = whole[name];
    whole[name] = other;
    undo.push(() => {
      whole[name] = before;
    });
  };

  watchDisk({ note, lose, replace, written });
  const { getBuiltinModule } = process;
  replace(process, 'getBuiltinModule', (/** @type {string} */ name) => {
    if (leadingOut.test(name)) lose();
    return getBuiltinModule.call(process, name);
  });
  replace(process, 'env', notingEnv(process.env, env, lose));
  replace(Intl, 'DateTimeFormat', notingZones(Intl.DateTimeFormat, zones));
  for (const [number, stream] of /** @type {const} */ ([
    [1, process.stdout],
    [2, process.stderr],
  ])) {
    const write = stream.write;
    replace(stream, 'write', (/** @type {any} */ text, /** @type {any[]} */ ...rest) => {
      if (typeof text !== 'string') lose();
      // How far a run is, on a line that is gone when it ends.
      else if (!text.startsWith('\r')) said.push([number, text]);
      return write.call(stream, text, ...rest);
    });
  }
  syncBuiltinESMExports();

  return {
    /**
     * @param {number} code
     * @returns {boolean} whether the run was kept
     */
    finish(code) {
      for (const again of undo.reverse()) again();
      syncBuiltinESMExports();
      const until = nextDay(zones, started);
      if (isLost || (code !== 0 && code !== 1) || until === undefined) return false;
      const all = [...noted.values()];
      if (!hasPlainConfig(all, { isStamped, note, started })) return false;
      /* A file can change twice within one tick of the clock: of one that has changed just now, the contents count. */
      const kept = [...noted.values()].map((answer) =>
        isSettled(answer[3], started - settledAfterMs) ? answer : answer.slice(0, 3),
      );
      return keepFile(
        folder,
        fileOf(folder, key),
        JSON.stringify({ key, stamp, until, env, answers: kept, written, said, code }),
      );
    },
  };
}

/**
 * @param {object} how
 * @param {(answer: Answer) => void} how.note
 * @param {() => void} how.lose
 * @param {(whole: any, name: string, other: any) => void} how.replace
 * @param {import('./kept-run.js').Written[]} how.written
 */
function watchDisk({ note, lose, replace, written }) {
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
      note([name, 'text', digestOf(bytes), ...(look === undefined ? [] : [look])]);
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
      const look = name === undefined || !isReading ? undefined : lookOf(name);
      const file = openSync(path, flags, mode);
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

/**
 * @param {NodeJS.ProcessEnv} whole
 * @param {Record<string, string | null>} env
 * @param {() => void} lose
 */
function notingEnv(whole, env, lose) {
  const noting = (/** @type {string | symbol} */ name) => {
    if (typeof name === 'string') env[name] ??= whole[name] ?? null;
  };
  return new Proxy(whole, {
    get(_, name) {
      noting(name);
      return Reflect.get(whole, name);
    },
    has(_, name) {
      noting(name);
      return Reflect.has(whole, name);
    },
    getOwnPropertyDescriptor(_, name) {
      noting(name);
      return Reflect.getOwnPropertyDescriptor(whole, name);
    },
    ownKeys() {
      lose();
      return Reflect.ownKeys(whole);
    },
    set(_, name, value) {
      lose();
      return Reflect.set(whole, name, value);
    },
  });
}

/**
 * @param {typeof Intl.DateTimeFormat} Format
 * @param {Set<string | undefined>} zones
 */
function notingZones(Format, zones) {
  return new Proxy(Format, {
    construct(its, [language, options]) {
      zones.add(options?.timeZone);
      return new its(language, options);
    },
    apply(its, _, [language, options]) {
      zones.add(options?.timeZone);
      return new its(language, options);
    },
  });
}

/**
 * When it is no longer the same day in each of the zones that were asked about; undefined when it has changed already.
 *
 * @param {ReadonlySet<string | undefined>} zones
 * @param {number} started
 */
function nextDay(zones, started) {
  let until = Number.MAX_SAFE_INTEGER;
  for (const timeZone of zones) {
    /** @type {Intl.DateTimeFormat} */
    let format;
    try {
      format = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' });
    } catch {
      continue;
    }
    const day = format.format(started);
    let [same, other] = [started, started + longestDay];
    while (other - same > 1) {
      const between = Math.floor((same + other) / 2);
      if (format.format(between) === day) same = between;
      else other = between;
    }
    until = Math.min(until, other);
  }
  return until > Date.now() ? until : undefined;
}

/**
 * @param {string | undefined} look
 * @param {number} before in milliseconds
 */
function isSettled(look, before) {
  if (look === undefined) return true;
  const [, , changed, noticed] = look.split(' ').map(Number);
  return Math.max(/** @type {number} */ (changed), /** @type {number} */ (noticed)) < before;
}

/** @param {unknown} path */
function nameOf(path) {
  if (typeof path === 'string') return resolve(path);
  if (path instanceof URL) return fileURLToPath(path);
  return Buffer.isBuffer(path) ? resolve(path.toString()) : undefined;
}

/**
 * Notes all that a run asks of the disk, of its environment and of the calendar, and what it says, so that it can be said
 * again (see kept-run.js). What is noted is what was asked, and so nothing can be forgotten that a rule looks at: a person,
 * a group, a picture, a folder. Where a run does anything that cannot be noted, nothing is kept.
 */
import { syncBuiltinESMExports } from 'node:module';
import { keepFile, longest } from './keep-file.js';
import { fileOf } from './kept-run.js';
import { hasPlainConfig } from './plain-config.js';
import { watchDisk } from './watch-disk.js';

/** @typedef {import('./answers.js').Answer} Answer */

/** Parts of Node that lead out of the process, or to the disk by a way that is not watched. A build asks for them by name. */
const leadingOut =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|fs\/promises|http|http2|https|net|tls|worker_threads)\b/;
/** Clocks of all places go by quarters of an hour, and none is further than this from its next day, in milliseconds. */
const longestDay = 27 * 3_600_000;

/**
 * Begins to note; call `finish` with the exit code when the run is done. A file that was changed `settledAfterMs` before the
 * run or later may have been changed within the tick of the clock it was read in: only its contents count.
 *
 * @param {string} key
 * @param {import('./kept-run.js').Place & { program?: string, isStamped?: (path: string) => boolean, settledAfterMs?: number }} place `program`:
 *   the folder of the build; `isStamped`: whether a source is among those it was made from. The stamp speaks of both
 * @param {ReturnType<typeof import('./kept-results.js').openResults>} [results] what an earlier run has found, and this one finds
 */
export function recordRun(
  key,
  { folder, stamp, program = '', isStamped = () => false, settledAfterMs = 2000 },
  results,
) {
  const { base } = results ?? {};
  /** @type {Map<string, Answer>} */
  const noted = new Map(base?.answers.map((answer) => [nameOf(answer), answer]));
  /** Files whose texts others than the engine have read. @type {Set<string>} */
  const readByOthers = new Set(base?.readByOthers);
  /** @type {Record<string, string | null>} */
  const env = { ...base?.env };
  /** @type {Set<string | undefined>} */
  const zones = new Set();
  /** @type {[1 | 2, string][]} */
  const said = [];
  /** @type {import('./kept-run.js').Written[]} */
  const written = [];
  const started = Date.now();
  let letters = 0;
  let isLost = false;
  const lose = () => {
    isLost = true;
    said.length = 0;
  };
  const note = (/** @type {Answer} */ answer) => {
    if (program !== '' && answer[0].startsWith(program)) return;
    const name = nameOf(answer);
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

  const noteForOthers = (/** @type {Answer} */ answer) => {
    readByOthers.add(answer[0]);
    note(answer);
  };
  watchDisk({ note, noteForOthers, lose, replace, written });
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
      else if (!text.startsWith('\r') && !isLost) {
        said.push([number, text]);
        letters += text.length;
        if (letters > longest) lose();
      }
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
      const until = Math.min(base?.until ?? Number.MAX_SAFE_INTEGER, nextDay(zones, started));
      const isOver = isLost || (code !== 0 && code !== 1) || until <= Date.now();
      if (isOver || !hasPlainConfig([...noted.values()], { isStamped, note: noteForOthers, started })) {
        results?.drop();
        return false;
      }
      /* A file can change twice within one tick of the clock: of one that has changed just now, the contents count. */
      const answers = [...noted.values()].map((answer) =>
        isSettled(answer[3], started - settledAfterMs) ? answer : /** @type {Answer} */ (answer.slice(0, 3)),
      );
      results?.save({ until, env, answers, readByOthers: [...readByOthers] });
      return keepFile(
        folder,
        fileOf(folder, key),
        JSON.stringify({ key, stamp, until, env, answers, written, said, code }),
      );
    },
  };
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
 * When it is no longer the same day in each of the zones that were asked about.
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
  return until;
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

/** @param {Answer} answer */
function nameOf([path, asked]) {
  return `${asked} ${path}`;
}

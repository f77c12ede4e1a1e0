/**
 * Runs the command in a second process and watches it, because a parser that hangs or crashes takes its process with it:
 * a slow file is named while it is read, and after a file that ended the process all others are checked without it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that is read for longer is named, in milliseconds. */
const slowAfter = 2000;
/** CPU time one file may take, in seconds. A text of 100,000 words takes one or two. */
const usualCpuSeconds = 20;
/** Where CPU time cannot be told, the time one file may take, in milliseconds. */
const mostWait = 60_000;
/** With more such files than this something else is wrong. */
const mostSetAside = 5;
const pause = 250;
/** A clock tick of Linux, as /proc tells CPU time. */
const ticksPerSecond = 100;

const watched = fileURLToPath(new URL('./watched.js', import.meta.url));

/**
 * What became of a run.
 *
 * @typedef {{ code: number } | { signal: NodeJS.Signals } | { file: string | undefined, reason: string }} Ended
 */

/**
 * Runs the command until it ends by itself, and ends as it did.
 *
 * @param {readonly string[]} args
 * @param {object} [how]
 * @param {string} [how.program] the file that runs the command
 * @param {number} [how.mostCpuSeconds] that one file may take
 */
export async function watch(args, { program = watched, mostCpuSeconds = usualCpuSeconds } = {}) {
  /** @type {Map<string, string>} */
  const setAside = new Map();
  for (;;) {
    const ended = await runOnce(program, args, setAside, mostCpuSeconds);
    if ('code' in ended) {
      process.exitCode = ended.code;
      return;
    }
    if ('signal' in ended) {
      process.kill(process.pid, ended.signal);
      return;
    }
    if (ended.file === undefined || setAside.has(ended.file) || setAside.size === mostSetAside) {
      process.stderr.write(
        ended.file === undefined
          ? 'The check ended before it was done, and no article is to blame: its process was stopped.\n'
          : `The check was given up: too many files ended it, ${ended.file} the last.\n`,
      );
      process.exitCode = 2;
      return;
    }
    setAside.set(ended.file, ended.reason);
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ReadonlyMap<string, string>} setAside
 * @param {number} mostCpuSeconds
 * @returns {Promise<Ended>}
 */
function runOnce(program, args, setAside, mostCpuSeconds) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, program, JSON.stringify([...setAside]), ...args],
      { stdio: ['inherit', 'inherit', 'inherit', 'pipe'] },
    );
    const reading = new Reading(child.pid ?? 0);
    let isTooSlow = false;
    let hasBegun = true;
    /** @type {NodeJS.Signals | undefined} */
    let received;
    const timer = setInterval(() => {
      reading.tellWhenSlow();
      if (reading.isTooLong(mostCpuSeconds)) {
        isTooSlow = true;
        hasBegun = reading.hasBegun;
        child.kill('SIGKILL');
      }
    }, pause);
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      received = signal;
      child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    child.stdio[3]?.on('data', (piece) => reading.hear(String(piece)));
    // After 'close', all it wrote has been heard.
    child.on('close', (code, signal) => {
      clearInterval(timer);
      for (const name of signals) process.off(name, forward);
      if (received) resolve({ signal: received });
      else if (code !== null && code <= 2) resolve({ code });
      else if (!hasBegun) {
        process.stderr.write(`The config was still not read after ${mostCpuSeconds} seconds of work.\n`);
        resolve({ code: 2 });
      } else if (isTooSlow)
        resolve({ file: reading.file, reason: `Reading it took over ${mostCpuSeconds} seconds.` });
      else resolve({ file: reading.file, reason: `It ended the program that reads it (${signal ?? code}).` });
    });
    child.on('error', (error) => {
      clearInterval(timer);
      process.stderr.write(`Bedside cannot start: ${error.message}\n`);
      resolve({ code: 2 });
    });
  });
}

/** Which file a process is reading, and since when. */
class Reading {
  /** @type {string | undefined} */
  file;
  /** Whether it has come to its first file. Before, the config is read. */
  hasBegun = false;
  #pid;
  #rest = '';
  #since = Date.now();
  /** @type {number | undefined} CPU seconds of the process when the pause before it was noticed. */
  #cpu;
  #isTold = false;

  /** @param {number} pid */
  constructor(pid) {
    this.#pid = pid;
  }

  /** @param {string} piece */
  hear(piece) {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = /** @type {string} */ (lines.pop());
    const last = lines.at(-1);
    if (last === undefined) return;
    this.hasBegun = true;
    this.file = JSON.parse(last) ?? undefined;
    this.#since = Date.now();
    this.#cpu = undefined;
    this.#isTold = false;
  }

  tellWhenSlow() {
    if (this.file === undefined || this.#isTold || Date.now() - this.#since < slowAfter) return;
    this.#isTold = true;
    const clearLine = process.stderr.isTTY ? '\r\u001B[2K' : '';
    process.stderr.write(`${clearLine}Still reading ${JSON.stringify(this.file).slice(1, -1)} ...\n`);
  }

  /** @param {number} mostCpuSeconds */
  isTooLong(mostCpuSeconds) {
    if (this.file === undefined && this.hasBegun) return false;
    const cpu = cpuSecondsOf(this.#pid);
    this.#cpu ??= cpu;
    if (cpu === undefined || this.#cpu === undefined) return Date.now() - this.#since > mostWait;
    return cpu - this.#cpu > mostCpuSeconds;
  }
}

/**
 * CPU time of a process so far; undefined where the system does not tell.
 *
 * @param {number} pid
 */
function cpuSecondsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return /** @type {number} */ (user + /** @type {number} */ (system)) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

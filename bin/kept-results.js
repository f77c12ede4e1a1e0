/**
 * What a run found in each file, kept for the next one: a file that has not changed need not be checked again while
 * nothing has changed that its findings hung on. What that is the recording of the run tells (see record-run.js): all of
 * it must be as it was, but for the texts of files that are checked, and of these the engine knows what others saw.
 *
 * One file holds the results one after another, then the index, then how long the index is. It is written beside and
 * put in its place when it is whole. A result that is not what the index says it was is not there.
 */
import fs from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { answers, isAsBefore, isEnvAsBefore, lookingOnce } from './answers.js';
import { fileOf, keyOf } from './kept-run.js';
import { LongFile } from './long-file.js';

/** @typedef {import('./answers.js').Answer} Answer */
/** @typedef {import('../src/linter/files/kept-results.ts').KeptResults} KeptResults */

/**
 * @typedef {object} Index
 * @property {string} key
 * @property {string} stamp what the run was run by
 * @property {number} until when the day is another one, in milliseconds
 * @property {Record<string, string | null>} env
 * @property {Answer[]} answers
 * @property {string[]} readByOthers paths of files whose texts others than the engine have read
 * @property {[path: string, seen: object][]} seen what other files saw of these
 * @property {[path: string, offset: number, length: number, crc: number][]} results
 */

/* What is asked here is not to be noted by the run that is on. */
const { closeSync, fstatSync, openSync, readSync } = fs;

/** With more questions than this, most are about what is long gone. */
const mostAnswers = 300_000;
/** At the end of the file: how long the index is, and its checksum. */
const tailBytes = 8;

/** Flags with a word after them that changes only how a report is shown. */
const withWord = /^(?:-f|--(?:rule|top|format|max-should-fix))$/;

/**
 * What the results of a run are known by: the same for all reports on the same files.
 *
 * @param {readonly string[]} args of a run that can be kept
 */
function resultsKeyOf(args) {
  const paths = args.filter((arg, index) => !arg.startsWith('-') && !withWord.test(args[index - 1] ?? ''));
  return `results ${keyOf(paths, false)}`;
}

/**
 * Opens what was kept of a run over the same files, and begins to keep what this one finds.
 *
 * @param {readonly string[]} args
 * @param {import('./kept-run.js').Place} place
 */
export function openResults(args, { folder, stamp }) {
  const key = resultsKeyOf(args);
  const path = fileOf(folder, key, 'results');
  const before = readBefore(path, key, stamp);
  const known = new Map(before?.index.results.map(([name, ...where]) => [name, where]));
  const writer = new LongFile(folder, path);
  /** @type {Index['results']} */
  const results = [];
  /** @type {Index['seen']} */
  let seen = [];
  /** Files of which what was kept stays so. @type {string[]} */
  const same = [];
  let hasNew = before === undefined || before.changed.length > 0;
  const bytesOf = (/** @type {string} */ name) => {
    const where = known.get(name);
    return where && before?.read(...where);
  };
  const write = (/** @type {string} */ name, /** @type {Uint8Array | undefined} */ bytes) => {
    if (bytes) results.push([name, writer.write(bytes), bytes.length, crc32(bytes)]);
  };
  /** @type {KeptResults} */
  const kept = {
    changed: before?.changed ?? [],
    seen: new Map(before?.index.seen),
    resultOf: (name) => {
      try {
        const bytes = bytesOf(name);
        return bytes && deserialize(bytes);
      } catch {
        return undefined;
      }
    },
    keep: (name, result) => {
      if (result === undefined) same.push(name);
      else {
        hasNew = true;
        try {
          write(name, serialize(result));
        } catch {
          // What cannot be written down is found again.
        }
      }
    },
    keepSeen: (now) => {
      seen = [...now];
    },
  };
  return {
    kept,
    /** What was asked then and would be answered the same now, for a recording to begin with. */
    base: before && { ...before.index, answers: before.answers },
    /**
     * Puts what was kept in its place.
     *
     * @param {Pick<Index, 'until' | 'env' | 'answers' | 'readByOthers'>} recorded
     */
    save(recorded) {
      const isNew = hasNew || same.length !== known.size;
      if (!isNew || recorded.answers.length > mostAnswers) return this.drop();
      for (const name of same) write(name, bytesOf(name));
      before?.close();
      /* What was not read from the disk hangs on more than is noted. */
      const texts = textsIn(recorded);
      const index = { key, stamp, ...recorded, seen, results: results.filter(([name]) => texts.has(name)) };
      const bytes = Buffer.from(JSON.stringify(index));
      const tail = Buffer.alloc(tailBytes);
      tail.writeUInt32LE(bytes.length, 0);
      tail.writeUInt32LE(crc32(bytes), 4);
      writer.write(bytes);
      writer.write(tail);
      return writer.finish();
    },
    drop() {
      before?.close();
      writer.drop();
    },
  };
}

/**
 * What was kept, when all it hung on is as it was but for texts of files.
 *
 * @param {string} path
 * @param {string} key
 * @param {string} stamp
 */
function readBefore(path, key, stamp) {
  /** @type {number | undefined} */
  let file;
  try {
    file = openSync(path, 'r');
    const opened = file;
    const read = (/** @type {number} */ offset, /** @type {number} */ length, /** @type {number} */ crc) => {
      const bytes = Buffer.allocUnsafe(length);
      return readSync(opened, bytes, 0, length, offset) === length && crc32(bytes) === crc
        ? bytes
        : undefined;
    };
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(tailBytes);
    readSync(file, tail, 0, tailBytes, size - tailBytes);
    const length = tail.readUInt32LE(0);
    const text = read(size - tailBytes - length, length, tail.readUInt32LE(4));
    const index = /** @type {Index} */ (JSON.parse(String(text)));
    const isOurs = index.key === key && index.stamp === stamp && Date.now() < index.until;
    const since = isOurs ? changedSince(index) : undefined;
    if (since) return { index, read, ...since, close: () => closeSync(opened) };
  } catch {
    // Not there, or broken: then there is nothing.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

/**
 * Which texts have changed since a run, and what it asked that would be answered as it was; undefined when anything else
 * has changed. A file whose text is another may have another size.
 *
 * @param {Pick<Index, 'env' | 'answers' | 'readByOthers'>} recorded
 * @returns {{ changed: string[], answers: Answer[] } | undefined}
 */
function changedSince(recorded) {
  if (!isEnvAsBefore(recorded.env)) return undefined;
  const mayChange = textsIn(recorded);
  /** @type {string[]} */
  const changed = [];
  /** @type {Answer[]} */
  const same = [];
  const isSame = lookingOnce(() =>
    recorded.answers.every((answer) => {
      const [path, kind, before] = answer;
      const isText = kind === 'text';
      if (isAsBefore(answer)) same.push(answer);
      else if (!mayChange.has(path)) return false;
      else if (isText && answers.stat(path).startsWith('f')) changed.push(path);
      else if (!isText) {
        const now = answers[kind](path);
        if (withoutSize(now) !== withoutSize(before)) return false;
        same.push([path, kind, now]);
      } else return false;
      return true;
    }),
  );
  return isSame ? { changed, answers: same } : undefined;
}

/**
 * Files that the engine alone has read: it knows what hangs on their texts.
 *
 * @param {Pick<Index, 'answers' | 'readByOthers'>} recorded
 */
function textsIn({ answers: all, readByOthers }) {
  const texts = new Set(all.flatMap(([path, kind]) => (kind === 'text' ? [path] : [])));
  for (const path of readByOthers) texts.delete(path);
  return texts;
}

/** @param {string} answer */
function withoutSize(answer) {
  return answer.replace(/^f\d+/, 'f');
}

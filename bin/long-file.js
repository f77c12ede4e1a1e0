import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { makeRoom } from './keep-file.js';

/* What is written here is not to be noted by the run that is on. */
const { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } = fs;

/** What would be longer is not kept, in bytes. */
const mostBytes = 256_000_000;
/** So much is gathered before it is written, in bytes. */
const pieceBytes = 1_000_000;

/** A file that may become long, written piece by piece beside its place and put there when it is whole. */
export class LongFile {
  #folder;
  #path;
  #beside;
  #most;
  /** @type {number | undefined} */
  #file;
  /** @type {Uint8Array[]} */
  #pieces = [];
  #waiting = 0;
  #length = 0;
  #isLost = false;

  /**
   * @param {string} folder
   * @param {string} path
   * @param {number} [most] bytes; what would be longer is not kept
   */
  constructor(folder, path, most = mostBytes) {
    this.#most = most;
    this.#folder = folder;
    this.#path = path;
    this.#beside = `${path}.${randomUUID()}.new`;
  }

  /**
   * @param {Uint8Array} bytes
   * @returns {number} where they will stand
   */
  write(bytes) {
    const at = this.#length;
    this.#length += bytes.length;
    if (this.#length > this.#most) this.drop();
    if (this.#isLost) return at;
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting >= pieceBytes) this.#pour();
    return at;
  }

  /** Puts it in its place. */
  finish() {
    this.#pour();
    if (this.#isLost || this.#file === undefined) return;
    try {
      closeSync(this.#file);
      this.#file = undefined;
      renameSync(this.#beside, this.#path);
      makeRoom(this.#folder);
    } catch {
      this.drop();
    }
  }

  /** Lets it go. */
  drop() {
    this.#isLost = true;
    this.#pieces = [];
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#beside, { force: true });
  }

  #pour() {
    if (this.#isLost) return;
    try {
      if (this.#file === undefined) {
        mkdirSync(this.#folder, { recursive: true });
        this.#file = openSync(this.#beside, 'w');
      }
      const bytes = Buffer.concat(this.#pieces);
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
      this.#pieces = [];
      this.#waiting = 0;
    } catch {
      // Where nothing can be written, nothing is kept.
      this.drop();
    }
  }
}

// A file among others of a folder that may not grow for ever, and that several runs may write into at once.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A run that says more is not kept, in letters. */
export const longest = 16_000_000;
/** All files together, in bytes. */
const mostBytes = 400_000_000;
const mostFiles = 30;
/** What a run left half written that was stopped, in milliseconds. */
const leftAfterMs = 60_000;

/**
 * Writes a file beside and puts it in its place, so that nobody ever reads half of one; the oldest of the others make
 * room. Where nothing can be written, nothing is kept.
 *
 * @param {string} folder
 * @param {string} path
 * @param {string} text
 * @returns {boolean} whether it is there
 */
export function keepFile(folder, path, text) {
  if (text.length > longest) return false;
  try {
    mkdirSync(folder, { recursive: true });
    const beside = `${path}.${process.pid}.new`;
    writeFileSync(beside, text);
    renameSync(beside, path);
    makeRoom(folder);
    return true;
  } catch {
    // The next run is made again, and otherwise nothing is lost.
    return false;
  }
}

/**
 * Lets the oldest files of a folder go, and what a run left half written that was stopped long ago.
 *
 * @param {string} folder
 */
export function makeRoom(folder) {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [{ path, size: stat.size, time: stat.mtimeMs }] : [];
  });
  let [bytes, count] = [0, 0];
  for (const { path, size, time } of files.sort((a, b) => b.time - a.time)) {
    if (path.endsWith('.new')) {
      if (time < Date.now() - leftAfterMs) rmSync(path, { force: true });
      continue;
    }
    bytes += size;
    count += 1;
    if (bytes > mostBytes || count > mostFiles) rmSync(path, { force: true });
  }
}

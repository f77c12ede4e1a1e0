import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inTurn, type Said } from '../reporters/reporter.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { reasonOf } from './system-reasons.ts';

/**
 * Writes a report whole or not at all: beside its place first, then under its name. What is no plain file, such as
 * `/dev/stdout`, is written to as it is.
 *
 * @throws SetUpError with the reason in plain words
 */
export function writeReport(path: string, text: Said): void {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target?.isFIFO() && !isOwnOutput(target)) {
      throw new SetUpError(`Cannot write the report to "${path}": it is a pipe. Name a file.`);
    }
    if (target && !target.isFile()) {
      writePieces(path, text);
      return;
    }
    replaceFile(target ? realpathSync(path) : path, text);
  } catch (error) {
    throw error instanceof SetUpError ? error : cannotWrite(path, error);
  }
}

/** Whether a pipe is what this program writes to anyway, as `/dev/stdout`: then somebody reads it. */
function isOwnOutput({ dev, ino }: Stats): boolean {
  return [1, 2].some((descriptor) => {
    const own = fstatSync(descriptor);
    return own.dev === dev && own.ino === ino;
  });
}

/** Adds to the end of a file that others write to as well. */
export function appendReport(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'a' });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * Writes an article whole or not at all, with the rights it had: who stops the program leaves the old text or the new.
 *
 * @throws SetUpError with the reason in plain words
 */
export function writeArticle(path: string, text: string): void {
  try {
    const real = realpathSync(path);
    replaceFile(real, text, statSync(real).mode);
  } catch (error) {
    throw new SetUpError(`Cannot write "${path}": ${reasonOf(error)}. Nothing was changed in it.`, {
      cause: error,
    });
  }
}

function replaceFile(path: string, text: Said, mode?: number): void {
  removeLeftOvers(path);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writePieces(beside, text, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writePieces(path: string, text: Said, mode?: number): void {
  const file = openSync(path, 'w', mode);
  try {
    for (const piece of inTurn(text)) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** What a run that was killed while it wrote left beside the report; that of a run that is still at work stays. */
function removeLeftOvers(path: string): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function cannotWrite(path: string, error: unknown): SetUpError {
  return new SetUpError(`Cannot write the report to "${path}": ${reasonOf(error)}.`, { cause: error });
}

import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SetUpError } from '../rule/rule-set.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
};

/**
 * Writes a report whole or not at all: beside its place first, then under its name. What is no plain file, such as
 * `/dev/stdout`, is written to as it is.
 *
 * @throws SetUpError with the reason in plain words
 */
export function writeReport(path: string, text: string): void {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target && !target.isFile()) {
      writeFileSync(path, text);
      return;
    }
    replaceFile(target ? realpathSync(path) : path, text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Adds to the end of a file that others write to as well. */
export function appendReport(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'a' });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function replaceFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function cannotWrite(path: string, error: unknown): SetUpError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new SetUpError(`Cannot write the report to "${path}": ${reasons[code] ?? code}.`, { cause: error });
}

import { resolve } from 'node:path';
import type { CheckedFile } from '../check-file.ts';
import { PlacedExceptions, type PlacedParts } from '../exceptions/placed-exceptions.ts';
import type { SeenOfFile, SiteSetUp } from '../run-context.ts';
import { type FoundFile, shownPath } from './find-files.ts';

/** What was found in a file, as it is kept from one run to the next: its rules are decided anew. */
type KeptFile = Omit<CheckedFile, 'file' | 'rules' | 'exceptions'> & {
  audience: unknown;
  exceptions: PlacedParts;
};

/**
 * What an earlier run has left. Whoever hands it over has seen that nothing has changed that any of it hung on, but for the
 * texts of some files: what other files saw of these is compared here. Paths are whole.
 */
export interface KeptResults {
  /** Files that say something else than they did. */
  readonly changed: readonly string[];
  /** What others saw of each file. */
  readonly seen: ReadonlyMap<string, SeenOfFile>;
  /** What was kept of a file; undefined when there is nothing, or it cannot be read. */
  resultOf: (absolute: string) => unknown;
  /** Keeps what was found in a file, as it is at this moment, for the next run; left out, what was kept of it stays. */
  keep: (absolute: string, result?: unknown) => void;
  /** Called at the end with what others saw of each file. */
  keepSeen: (seen: ReadonlyMap<string, SeenOfFile>) => void;
}

/** Checks the files of a run, one after another. */
export interface Checker {
  check: (file: FoundFile) => CheckedFile;
  /** Called after the last file. */
  finish?: () => void;
}

/** Checks files, and of those that were checked before says again what was found. */
export function checkerWith(
  kept: KeptResults,
  cwd: string,
  setUp: SiteSetUp,
  check: Checker['check'],
): Checker {
  const changed = new Set(kept.changed);
  const shown = (path: string) => shownPath(cwd, path);
  const isUsable = kept.changed.every((path) => {
    const seen = kept.seen.get(path);
    return !seen || setUp.isSeenAs(shown(path), seen);
  });
  const same = isUsable ? [...kept.seen].filter(([path]) => !changed.has(path)) : [];
  setUp.remember(new Map(same.map(([path, seen]) => [shown(path), seen])));
  return {
    check: (file) => {
      const result = isUsable && !changed.has(file.absolute) ? kept.resultOf(file.absolute) : undefined;
      if (result) {
        kept.keep(file.absolute);
        return unpack(result as KeptFile, file, setUp);
      }
      const checked = check(file);
      /* Another run may have more luck with what failed in this one. */
      if (checked.failures.length === 0) kept.keep(file.absolute, pack(checked));
      return checked;
    },
    finish: () => {
      const seen = new Map(isUsable ? kept.seen : []);
      for (const [path, now] of setUp.seen()) {
        const absolute = resolve(cwd, path);
        seen.set(absolute, together(seen.get(absolute), now));
      }
      kept.keepSeen(seen);
    },
  };
}

/** A file that was looked at in this run and in earlier ones: each saw the same of it, and some saw more. */
function together(before: SeenOfFile = {}, now: SeenOfFile): SeenOfFile {
  if (!before.fields || !now.fields) return { ...before, ...now };
  const fields = { ...before.fields.fields, ...now.fields.fields };
  return { ...before, ...now, fields: { ...before.fields, ...now.fields, fields } };
}

function pack({ file: _, rules: __, exceptions, ...rest }: CheckedFile): KeptFile {
  return { ...rest, audience: rest.facts?.data.audience, exceptions: exceptions.parts };
}

function unpack({ audience, exceptions, ...rest }: KeptFile, file: FoundFile, setUp: SiteSetUp): CheckedFile {
  return {
    ...rest,
    file,
    rules: setUp.rulesFor(file.path, audience),
    exceptions: PlacedExceptions.from(exceptions),
  };
}

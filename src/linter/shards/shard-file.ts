import type { CheckedFile } from '../check-file.ts';
import { PlacedExceptions, type PlacedParts } from '../exceptions/placed-exceptions.ts';
import type { FoundFile } from '../files/find-files.ts';
import { type FactsJson, factsFromJson, factsToJson } from '../rule/facts-json.ts';
import type { CheckedFiles, Shard } from '../run.ts';
import type { SetUp } from '../run-context.ts';

/** A checked file as it travels from one machine to another: its rules are decided anew where it arrives. */
type CheckedJson = Omit<CheckedFile, 'file' | 'rules' | 'exceptions' | 'facts' | 'language'> & {
  file: Omit<FoundFile, 'absolute' | 'given'>;
  exceptions: PlacedParts;
  facts: FactsJson | null;
  language: CheckedFile['language'] | null;
};

/** What one of several machines has found, with the facts of its files, for `bedside merge`. */
export interface ShardFile {
  /** Tells this file from any other, and later forms of it from this one. */
  bedsideShard: 1;
  index: number;
  of: number;
  /** Version of Bedside: another one may judge otherwise. */
  by: string;
  today: string;
  isDaySet: boolean;
  isWhole: boolean;
  skipped: CheckedFiles['skipped'];
  files: CheckedJson[];
}

/** Packs what a machine has found. */
export function packShard(run: CheckedFiles, { index, of }: Shard, by: string): ShardFile {
  const { today, isWhole = true } = run.circumstances;
  return {
    bedsideShard: 1,
    index,
    of,
    by,
    today,
    isDaySet: run.isDaySet,
    isWhole,
    skipped: run.skipped,
    files: run.checked.map(({ file, rules: _, exceptions, facts, language, ...rest }) => ({
      ...rest,
      file: { path: file.path, kind: file.kind, ...(file.isOutside ? { isOutside: true } : {}) },
      exceptions: exceptions.parts,
      facts: facts ? factsToJson(facts) : null,
      language: language ?? null,
    })),
  };
}

/** Unpacks the files of a shard. */
export function unpackShard(
  { files }: ShardFile,
  { rulesFor }: SetUp,
  absoluteOf: (path: string) => string,
): CheckedFile[] {
  return files.map(({ file, exceptions, facts, language, ...rest }) => ({
    ...rest,
    file: { ...file, absolute: absoluteOf(file.path) },
    rules: rulesFor(file.path, facts?.data.audience),
    exceptions: PlacedExceptions.of(exceptions),
    facts: facts ? factsFromJson(facts) : undefined,
    language: language ?? undefined,
  }));
}

import { mergeShards } from '../shards/merge-shards.ts';
import type { LintFlags } from './command.ts';
import type { Parts } from './parts.ts';
import { prepareRun, reporterOptions, tell } from './run-lint.ts';
import { readShards } from './shards.ts';

/**
 * Does what `bedside merge` was asked to do.
 *
 * @param files what the parts have written
 * @returns the exit code
 * @throws SetUpError when they are not the parts of one run
 */
export async function runMerge(files: readonly string[], flags: LintFlags, parts: Parts): Promise<number> {
  const shards = readShards(files);
  const run = await prepareRun([], flags, parts);
  return tell(mergeShards(shards, run.options), flags, run, reporterOptions([], flags));
}

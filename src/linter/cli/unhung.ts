import { SetUpError } from '../rule/rule-set.ts';
import { TookTooLong, withinTime } from '../within-time.ts';
import type { Parts } from './parts.ts';

/** The time that one small article may take where nobody watches, in milliseconds. */
const mostWait = 60_000;

/**
 * A run that no other process watches is stopped where an article, or the config, keeps it in a loop.
 *
 * @throws SetUpError when it was stopped
 */
export function unhung<Result>(
  paths: readonly string[],
  { watch, patience = mostWait }: Parts,
  work: () => Promise<Result>,
): Promise<Result> {
  if (watch) return work();
  try {
    return withinTime(patience, work);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    const what = paths.length === 1 ? paths[0] : 'The articles';
    throw new SetUpError(`${what} could not be read in ${Math.ceil(patience / 1000)} seconds of trying.`);
  }
}

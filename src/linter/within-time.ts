import { Script } from 'node:vm';

/** Where the script below finds what it has to call. */
const slot = Symbol.for('bedside.within-time');

let script: Script | undefined;

/** Work that was stopped, because it took too long. */
export class TookTooLong extends Error {}

/**
 * Does some work and stops it after so long, even inside a loop that never ends: no timer of this process comes to its
 * turn there, but the engine of JavaScript watches scripts from a thread of its own. It costs less than a millisecond.
 *
 * @param milliseconds of the clock; what the work leaves for a later turn is not watched
 * @throws TookTooLong
 */
export function withinTime<Result>(milliseconds: number, work: () => Result): Result {
  let outcome: { result: Result } | { error: unknown } | undefined;
  const global = globalThis as { [slot]?: () => void };
  script ??= new Script(`globalThis[Symbol.for('${slot.description}')]()`);
  global[slot] = () => {
    // What the work throws is caught here, because a script prints the lines around it.
    try {
      outcome = { result: work() };
    } catch (error) {
      outcome = { error };
    }
  };
  try {
    script.runInThisContext({ timeout: milliseconds, displayErrors: false });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      ? new TookTooLong()
      : error;
  } finally {
    delete global[slot];
  }
  if (!outcome) throw new TookTooLong();
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}

import { pathToFileURL } from 'node:url';
import { freshBundle } from './bundle.js';

/**
 * Runs the command in this process, from its bundle or else from its sources.
 *
 * @param {readonly string[]} args
 * @param {import('../src/linter/cli/parts.ts').Watch} [watch]
 */
export async function start(args, watch) {
  let isDone = false;
  process.on('exit', () => {
    if (isDone || process.exitCode) return;
    process.stderr.write('The check ended before it was done.\n');
    process.exitCode = 2;
  });
  try {
    const { run } = await loadCommand();
    process.exitCode = await run(args, watch);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(`Bedside cannot start: ${reason}\n`);
    process.exitCode = 2;
  }
  isDone = true;
}

/** A bundle that cannot be read is passed over: the sources say the same. */
async function loadCommand() {
  const bundle = freshBundle();
  if (bundle) {
    try {
      return await import(pathToFileURL(bundle).href);
    } catch {}
  }
  return import('./command.ts');
}

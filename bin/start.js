import { createRequire } from 'node:module';
import { keyOf } from './kept-run.js';
import { configName, freshCommand, isBuiltIn, libFolder, root, runsFolder, stampOfProgram } from './lib.js';

/* As in lib.js, so that Node loads no more than it has to. */
const require = createRequire(import.meta.url);
const { dirname, join } = /** @type {typeof import('node:path')} */ (require('node:path'));
const { pathToFileURL } = /** @type {typeof import('node:url')} */ (require('node:url'));

/** What still runs after the check is done for so long, in milliseconds, will not end by itself. */
const lastingAfter = 5000;

/**
 * Runs the command in this process, as it was built or else from its sources.
 *
 * @param {readonly string[]} args
 * @param {import('../src/linter/cli/parts.ts').Watch} [watch]
 */
export async function start(args, watch) {
  let isDone = false;
  /** @type {number | undefined} */
  let outcome;
  /*
   * A config may end the process too, early or late, and with a code of its own: the check alone says what is so. All ways
   * lead through `reallyExit`; where the process ends by itself, what a config does on "exit" comes too late.
   */
  const { reallyExit } = process;
  const end = (/** @type {unknown} */ code) => {
    if (code !== 2 && !isDone) process.stderr.write('The check ended before it was done.\n');
    reallyExit.call(process, code === 2 ? 2 : (outcome ?? 2));
  };
  process.reallyExit = /** @type {typeof reallyExit} */ (end);
  const onExit = () => end(process.exitCode);
  process.on('exit', onExit);
  /* What a config starts and nobody waits for would end the process with a stack trace, and as "not ready". */
  const fail = (/** @type {unknown} */ error) => {
    process.stderr.write(`The check ended before it was done: ${reasonOf(error)}\n`);
    isDone = true;
    process.exit(2);
  };
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  try {
    const recording = await beginRecording(args, watch);
    const { run, configFile } = await loadCommand();
    outcome = await run(args, watch && { ...watch, kept: recording?.kept }, configFile);
    process.exitCode = outcome;
    recording?.finish(outcome);
  } catch (error) {
    process.stderr.write(`Bedside cannot start: ${reasonOf(error)}\n`);
    process.exitCode = 2;
  }
  isDone = true;
  if (!process.listeners('exit').includes(onExit)) process.prependListener('exit', onExit);
  setTimeout(() => {
    process.stderr.write(
      'The check is done, but something in the config goes on and has to be ended there.\n',
    );
    process.exit(2);
  }, lastingAfter).unref();
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}

/**
 * Notes what a run hangs on and says, where it can be said again.
 *
 * @param {readonly string[]} args
 * @param {import('../src/linter/cli/parts.ts').Watch} [watch]
 */
async function beginRecording(args, watch) {
  const key = keyOf(args);
  const stamp = key && !watch?.setAside.size ? stampOfProgram() : undefined;
  if (!key || !stamp) return undefined;
  const { recordRun } = await import('./record-run.js');
  const place = { folder: runsFolder, stamp, program: libFolder, isStamped: isBuiltIn };
  if (!watch) return recordRun(key, place);
  /* Of a run that nobody watches, checking its one article takes no longer than asking whether it has to be. */
  const { openResults } = await import('./kept-results.js');
  const results = openResults(args, place);
  return { ...recordRun(key, place, results), kept: results.kept };
}

/** A build that cannot be read is passed over: the sources say the same. */
async function loadCommand() {
  const built = freshCommand();
  if (built) {
    try {
      const { run } = await import(pathToFileURL(built).href);
      return { run, configFile: join(dirname(built), `${configName}.js`) };
    } catch {}
  }
  const { run } = await import('./command.ts');
  return { run, configFile: join(root, `${configName}.ts`) };
}

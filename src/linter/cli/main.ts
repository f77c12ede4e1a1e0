import { CommanderError } from 'commander';
import { makeCommand, versionOf } from './command.ts';
import type { Parts } from './parts.ts';
import { sayFailure } from './say-failure.ts';
import { reasonOf } from './system-reasons.ts';

/** Exit codes: what a script or CI may rely on. */
export const exitCodes = { ready: 0, notReady: 1, failed: 2 } as const;

/**
 * Runs the command.
 *
 * @param args what stands behind `bedside` on the command line
 * @returns 0 ready, 1 content not ready, 2 the tool or its set-up failed
 */
export async function main(args: readonly string[], parts: Parts): Promise<number> {
  const printing = watchPrinting();
  let exitCode: number = exitCodes.ready;
  const { init, begin, addresses, sheet } = parts;
  const program = makeCommand({
    onLint: async (paths, flags) => {
      const { runLint } = await import('./run-lint.ts');
      exitCode = await runLint(paths, flags, parts);
    },
    onMerge: async (files, flags) => {
      const { runMerge } = await import('./run-merge.ts');
      exitCode = await runMerge(files, flags, parts);
    },
    onInit:
      init &&
      (async (path, flags) => {
        process.stdout.write(await init(process.cwd(), path, flags));
      }),
    onNew:
      begin &&
      (async (rest) => {
        exitCode = await begin(rest);
      }),
    onAddresses:
      addresses &&
      (async (rest) => {
        exitCode = await addresses(rest);
      }),
    onSheet:
      sheet &&
      (async (named, flags) => {
        exitCode = await sheet(named, flags, parts);
      }),
    onServe: async (whom) => {
      if (whom === 'editor') await (await import('../server/lsp.ts')).serveEditor(parts);
      else await (await import('../server/mcp.ts')).serveAssistant(parts, versionOf());
    },
  });
  try {
    if (args.length === 0)
      throw new CommanderError(2, 'bedside.noCommand', 'say what to do, such as: bedside lint.');
    await program.parseAsync(withDefaultRef(args), { from: 'user' });
    return printing.hasFailed() ? exitCodes.failed : exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ready;
    process.stderr.write(`${sayFailure(error, args[0] === 'sheet' ? 'sheet' : 'lint')}\n`);
    if (process.env.BEDSIDE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return exitCodes.failed;
  }
}

/** What stands after a bare `--changed` is a path. Only `--changed=BRANCH` names something to compare with. */
function withDefaultRef(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--changed' ? '--changed=HEAD' : arg));
}

/**
 * `bedside lint | head` closes the pipe early: no more can be said, and nothing is wrong. When a full disk takes no more,
 * the report is lost, and that is a failure, whatever it says.
 */
function watchPrinting(): { hasFailed: () => boolean } {
  let hasFailed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || hasFailed) return;
      hasFailed = true;
      // It may come after the code of the run was set.
      process.exitCode = exitCodes.failed;
      if (stream === process.stdout)
        process.stderr.write(`The report cannot be printed: ${reasonOf(error)}.\n`);
    });
  }
  return { hasFailed: () => hasFailed };
}

import { CommanderError } from 'commander';
import { SetUpError } from '../rule/rule-set.ts';
import { makeCommand } from './command.ts';
import type { Parts } from './parts.ts';

/** Exit codes: what a script or CI may rely on. */
export const exitCodes = { ready: 0, notReady: 1, failed: 2 } as const;

/**
 * Runs the command.
 *
 * @param args what stands behind `bedside` on the command line
 * @returns 0 ready, 1 content not ready, 2 the tool or its set-up failed
 */
export async function main(args: readonly string[], parts: Parts): Promise<number> {
  endQuietlyOnClosedPipe();
  let exitCode: number = exitCodes.ready;
  const program = makeCommand(async (paths, flags) => {
    const { runLint } = await import('./run-lint.ts');
    exitCode = await runLint(paths, flags, parts);
  });
  try {
    if (args.length === 0) throw new CommanderError(2, 'bedside.noCommand', 'Say what to do: bedside lint');
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ready;
    process.stderr.write(`${inOneSentence(error)}\n`);
    if (process.env.BEDSIDE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return exitCodes.failed;
  }
}

/** What went wrong, for the person who typed the command. */
function inOneSentence(error: unknown): string {
  if (error instanceof CommanderError) {
    const words = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
    return `${sentence}${/[.)?]$/.test(sentence) ? '' : '.'} See: bedside lint --help`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SetUpError) return message;
  const firstLine = message.split('\n', 1)[0];
  return `Bedside itself failed, your articles are not to blame: ${firstLine} (BEDSIDE_DEBUG=1 shows where.)`;
}

/** `bedside lint | head` closes the pipe early: no more can be said, and nothing is wrong. */
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

import { spawnSync } from 'node:child_process';
import { SetUpError } from '../rule/rule-set.ts';

/** The most that git may print: the names of a million files. */
const mostBytes = 256 * 1024 * 1024;

/** What git answered. */
export interface GitAnswer {
  isDone: boolean;
  out: string;
  /** The first line of what it says is wrong. */
  fault: string;
}

/**
 * Asks git, without a shell in between.
 *
 * @param env variables to be set besides those of this process
 * @throws SetUpError when there is no git
 */
export function askGit(cwd: string, args: readonly string[], env: Record<string, string> = {}): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new SetUpError('To know what has changed, git is needed, and it cannot be found.');
  if (error) throw error;
  const fault = stderr.split('\n', 1)[0]?.replace(/^(?:fatal|error): /, '') ?? '';
  return { isDone: status === 0, out: stdout, fault };
}

/** Answers that git separates by zero bytes, so that names may hold anything. */
export function namesIn(out: string): string[] {
  return out.split('\0').filter((name) => name !== '');
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a person sees of a command that has ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const withTwoRules = fileURLToPath(new URL('./bedside-with-two-rules.ts', import.meta.url));

/** The command as it is installed. */
export const installed = fileURLToPath(new URL('../../bin/bedside.js', import.meta.url));

/** The command, started from its sources even when it was built. */
export const fromSources = fileURLToPath(new URL('./from-sources.ts', import.meta.url));

/** What was said, without which settings were used and which files a busy machine is slow to read. */
export const withoutNotes = (text: string) => text.replace(/^(?:Still reading|Settings:) .*\n/gm, '');

/** Neither npm nor GitHub; what Node compiled is kept from one test to the next. */
const environment = {
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  NODE_COMPILE_CACHE: join(tmpdir(), 'bedside-compiled'),
};

/** Runs `bedside` in a folder, in an environment that knows neither npm nor GitHub. */
export function bedside(
  args: readonly string[],
  {
    cwd = tmpdir(),
    env = {},
    program = withTwoRules,
    node = [],
  }: { cwd?: string; env?: Record<string, string>; program?: string; node?: readonly string[] } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The addresses of all modules that a run loads; it must end well. */
export function modulesOf(args: readonly string[], program: string): string[] {
  const list = join(folderOf({}), 'modules.txt');
  const { code, err } = bedside(args, {
    program,
    node: ['--import', new URL('./list-modules.js', import.meta.url).href],
    env: { MODULE_LIST: list },
  });
  if (code !== 0) throw new Error(err);
  return readFileSync(list, 'utf8').trim().split('\n');
}

/** Runs `bedside` as `| head` does: takes the first piece it prints and closes the pipe. */
export async function readOnlyTheStart(args: readonly string[], cwd: string): Promise<Ended> {
  const child = spawn(process.execPath, [withTwoRules, ...args], { cwd, env: environment });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stderr.on('data', (piece) => {
    ended.err += piece;
  });
  child.stdout.once('data', (piece) => {
    ended.out += piece;
    child.stdout.destroy();
  });
  ended.code = await new Promise((resolve) => child.on('close', resolve));
  return ended;
}

/** A new folder with these files in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

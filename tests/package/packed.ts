import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package as it is packed, unpacked in a folder of somebody else. */
export interface Packed {
  /** Somebody's folder, far from this project. */
  folder: string;
  /** The package in it. */
  inside: string;
  /** Paths of all files that travel. */
  files: readonly string[];
  /** Writes files into the folder. */
  write(files: Readonly<Record<string, string>>): void;
  removeFile(path: string): void;
  /** Runs Node in the folder. */
  node(...args: string[]): { code: number | null; out: string; err: string };
  /** Runs the command as npm would: `bedside lint posts`. */
  bedside(...args: string[]): { code: number | null; out: string; err: string };
  remove(): void;
}

/**
 * Packs the project and unpacks it where nobody knows the project. Nothing is fetched: what the package says it needs
 * is linked from here, and nothing else.
 */
export function packAndUnpack(): Packed {
  // A copy, so that nobody runs the command of this project while it is built anew. Inside, so that packages are found.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(root, '.cache/package-'));
  const folder = mkdtempSync(join(tmpdir(), 'somebody-'));
  try {
    for (const name of readdirSync(root))
      if (!['.git', '.cache', '.astro', 'node_modules', 'dist', 'lib', 'content', 'tests'].includes(name))
        cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], copy);
    if (packed.status !== 0) throw new Error(`npm pack: ${packed.stderr}${packed.stdout}`);
    const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n')));
    const inside = join(folder, 'node_modules/bedside');
    mkdirSync(inside, { recursive: true });
    const unpacked = run(
      'tar',
      ['-xzf', join(folder, filename), '--strip-components=1', '-C', inside],
      folder,
    );
    if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
    for (const name of Object.keys(manifest.dependencies)) {
      const target = join(folder, 'node_modules', name);
      mkdirSync(dirname(target), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), target, 'junction');
    }
    const node: Packed['node'] = (...args) => {
      const { status, stdout, stderr } = run(process.execPath, args, folder);
      return { code: status, out: stdout, err: stderr };
    };
    return {
      folder,
      inside,
      files: (files as { path: string }[]).map(({ path }) => path),
      write: (texts) => {
        for (const [path, text] of Object.entries(texts)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
      },
      removeFile: (path) => rmSync(join(folder, path)),
      node,
      bedside: (...args) => node(join(inside, manifest.bin.bedside), ...args),
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const { PATH = '', HOME = '', TEMP = '', SystemRoot = '' } = process.env;
  const env = { PATH, HOME, TEMP, SystemRoot, LANG: 'C.UTF-8', npm_config_offline: 'true' };
  return spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: program === 'npm' && process.platform === 'win32',
  });
}

import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dist, root } from './built-site.ts';

/** Builds a copy of the site. @throws with everything the build said, when it fails */
export async function build(
  cwd: string = root,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      FORCE_COLOR: '0',
      NO_COLOR: '1',
      ...environment,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout + stderr;
}

/** Vitest calls this once before the tests of the site: they all read one fresh `dist/`. */
export default async function setup(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await build();
}

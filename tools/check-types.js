/** Checks all types, those of pages too: what `astro check` does, with a checker that is brought when it is needed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bring } from './bring.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = [
  [join(root, 'node_modules/astro/bin/astro.mjs'), 'sync'],
  [join(bring('types'), 'node_modules/@astrojs/check/bin/astro-check.js'), '--root', root],
];
for (const program of programs) {
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

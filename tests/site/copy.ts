import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './built-site.ts';

const folders = ['content', 'src', 'lint-rules', 'public'];
const files = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'site.config.ts', 'lint.config.ts'];

/** A copy of the project that a test may change and build; it lies inside the project, where packages are found. */
export async function copySite(name: string): Promise<{ path: string; remove: () => Promise<void> }> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const path = await mkdtemp(join(root, `.cache/${name}-`));
  for (const one of [...folders, ...files]) await cp(join(root, one), join(path, one), { recursive: true });
  await symlink(join(root, 'node_modules'), join(path, 'node_modules'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './built-site.ts';
import { build } from './setup.ts';

/** A copy of the project with content of its own, so that a test can build what must never be published. */
export interface ProjectCopy {
  folder: string;
  /** Where its site is built. */
  dist: string;
  /** Builds it. @throws with everything the build said, when it fails */
  build(): Promise<string>;
  /** Changes one of its files. */
  edit(path: string, change: (text: string) => string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Copies the project, without the linter's gate: here the pages are on trial, not the articles. Its caches and its
 * built site are its own.
 * @param content false leaves `content/` empty
 * @param gate true leaves the gate in its place
 */
export async function copyProject({ content = true, gate = false } = {}): Promise<ProjectCopy> {
  // Inside the project, because the packages are found by walking up from there.
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/copy-'));
  const folders = ['bin', 'src', 'lint-rules', 'public', ...(content ? ['content'] : [])];
  const files = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'site.config.ts', 'lint.config.ts'];
  for (const path of [...folders, ...files])
    await cp(join(root, path), join(folder, path), { recursive: true });
  /* What is built of the same sources need not be built again for each copy. */
  for (const path of ['node_modules', 'lib']) await symlink(join(root, path), join(folder, path));
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));
  if (!gate)
    await edit('astro.config.mjs', (config) =>
      config.replace('bedside(site)', 'bedside(site, { gate: false })'),
    );
  return {
    folder,
    dist: join(folder, 'dist'),
    build: () => build(folder),
    edit,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

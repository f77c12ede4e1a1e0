import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../helpers/project.ts';
import { root } from './built-site.ts';
import { build } from './setup.ts';

let folder: string;

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache/any-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, {
    'package.json': '{ "name": "somebody", "type": "module" }',
    'astro.config.mjs': `import { bedside } from '../../src/astro/index.ts';\nexport default { integrations: [bedside.gate()] };\n`,
    'src/pages/index.astro': '<html lang="en"><body><h1>Ours</h1></body></html>\n',
    'src/content/blog/first.md': `---\ntitle: First\npubDate: 'Jul 08 2022'\n---\n\nRest when you are tired.\n`,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one line gives any Astro site the gate: a "Like us" post stops the build with file, line and sentence', async () => {
  const post = { 'src/content/blog/second.md': '---\ntitle: Second\n---\n\nLike us on Facebook!\n' };
  writeFiles(folder, post);
  const said = await build(folder).then(
    () => '',
    ({ stdout, stderr }) => stdout + stderr,
  );
  expect(said).toContain('src/content/blog/second.md:5:1');
  expect(said).toContain('This line asks readers to like');
  expect(said).toContain('The site was not built');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(said).not.toContain('lint:content');
  rmSync(join(folder, 'src/content/blog/second.md'));
});

test('and posts that are in order are built', async () => {
  expect(await build(folder)).toContain('every article may be published');
});

import { expect, test } from 'vitest';
import { runLinter } from '../src/astro/run-linter.ts';
import { projectOf } from './helpers/project.ts';

const ask = '# A cold\n\nPlease like us on Facebook.\n';
const told = async (root: string) =>
  (await runLinter(root)).report.articles.map(({ path, findings }) => [
    path,
    findings.some(({ rule }) => rule === 'no-like-us'),
  ]);

test('the gate of a site without settings looks where Astro keeps content, by safe settings', async () => {
  const root = projectOf({
    'src/content/a.md': ask,
    'src/content/b.md': `---\npermalink: /b/\n---\n\n${ask}`,
    'README.md': ask,
    'package.json': '{}',
  });
  expect(await told(root)).toEqual([
    ['src/content/a.md', true],
    ['src/content/b.md', true],
  ]);
});

test('the gate uses the settings above a site, as the command does', async () => {
  const root = projectOf({
    'lint.config.json': '{ "rules": { "no-like-us": "off" } }',
    'web/src/content/a.md': ask,
    'web/package.json': '{}',
  });
  expect(await told(`${root}/web`)).toEqual([['src/content/a.md', false]]);
});

test('the gate of a site with settings of its own checks what they name', async () => {
  const root = projectOf({
    'lint.config.json': '{ "paths": ["posts"] }',
    'posts/a.md': ask,
    'src/content/b.md': ask,
  });
  expect(await told(root)).toEqual([['posts/a.md', true]]);
});

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let copy: ProjectCopy;
const read = (page: string) => readFile(join(copy.dist, page, 'index.html'), 'utf8');

beforeAll(async () => {
  copy = await copyProject();
  await rm(join(copy.folder, 'content/groups'), { recursive: true });
  for (const name of await readdir(join(copy.folder, 'content/articles'))) {
    await copy.edit(`content/articles/${name}`, (text) => text.replace(/^ {2}groups: .*\n/m, ''));
  }
  await copy.edit('content/articles/loneliness.mdx', (text) =>
    text.replace(
      /^connect:\n/m,
      'connect:\n  peers:\n    none:\n      lookedOn: 2026-11-02\n      where: the list of the county\n',
    ),
  );
  for (const name of ['addresses.txt', 'redirects.yaml'])
    await writeFile(join(copy.folder, 'content', name), '');
  await copy.build();
});

afterAll(() => copy?.remove());

test('the front page promises no groups and leads to none', async () => {
  const html = await read('');
  expect(html).not.toContain('Every article ends with');
  expect(html).not.toContain('href="/groups/"');
  expect(html).not.toContain('id="helpers"');
  expect(html).not.toContain('people and groups who can help');
});

test('no page of groups is built, because it would be empty', async () => {
  await expect(read('groups')).rejects.toThrow(/ENOENT/);
});

test('an article without a group has no heading for one', async () => {
  const html = await read('articles/asthma-attack');
  expect(html).not.toContain('People who share this');
  expect(html).not.toContain('Nobody here yet');
});

test('an article for which somebody looked in vain says so, and asks', async () => {
  const html = await read('articles/loneliness');
  expect(html).toContain('Nobody here yet');
  expect(html).toMatch(/We looked in the list of the county on 2 November 2026/);
  expect(html).toContain('Do you know one, or would you begin one?');
});

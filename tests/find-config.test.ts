import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findConfig } from '#linter/config/find-config.ts';
import { loadConfig } from '#linter/config/load-config.ts';
import { sayConfig } from '#linter/config/settings-line.ts';
import { rules } from '#rules/index.ts';
import { projectOf } from './helpers/project.ts';
import { bedside, installed } from './helpers/run-bedside.ts';

const settings = 'export default {};';

test('the nearest settings above what is checked count, no further than its repository', () => {
  const cwd = projectOf({
    'lint.config.ts': settings,
    'posts/a.md': 'A.',
    'other/lint.config.json': '{}',
    'other/notes/b.md': 'B.',
    'stranger/.git/HEAD': '',
    'stranger/notes/c.md': 'C.',
  });
  const found = (...paths: string[]) => {
    const { root, file } = findConfig(cwd, paths);
    return [relative(cwd, root), file && relative(cwd, file)];
  };
  expect(found()).toEqual(['', 'lint.config.ts']);
  expect(found('posts')).toEqual(['', 'lint.config.ts']);
  expect(found('posts/*.md')).toEqual(['', 'lint.config.ts']);
  expect(found('other/notes/b.md')).toEqual(['other', 'other/lint.config.json']);
  expect(found('stranger/notes')).toEqual(['', undefined]);
  expect(() => found('posts', 'other')).toThrow('"posts" and "other" do not have the same settings.');
});

test('a folder elsewhere is never held to the settings of the working folder', () => {
  const cwd = projectOf({ 'lint.config.ts': settings });
  expect(findConfig(cwd, [projectOf({ 'a.md': 'A.' })]).file).toBeUndefined();
});

test('of several settings in one folder the first kind counts', () => {
  const cwd = projectOf({
    'lint.config.json': '{}',
    'lint.config.mjs': settings,
    'lint.config.mts': settings,
  });
  expect(findConfig(cwd, []).file).toBe(join(cwd, 'lint.config.mts'));
});

test.each([
  ['{ "rules": { "no-like-us": "idea" } }', undefined],
  ['{ "$schema": "x", "paths": ["."] }', undefined],
  ['{\n  "rules": {},\n}', 'cannot be read near line 3'],
  ['{\n  "paths": [“a”]\n}', 'cannot be read near line 2'],
  ['', 'cannot be read near line 1'],
  ['[]', 'holds no settings'],
  ['{ "ruls": {} }', 'there is no setting called "ruls". Did you mean "rules"?'],
  ['{ "fields": { "autor": "by" } }', 'there is no setting called "fields.autor". Did you mean "author"?'],
  ['{ "fields": { "author": 1 } }', 'Write the name of a field, or a list'],
  ['{ "extensions": [".txt"] }', 'Write a list of .markdown'],
  ['{ "templates": "yes" }', 'Write true or false.'],
])('settings in JSON are checked with plain sentences: %j', async (text, fault) => {
  const loaded = loadConfig(projectOf({ 'lint.config.json': text }));
  if (fault === undefined) await expect(loaded).resolves.toBeTypeOf('object');
  else await expect(loaded).rejects.toThrow(fault);
});

test('one line says which settings were used, and what was not judged and why', () => {
  const say = (file: string | undefined, config = {}, root = '/site') =>
    sayConfig({ root, ...(file ? { file } : {}) }, config, rules, '/site', 'npx bedside init posts');
  expect(say(undefined)).toBe(
    'Settings: safe ones, for no lint.config file was found. No front matter schema: who wrote, who checked and sources were not judged (require-expert, require-review, require-sources and 3 more). To have them judged: npx bedside init posts',
  );
  const all = { author: 'by', reviewedBy: 'by', sources: 'refs', connect: 'x', replyTo: 'x', original: 'x' };
  expect(say('/site/lint.config.ts', { fields: all })).toBeUndefined();
  expect(say('/site/lint.config.ts', { collections: { articles: { folder: '.' } } })).toBeUndefined();
  expect(say('/site/a/lint.config.ts', { fields: all }, '/site/a')).toBe('Settings: a/lint.config.ts.');
  expect(
    say('/site/lint.config.ts', {
      fields: { ...all, sources: undefined },
      rules: { 'require-sources': 'off' },
    }),
  ).toBeUndefined();
});

test('the command uses the settings of the folder it was given, and shows paths from where it was typed', () => {
  const cwd = projectOf({ 'lint.config.mjs': "export default { rules: { 'no-like-us': 'off' } };" });
  const site = join(cwd, 'site');
  mkdirSync(join(site, '.git'), { recursive: true });
  const files = projectOf({
    'posts/a.md': 'Like us on Facebook.\n',
    'lint.config.json': '{ "paths": ["posts"] }',
  });
  const { out, err } = bedside(['lint', relative(cwd, files)], { cwd, program: installed });
  expect(out).toContain('asks readers to like');
  expect(out).toContain(`${relative(cwd, files)}/posts/a.md`);
  expect(err).toContain(`Settings: ${relative(cwd, files)}/lint.config.json.`);
});

test('what is passed over is counted and named, and read on request', () => {
  const cwd = projectOf({
    'a.md': 'Rest well.\n',
    'b.markdown': 'Rest.\n',
    'c.html': '<p>Like us on Facebook.</p>\n',
    'd.HTML': 'x',
  });
  const { err } = bedside(['lint', '.'], { cwd });
  expect(err).toContain(
    'Passed over: 2 .html, 1 .markdown files were not read (b.markdown, c.html, d.HTML).',
  );
  expect(bedside(['lint', 'c.html'], { cwd, program: installed }).out).toContain('asks readers to like');
  expect(bedside(['lint', '.'], { cwd: projectOf({ 'b.markdown': 'Rest.' }) }).err).toMatch(
    /There are no articles .*Passed over: 1 \.markdown file was not read/,
  );
});

test('settings that name no folder are about content, or where there is none about the whole folder', () => {
  const rules = '{ "rules": { "plain-words": "off" } }';
  const whole = projectOf({ 'lint.config.json': rules, 'posts/a.md': 'Rest well.\n' });
  expect(bedside(['lint'], { cwd: whole }).out).toContain('1 article');
  const part = projectOf({ 'lint.config.json': rules, 'posts/a.md': 'Rest.\n', 'content/b.md': 'Rest.\n' });
  expect(bedside(['lint', '--format', 'json'], { cwd: part }).out).not.toContain('posts/a.md');
});

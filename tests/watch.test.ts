import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isQuick } from '../bin/quick.js';
import { bedside, folderOf, installed, withoutNotes } from './helpers/run-bedside.ts';

const program = fileURLToPath(new URL('./helpers/watch-what-breaks.ts', import.meta.url));
const likes = 'Like us today! You may like us.\n';

describe('an article that ends or stops the program', () => {
  test.each([
    ['crashes it', 'Crash now.\n', 'It ended the program that reads it (SIGSEGV).'],
    ['aborts it', 'Abort now.\n', 'It ended the program that reads it (SIGABRT).'],
    ['leaves it', 'Leave now.\n', 'It ended the program that reads it (139).'],
    ['hangs it', 'Hang now.\n', 'Reading it took over 1 seconds.'],
  ])('takes down no other when it %s', (_how, text, reason) => {
    const cwd = folderOf({ 'content/a.md': likes, 'content/b.md': text, 'content/c.md': likes });
    const { code, out, err } = bedside(['1', 'lint'], { cwd, program });
    expect(code).toBe(2);
    expect(out).toContain('(content/a.md:1:1)');
    expect(out).toContain('(content/c.md:1:1)');
    expect(out.replace(/\s+/g, ' ')).toContain(`content/b.md could not be read. ${reason}`);
    expect(err).not.toMatch(/^\s+at .*:\d+/m);
  });

  test('may be one of several', () => {
    const cwd = folderOf({
      'content/a.md': 'Crash now.\n',
      'content/b.md': 'Leave.\n',
      'content/c.md': likes,
    });
    const { code, out } = bedside(['9', 'lint', '--format', 'json'], { cwd, program });
    expect(code).toBe(2);
    const report = JSON.parse(out);
    expect(report.failures.map(({ path }: { path: string }) => path)).toEqual([
      'content/a.md',
      'content/b.md',
    ]);
    expect(report.counts['must-fix']).toBe(1);
  });
});

test('an article that takes long is named while it is read', () => {
  const cwd = folderOf({ 'content/a.md': likes, 'content/b.md': 'Be slow.\n' });
  const { code, err } = bedside(['9', 'lint'], { cwd, program });
  expect(code).toBe(1);
  expect(err).toContain('Still reading content/b.md ...\n');
});

test('a run under watch ends as it would without', () => {
  const cwd = folderOf({ 'content/a.md': likes, 'content/b.md': 'Drink water.\n' });
  expect(bedside(['9', 'lint', 'content/b.md'], { cwd, program }).code).toBe(0);
  const { err, ...ended } = bedside(['9', 'lint', 'nope'], { cwd, program });
  expect({ ...ended, err: withoutNotes(err) }).toEqual({
    code: 2,
    out: '',
    err: 'There is no file or folder called "nope". Check how it is written.\n',
  });
});

test('only one small article without code, and what checks nothing, goes unwatched', () => {
  const cwd = folderOf({
    'plain.mdx': '# Fever\n\n{/* a note */}\n\nDrink water.\n',
    'code.mdx': '# Fever\n\n{a}\n',
    'long.md': 'Drink water. '.repeat(2000),
    'folder/a.md': 'Drink water.\n',
  });
  const at = (path: string) => join(cwd, path);
  for (const args of [
    ['--version'],
    ['lint', '--help'],
    ['lint', '--explain', 'no-like-us'],
    ['lint', at('plain.mdx')],
  ])
    expect(isQuick(args)).toBe(true);
  for (const path of ['code.mdx', 'long.md', 'folder', 'nope'])
    expect(isQuick(['lint', at(path)])).toBe(false);
  expect(isQuick(['lint'])).toBe(false);
  expect(isQuick(['lint', at('plain.mdx'), at('code.mdx')])).toBe(false);
});

describe('a config that does not give its settings', () => {
  test.each([
    [
      'waits for ever',
      'await new Promise(() => {});\nexport default {};\n',
      'waits for something that never comes',
    ],
    ['ends the program', 'process.exit(0);\nexport default {};\n', 'ended the program'],
    ['throws a text', "throw 'no';\n", 'cannot be run'],
    ['throws nothing', 'throw null;\n', 'cannot be run'],
    ['exports a promise', 'export default Promise.resolve({});\n', 'exports a promise'],
    ['exports a function', 'export default () => ({});\n', 'exports a function'],
    ['exports a list', 'export default [];\n', 'exports no settings'],
    ['exports null', 'export default null;\n', 'exports no settings'],
    ['exports nothing', 'export const settings = {};\n', 'exports nothing'],
    ['is no program', 'export default {\n', 'cannot be run'],
  ])('ends with 2 and one sentence when it %s', (_how, config, sentence) => {
    const cwd = folderOf({ 'lint.config.mjs': config, 'content/a.md': 'Drink water.\n' });
    for (const args of [['lint'], ['lint', 'content/a.md']]) {
      const { code, out, err } = bedside(args, { cwd, program: installed });
      expect(err).toMatch(/^The file lint\.config\.mjs [^\n]+\n$/);
      expect(err).toContain(sentence);
      expect([code, out]).toEqual([2, '']);
    }
  });
});

test('a report that no disk takes is a failure, not content that is not ready', () => {
  const cwd = folderOf({ 'content/a.md': likes });
  const { status } = spawnSync('sh', ['-c', `"${process.execPath}" "${installed}" lint > /dev/full`], {
    cwd,
  });
  expect(status).toBe(2);
});

describe('what is no plain file', () => {
  const cwd = folderOf({ 'content/a.md': 'Drink water.\n', 'outside.md': 'A secret.\n' });
  mkdirSync(join(cwd, 'site/content/folder.md'), { recursive: true });
  writeFileSync(join(cwd, 'site/content/good.md'), '# Fever\n\nDrink water.\n');
  writeFileSync(join(cwd, 'site/content/large.md'), 'Drink water. '.repeat(400_000));
  mkdirSync(join(cwd, 'site/notes'));
  writeFileSync(join(cwd, 'site/notes/own.md'), 'A secret of the project.\n');
  symlinkSync('../notes/own.md', join(cwd, 'site/content/beside.md'));
  symlinkSync('../notes', join(cwd, 'site/content/notes'));
  symlinkSync('../good.md', join(cwd, 'site/content/folder.md/again.md'));
  symlinkSync('../../outside.md', join(cwd, 'site/content/link.md'));
  symlinkSync('loop.md', join(cwd, 'site/content/loop.md'));
  symlinkSync('.', join(cwd, 'site/content/round'));
  symlinkSync('/dev/zero', join(cwd, 'site/content/zero.md'));
  spawnSync('mkfifo', [join(cwd, 'site/content/pipe.md')]);

  test('is told, and neither read nor waited for', () => {
    const { code, out } = bedside(['lint', '--format', 'compact'], {
      cwd: join(cwd, 'site'),
      program: installed,
    });
    const said = out.split('\n').filter((line) => line.includes('can-read-article'));
    expect(
      said.map((line) => line.replace(/:1:1: must-fix can-read-article/, '').replace(/ Try: .*/, '')),
    ).toEqual([
      'content/beside.md This is a link that leads out of the folder.',
      'content/folder.md This is a folder, but it is named like an article.',
      'content/large.md This file is larger than 5 megabytes.',
      'content/link.md This is a link that leads out of the folder.',
      'content/loop.md This file is a link that leads back to itself.',
      'content/notes This is a link that leads out of the folder.',
      'content/pipe.md This is named like an article, but it is no plain file.',
      'content/zero.md This is a link that leads out of the folder.',
    ]);
    expect(out).not.toContain('secret');
    expect(code).toBe(1);
  });

  test.each([
    ['a pipe and a device', ['content/pipe.md', 'content/zero.md'], 2],
    ['a link', ['content/beside.md'], 1],
    ['a folder that is a link', ['content/notes'], 1],
    ['a pattern', ['content/b*.md'], 1],
    ['a link inside the folder', ['content/folder.md/again.md'], 0],
    ['the folder that the link leads to', ['notes'], 0],
    ['a pattern elsewhere', ['no*/**/*.md'], 0],
  ])('is told when it is named by hand: %s', (_what, paths, count) => {
    const { out } = bedside(['lint', ...paths, '-f', 'compact'], {
      cwd: join(cwd, 'site'),
      program: installed,
    });
    expect(out.match(/can-read-article/g) ?? []).toHaveLength(count);
  });
});

describe('settings that speak of files there are none of', () => {
  const files = { 'content/articles/a.md': likes, 'content/articles/old/b.md': likes };
  const run = (config: string, args: string[] = ['lint', '--format', 'compact']) =>
    bedside(args, { cwd: folderOf({ ...files, 'lint.config.mjs': `export default ${config};\n` }) });

  test.each([
    "['content/articles/old']",
    "['./content/articles/old/**']",
    "['content/articles/old/']",
    "['./content/articles/old']",
  ])('ignore: %s leaves the folder alone', (ignore) => {
    const { out, err } = run(`{ ignore: ${ignore} }`);
    expect(out).toMatch(/^content\/articles\/a\.md[^\n]*\n$/);
    expect(err).toBe('');
  });
  test.each([
    ["{ ignore: ['content/artcles'] }", 'No file matches "content/artcles" of the setting "ignore".\n'],
    [
      "{ overrides: [{ files: ['content/old/**'], rules: {} }] }",
      'No file matches "content/old/**" of the setting "overrides".\n',
    ],
  ])('%s is said', (config, sentence) => {
    expect(run(config).err).toBe(sentence);
    expect(run(config, ['lint', 'content/articles/a.md']).err).toBe('');
  });
});

describe('a folder without articles', () => {
  const cwd = folderOf({ 'content/.keep': '' });
  test('is a failure on CI, unless it is asked for', () => {
    expect(bedside(['lint'], { cwd }).code).toBe(0);
    const { code, err } = bedside(['lint'], { cwd, env: { CI: 'true' } });
    expect([code, withoutNotes(err)]).toEqual([
      2,
      'There are no articles to check. If that is meant to be so, use --allow-empty.\n',
    ]);
    expect(bedside(['lint', '--allow-empty'], { cwd, env: { CI: 'true' } }).code).toBe(0);
  });
});

test('what a run that was killed left beside a report is cleared away', () => {
  const cwd = folderOf({
    'content/a.md': 'Drink water.\n',
    'report.json.999999999.tmp': '{',
    'other.tmp': '',
  });
  bedside(['lint', '--format', 'json', '--out', 'report.json'], { cwd });
  const { stdout } = spawnSync('ls', { cwd, encoding: 'utf8' });
  expect(stdout.split('\n').filter(Boolean)).toEqual(['content', 'other.tmp', 'report.json']);
});

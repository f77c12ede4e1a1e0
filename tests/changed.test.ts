import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { bedside, folderOf } from './helpers/run-bedside.ts';

/* Many articles, or many starts of the command: a machine with other work needs patience, not a verdict. */
vi.setConfig({ testTimeout: 300_000 });

const asks = 'Please like us today!\n';
const hard = 'You may feel myalgia.\n';

function git(cwd: string, ...args: string[]): void {
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b.c',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b.c',
  };
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...identity };
  const { status, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A repository with one commit. */
function repositoryOf(files: Record<string, string>): string {
  const cwd = folderOf(files);
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'first');
  return cwd;
}

const write = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);
const rulesIn = (out: string) => [...out.matchAll(/Rule {2}(\S+ {2}\([^:]+)/g)].map(([, rule]) => rule);

describe('what has changed', () => {
  const start = { 'content/old.md': asks, 'content/ü b.md': 'Rest.\n', 'content/c.md': 'Rest.\n' };

  test('since the last commit is told, new files too, and nothing of the others', () => {
    const cwd = repositoryOf(start);
    write(cwd, 'content/ü b.md', hard);
    write(cwd, 'content/new.md', asks);
    const { code, out } = bedside(['lint', '--changed'], { cwd });
    expect(code).toBe(1);
    expect(rulesIn(out)).toEqual(['no-like-us  (content/new.md', 'plain-words  (content/ü b.md']);
    expect(out).toContain('Only what differs from the last commit is shown. All 4 articles were read.');
    expect(bedside(['lint', '--changed', 'content/ü b.md'], { cwd }).code).toBe(0);
  });

  test('on a branch is told, whatever came to the other one meanwhile', () => {
    const cwd = repositoryOf(start);
    git(cwd, 'checkout', '-qb', 'mine');
    write(cwd, 'content/c.md', hard);
    git(cwd, 'commit', '-qam', 'mine');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, 'content/ü b.md', asks);
    git(cwd, 'commit', '-qam', 'theirs');
    git(cwd, 'checkout', '-q', 'mine');
    expect(rulesIn(bedside(['lint', '--changed=main'], { cwd }).out)).toEqual(['plain-words  (content/c.md']);
  });

  test('is a renamed file, and no file that was deleted', () => {
    const cwd = repositoryOf(start);
    git(cwd, 'mv', 'content/old.md', 'content/renamed.md');
    git(cwd, 'rm', '-q', 'content/c.md');
    expect(rulesIn(bedside(['lint', '--changed'], { cwd }).out)).toEqual(['no-like-us  (content/renamed.md']);
  });

  test('can be nothing', () => {
    const cwd = repositoryOf(start);
    for (const flag of ['--changed', '--staged']) {
      const { code, out } = bedside(['lint', flag], { cwd, env: { CI: 'true' } });
      expect([code, out]).toEqual([0, '✔ No article differs from the last commit.\n']);
    }
  });

  test('in a folder of a repository is told by the paths of that folder', () => {
    const cwd = repositoryOf({ 'site/content/a.md': 'Rest.\n', 'other.md': 'Rest.\n' });
    write(cwd, 'site/content/a.md', asks);
    write(cwd, 'other.md', asks);
    expect(rulesIn(bedside(['lint', '--changed'], { cwd: join(cwd, 'site') }).out)).toEqual([
      'no-like-us  (content/a.md',
    ]);
    git(cwd, 'add', '-A');
    expect(rulesIn(bedside(['lint', '--staged'], { cwd: join(cwd, 'site') }).out)).toEqual([
      'no-like-us  (content/a.md',
    ]);
  });
});

describe('the next commit', () => {
  test('is judged as it will be, whatever else is on the disk', () => {
    const cwd = repositoryOf({ 'content/a.md': 'Rest.\n', 'content/b.md': 'Rest.\n' });
    write(cwd, 'content/a.md', asks);
    git(cwd, 'add', 'content/a.md');
    write(cwd, 'content/a.md', 'Rest.\n');
    write(cwd, 'content/b.md', asks);
    const bad = bedside(['lint', '--staged'], { cwd });
    expect(bad.code).toBe(1);
    expect(rulesIn(bad.out)).toEqual(['no-like-us  (content/a.md']);
    git(cwd, 'add', 'content/a.md');
    write(cwd, 'content/a.md', asks);
    expect(bedside(['lint', '--staged'], { cwd }).code).toBe(0);
  });

  test('may be the first one', () => {
    const cwd = folderOf({ 'content/a.md': asks });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    expect(rulesIn(bedside(['lint', '--staged'], { cwd }).out)).toEqual(['no-like-us  (content/a.md']);
    expect(bedside(['lint', '--changed'], { cwd })).toMatchObject({
      code: 2,
      err: 'There is no commit yet, so everything is new. Leave "--changed" out.\n',
    });
  });

  test('leaves no copy of itself behind', () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('bedside-tree-'));
    const cwd = repositoryOf({ 'content/a.md': asks });
    write(cwd, 'content/a.md', `${asks}\n${asks}`);
    git(cwd, 'add', '-A');
    bedside(['lint', '--staged', '--fail-on', 'new'], { cwd });
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('bedside-tree-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('--fail-on new', () => {
  test('lets pass what was there before, and stops what was not', () => {
    const cwd = repositoryOf({ 'content/a.md': asks, 'content/b.md': asks });
    write(cwd, 'content/a.md', `Rest for a day.\n\n${asks}`);
    renameSync(join(cwd, 'content/b.md'), join(cwd, 'content/renamed.md'));
    const same = bedside(['lint', '--changed', '--fail-on', 'new'], { cwd });
    expect(same.code).toBe(0);
    expect(same.out).toContain('2 findings here before are not shown (--fail-on new).');
    expect(bedside(['lint', '--changed'], { cwd }).code).toBe(1);
    write(cwd, 'content/a.md', `${asks}\nDo like us on every page!\n`);
    const more = bedside(['lint', '--changed', '--fail-on', 'new'], { cwd });
    expect(more.code).toBe(1);
    expect(more.out).toContain('content/a.md:3:4');
    expect(more.out).not.toContain('content/a.md:1:');
  });

  test('lets all be new where there were no articles yet', () => {
    const cwd = repositoryOf({ 'README.md': 'Rest.\n' });
    git(cwd, 'checkout', '-q', '-b', 'next');
    for (const [path, text] of Object.entries({ 'content/a.md': asks })) {
      spawnSync('mkdir', ['-p', join(cwd, 'content')]);
      write(cwd, path, text);
    }
    expect(bedside(['lint', '--changed=main', '--fail-on', 'new'], { cwd }).code).toBe(1);
  });
});

describe('where git cannot help, one sentence says so', () => {
  test.each([
    [
      'outside any repository',
      ['--changed'],
      'This folder is in no git repository, so nobody knows what has changed in it.',
    ],
    [
      'outside any repository',
      ['--staged'],
      'This folder is in no git repository, so nobody knows what has changed in it.',
    ],
    [
      'without anything to compare with',
      ['--fail-on', 'new'],
      '"--fail-on new" needs "--changed" or "--staged": new since when?',
    ],
    ['with two of them', ['--changed', '--staged'], '"--changed" and "--staged" do not go together.'],
  ])('%s', (_what, flags, sentence) => {
    const cwd = folderOf({ 'content/a.md': 'Rest.\n' });
    const env = { GIT_CEILING_DIRECTORIES: tmpdir() };
    expect(bedside(['lint', ...flags], { cwd, env })).toMatchObject({ code: 2, err: `${sentence}\n` });
  });

  test.each([
    ['mian'],
    ['--output=x'],
    ['$(touch x)'],
    ['origin/main'],
  ])('a branch that is not there: %s', (ref) => {
    const cwd = repositoryOf({ 'content/a.md': 'Rest.\n' });
    const { code, err } = bedside(['lint', `--changed=${ref}`], { cwd });
    expect(code).toBe(2);
    expect(err).toBe(
      `Git knows no branch, tag or commit called "${ref}".${ref.includes('/') ? ' On CI, fetch it first.' : ''}\n`,
    );
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'content']);
  });

  test('no git at all', () => {
    const cwd = repositoryOf({ 'content/a.md': 'Rest.\n' });
    expect(bedside(['lint', '--changed'], { cwd, env: { PATH: '/nowhere' } })).toMatchObject({
      code: 2,
      err: 'To know what has changed, git is needed, and it cannot be found.\n',
    });
  });

  test('a copy of the repository that ends before the branches part', () => {
    const cwd = repositoryOf({ 'content/a.md': 'Rest.\n' });
    git(cwd, 'checkout', '-q', '--orphan', 'other');
    git(cwd, 'commit', '-qm', 'apart');
    expect(bedside(['lint', '--changed=main'], { cwd }).err).toBe(
      'Git cannot tell where this branch and "main" parted. On CI, fetch the whole history (fetch-depth: 0).\n',
    );
  });
});

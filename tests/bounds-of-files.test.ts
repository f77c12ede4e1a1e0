import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '../lint-rules/index.ts';

const cwd = mkdtempSync(join(tmpdir(), 'bounds-'));
const folder = join(cwd, 'content/articles');
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(cwd, { recursive: true }));

const components = { GetHelp: z.strictObject({ title: z.string().meta({ printed: 'words' }) }) };
const spoken = ['can-read-article', 'no-like-us'];
const last = '\n\nPlease like us on Facebook.\n';

async function findingsOf(text: string, name = 'a.mdx') {
  const path = join(folder, name);
  writeFileSync(path, text);
  const config = {
    components,
    collections: { articles: { folder: 'content/articles', mdx: 'plain' as const } },
  };
  const report = await lint({ cwd, paths: [path], rules, wordLists, model, config, today: '2026-01-01' });
  rmSync(path);
  expect(report.failures).toEqual([]);
  return report.articles[0]?.findings.filter(({ rule }) => spoken.includes(rule)) ?? [];
}

const sentencesOf = async (text: string, name?: string) =>
  (await findingsOf(text, name)).map(({ say }) => say);

/** CPU time of the longer text, in that of one half as long. */
async function growthOf(make: (count: number) => string, count: number, name?: string): Promise<number> {
  const spent = async (text: string) => {
    const before = process.cpuUsage();
    await findingsOf(text, name);
    const { user } = process.cpuUsage(before);
    return user;
  };
  await spent(make(count));
  const [one, two] = [await spent(make(count)), await spent(make(2 * count))];
  return two / one;
}

const inFrontMatter = (lines: string) => `---\n${lines}title: A\n---${last}`;
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

describe('front matter that would take too long', () => {
  it.each([
    ['too long to be read', many(20_000, (at) => `k${at}: x\n`)],
    ['too many fields', many(500, (at) => `k${at}: x\n`)],
    ['inside each other', many(200, (at) => `${' '.repeat(at)}a:\n`)],
    ['inside each other', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`],
    ['inside each other', `tags: a\n${'? '.repeat(29)}b\n`],
    ['"&" or "*"', many(60, (at) => `k${at}: &a${at} x\nj${at}: *a${at}\n`)],
    ['"&" or "*"', `a: &a [x]\n${many(100, (at) => `b${at}: [*a,*a,*a,*a]\n`)}`],
    ['repeat the block', 'a: &a [*a]\n'],
    ['repeat the block', 'a: &a\n  b: &b [x]\n  c: [*b, *a]\n'],
  ])('says: %s', async (words, lines) => {
    const found = await sentencesOf(inFrontMatter(lines));
    expect(found).toEqual([expect.stringContaining(words), expect.stringContaining('asks readers to like')]);
  });

  it('reads front matter of the usual size', async () => {
    expect(await sentencesOf(inFrontMatter('a: &a {b: [x, y]}\nc: *a\n'))).toHaveLength(1);
  });
});

describe('time grows with length', () => {
  it.each<[string, (count: number) => string, number, string?]>([
    ['links by reference', (count) => `[a]: /x\n${'[a] '.repeat(count)}`, 4000, 'a.md'],
    ['bare addresses', (count) => '<http://a '.repeat(count), 4000, 'a.md'],
    ['exceptions', (count) => '{/* lint-ok no-like-us: a */}\n\n'.repeat(count) + last, 1000],
    ['exceptions in front matter', (count) => inFrontMatter('# lint-ok no-like-us: a\n'.repeat(count)), 1000],
    ['open elements', (count) => '<div>\n'.repeat(count), 2000, 'a.md'],
  ])('of %s', async (_, make, count, name) => {
    expect(await growthOf(make, count, name)).toBeLessThan(3.4);
  });
});

it.each([
  'toString',
  '__proto__',
  'constructor',
])('holds a prop called %s to the list of props', async (prop) => {
  const text = `---\ntitle: A\n---\n\n<GetHelp title="x" ${prop}="y">\n\nWords.\n\n</GetHelp>${last}`;
  const found = await sentencesOf(text);
  expect(found).toHaveLength(2);
  expect(found.join(' ')).toContain(prop);
});

it('tells of a second byte order mark at its place', async () => {
  const [first] = await findingsOf('\uFEFF\uFEFF---\ntitle: A\n---\n\nWords.\n');
  expect(first?.start).toMatchObject({ line: 1, column: 1 });
});

it('opens no file that a link leads out of the folder to', async () => {
  symlinkSync('/dev/zero', join(folder, 'zero.md'));
  symlinkSync('loop.mdx', join(folder, 'loop.mdx'));
  writeFileSync(
    join(folder, 'b.mdx'),
    `---\ntitle: A\n---\n\n[One](/articles/zero/), [two](/articles/loop/).${last}`,
  );
  const config = { collections: { articles: { folder: 'content/articles', isPublic: () => true } } };
  const { failures, articles } = await lint({ cwd, rules, wordLists, model, config, today: '2026-01-01' });
  expect(failures).toEqual([]);
  expect(articles.map(({ path }) => path.replace(/.*\//, ''))).toEqual(['b.mdx', 'loop.mdx', 'zero.md']);
});

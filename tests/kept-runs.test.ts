import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { keepFile } from '../bin/keep-file.js';
import { keyOf } from '../bin/kept-run.js';
import { hasPlainConfig } from '../bin/plain-config.js';
import { folderOf } from './helpers/run-bedside.ts';

/** The settings that a new site begins with. */
const templateConfig = new URL('../create/template/lint.config.ts', import.meta.url);
const program = (name: string) => fileURLToPath(new URL(`./kept-runs/${name}`, import.meta.url));

test('says again what a run anew would say, whatever was changed in between', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [program('edits.ts'), '14', '5'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { again, kept, filesAgain, differing } = JSON.parse(stdout) as {
    again: number;
    kept: number;
    filesAgain: number;
    differing: string[];
  };
  expect(differing).toEqual([]);
  expect(kept).toBeGreaterThan(5);
  expect(again).toBeGreaterThan(5);
  expect(filesAgain).toBeGreaterThan(20);
}, 300_000);

test('a run that is stopped, and two at once, leave nothing that is half written', async () => {
  const cwd = folderOf({ 'flu.md': '# Flu\n\nLike us on Facebook! Drink water and rest.\n' });
  const folder = join(cwd, 'kept');
  const start = () =>
    spawn(process.execPath, [program('run.ts'), folder, 'lint', '.'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const saidBy = (child: ReturnType<typeof start>) =>
    new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (piece) => {
        text += piece;
      });
      child.on('close', (code) => resolve(`${code} ${text.replace(/checked in \d+\.\d s/, '')}`));
    });
  const stopped = start();
  setTimeout(() => stopped.kill('SIGKILL'), 300);
  const [one, other] = await Promise.all([start(), start(), stopped].map(saidBy));
  const again = await saidBy(start());
  expect(one).toMatch(/^1 [\s\S]*Like us/);
  expect([other, again]).toEqual([one, one]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.endsWith('.results'))).toHaveLength(1);
}, 300_000);

describe('nothing is kept of a run that does more than read and print', () => {
  test.each([
    ['lint', '--fix'],
    ['lint', '--watch'],
    ['lint', '--stdin'],
    ['lint', '--changed'],
    ['lint', '--staged'],
    ['lint', '--baseline=write'],
    ['lint', '--format', 'json', '--out', 'report.json'],
    ['lint', '--no-cache'],
    ['lint', '--explain', 'plain-words'],
    ['lint', '--shard=1/2'],
    ['merge', 'a.json'],
    ['new', 'article'],
    ['--version'],
    [],
  ])('%s %s', (...args) => {
    expect(keyOf(args.filter((arg) => arg !== undefined))).toBeUndefined();
  });

  test('and each of the others is known by its words', () => {
    const asks = [
      ['lint'],
      ['lint', '--ideas'],
      ['lint', 'content'],
      ['lint', '-q', 'content'],
      ['lint', '-f', 'json'],
    ];
    expect(new Set(asks.map((args) => keyOf(args))).size).toBe(asks.length);
  });
});

describe('settings that hang on more than what they say', () => {
  const plain = (text: string, others: Record<string, string> = {}) => {
    const folder = folderOf({ 'lint.config.ts': text, ...others });
    const path = join(folder, 'lint.config.ts');
    const later = Date.now() + 60_000;
    return hasPlainConfig([[path, 'stat', 'f1']], { isStamped: () => false, note: () => {}, started: later });
  };

  test.each<[string, Record<string, string>?]>([
    ["import { defineConfig } from 'bedside';\nexport default defineConfig({ rules: {} });"],
    [
      "import site from './site.config.ts';\nexport default { ...site };",
      { 'site.config.ts': 'export default { demo: true };' },
    ],
    [readFileSync(templateConfig, 'utf8'), { 'site.config.ts': "export default { name: 'A' };" }],
    ["export default {\n  // 'strict' stops the build.\n  profile: 'uk',\n};"],
    [
      "import site from './site.json' with { type: 'json' };\nexport default { ...site };",
      { 'site.json': '{ "a": 1 }' },
    ],
  ])('are told from plain ones such as %s', (text, others) => {
    expect(plain(text, others)).toBe(true);
  });

  test.each<[string, Record<string, string>?]>([
    ["import { hostname } from 'node:os';\nexport default { ignore: [hostname()] };"],
    ["import plugin from 'retext-equality';\nexport default { plugins: [plugin] };"],
    ['export default { ignore: process.env.CI ? [] : ["a"] };'],
    ['export default { ignore: new Date().getDay() === 0 ? [] : ["a"] };'],
    ['export default await import("./a.ts");'],
    [
      "import site from './site.config.ts';\nexport default site;",
      { 'site.config.ts': 'export default { a: Math.random() };' },
    ],
    ["import site from './gone.ts';\nexport default site;"],
    ["export * from 'somewhere';\nexport default {};"],
    ["import 'somewhere';\nexport default {};"],
    ["import{a as b}from'somewhere';\nexport default {};"],
    ["import { 'a b' as c } from 'somewhere';\nexport default {};"],
    ["import a from /* here */ 'somewhere';\nexport default {};"],
  ])('such as %s', (text, others) => {
    expect(plain(text, others)).toBe(false);
  });

  test('or were changed while they were read', () => {
    const path = join(folderOf({ 'lint.config.ts': 'export default {};' }), 'lint.config.ts');
    const how = { isStamped: () => false, note: () => {}, started: Date.now() };
    expect(hasPlainConfig([[path, 'stat', 'f18']], how)).toBe(false);
  });
});

describe('the folder of runs', () => {
  test('does not grow for ever, and lets the oldest go', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-runs-'));
    for (let run = 0; run < 40; run += 1) {
      const path = join(folder, `${run}.json`);
      keepFile(folder, path, 'x');
      utimesSync(path, run, run);
    }
    const left = readdirSync(folder);
    expect(left.length).toBeLessThanOrEqual(30);
    expect(left).toContain('39.json');
    expect(left).not.toContain('0.json');
    rmSync(folder, { recursive: true });
  });

  test('loses what a run left half written long ago', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-runs-'));
    const left = join(folder, 'a.json.1.new');
    writeFileSync(left, 'x');
    utimesSync(left, 1, 1);
    keepFile(folder, join(folder, 'b.json'), 'text');
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('text');
    rmSync(folder, { recursive: true });
  });

  test('takes nothing that is too large, and need not be there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bedside-runs-'));
    expect(keepFile(folder, join(folder, 'a.json'), 'x'.repeat(17_000_000))).toBe(false);
    writeFileSync(join(folder, 'file'), '');
    expect(keepFile(join(folder, 'file'), join(folder, 'file/a.json'), 'x')).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, contentsOf, freshCommand, madeFromPath } from '../bin/lib.js';
import { makeLib } from '../bin/make-lib.js';
import { bedside, folderOf, fromSources, installed, modulesOf } from './helpers/run-bedside.ts';

const folder = join(cacheFolder, 'lib-of-tests');
const fromLib = join(cacheFolder, 'start-lib-of-tests.js');
const root = fileURLToPath(new URL('..', import.meta.url));
const ofCheckout = () => freshCommand(folder, true);

beforeAll(async () => {
  mkdirSync(cacheFolder, { recursive: true });
  await makeLib(folder);
  const entry = JSON.stringify(pathToFileURL(ofCheckout() as string).href);
  writeFileSync(
    fromLib,
    `const { run } = await import(${entry});\nprocess.exitCode = await run(process.argv.slice(2));\n`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(fromLib);
});

/** How long a run took is the one thing two runs may differ in. */
const withoutTime = (text: string) => text.replace(/in \d+(?:\.\d+)? s/g, 'in … s');

describe('the built command', () => {
  const cwd = folderOf({
    'good.md': '# Fever\n\nDrink water, rest, and ask your nurse if the fever stays for three days.\n',
    'bad.mdx': '# Fever\n\nLike us on Facebook! The physician will utilise a stethoscope.\n',
    'tag.mdx': '# Fever\n\n<KeyPoints>\n\nDrink water.\n',
    'brace.mdx': '# Fever\n\nA score of {above 5 is high.\n',
    'yaml.mdx': '---\ntitle: "Fever\n---\n\nDrink water.\n',
    'wide.md': Buffer.from('# Fever', 'utf16le').toString('latin1'),
  });

  test.each([
    ['good articles, bad ones and those that cannot be read', ['lint', '.'], cwd],
    ['all that programs are told', ['lint', '--format', 'compact', '.'], cwd],
    ['the page of a rule', ['lint', '--explain', 'plain-words'], cwd],
    ['how the score is worked out', ['lint', '--explain', 'score'], cwd],
    ['the list of rules', ['lint', '--list-rules'], cwd],
    ['its version', ['--version'], cwd],
    ['a mistyped option', ['lint', '--fromat', 'json'], cwd],
    ['the config of the project', ['lint', 'content/topics'], root],
  ])('says the same of %s as its sources do', (_what, args, where) => {
    const [bundled, unbundled] = [fromLib, fromSources].map((program) =>
      bedside(args, { cwd: where, program }),
    );
    expect(withoutTime(bundled?.out ?? '')).toBe(withoutTime(unbundled?.out ?? ''));
    expect(bundled?.err).toBe(unbundled?.err);
    expect(bundled?.code).toBe(unbundled?.code);
    expect(`${bundled?.out}${bundled?.err}`).not.toBe('');
  });
});

test.each([
  '--version',
  '--help',
  'lint --help',
])('built, %s loads neither the parser nor a word list', (args) => {
  const loaded = modulesOf(args.split(' '), fromLib).filter((url) => url.includes('/lib-of-tests/'));
  const code = loaded.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n');
  expect(code).toContain('lint:content');
  expect(code).not.toMatch(/mdxToMdast|subtlex|hypertension/);
});

test('the command starts as it is installed', () => {
  const { code, out } = bedside(['--version'], { program: installed });
  expect([code, out]).toEqual([0, bedside(['--version'], { program: fromSources }).out]);
});

describe('a build is left alone', () => {
  interface MadeFrom {
    sources: string[];
    contents: number;
    parts: string[];
  }
  const readMadeFrom = (): MadeFrom => JSON.parse(readFileSync(madeFromPath(folder), 'utf8'));
  const change = (text: string | undefined) => {
    const whole = readFileSync(madeFromPath(folder), 'utf8');
    if (text === undefined) rmSync(madeFromPath(folder));
    else writeFileSync(madeFromPath(folder), text);
    const found = ofCheckout();
    writeFileSync(madeFromPath(folder), whole);
    return found;
  };

  test('but not when nothing has changed', () => {
    expect(change(JSON.stringify(readMadeFrom()))).toMatch(/command\.js$/);
  });
  test.each([
    'lint-rules/plain/plain-words/rule.ts',
    'lint-rules/words/medical-terms.json',
    'lint.config.ts',
    'src/linter/run.ts',
    'src/linter/document/syntax/remark-tree.ts',
    'node_modules/.package-lock.json',
  ])('when %s says something else', (path) => {
    const { sources, contents } = readMadeFrom();
    expect(sources).toContain(path);
    expect(contentsOf(sources)).toBe(contents);
    const others = sources.map((each) => (each === path ? 'package.json' : each));
    expect(change(JSON.stringify({ sources, contents: contentsOf(others) }))).toBeUndefined();
  });
  test('by what files hold, not by their size and time', () => {
    const path = join(folder, '../a-source.txt');
    const below = path.slice(root.length);
    const numbers = ['Drink water.', 'Drink wines.'].map((text) => {
      writeFileSync(path, text);
      utimesSync(path, 1, 1);
      return contentsOf([below]);
    });
    rmSync(path);
    expect(numbers[0]).not.toBe(numbers[1]);
  });
  test('when a source was changed after its contents were compared, though its size and time are as they were', () => {
    const path = join(folder, '../a-source.txt');
    const write = (text: string) => {
      writeFileSync(path, text);
      utimesSync(path, 1, 1);
    };
    write('Drink water.');
    const sources = [path.slice(root.length)];
    const madeFrom = { sources, contents: contentsOf(sources) };
    const whole = readFileSync(madeFromPath(folder), 'utf8');
    writeFileSync(madeFromPath(folder), JSON.stringify(madeFrom));
    const later = Date.now() + 60_000;
    const isFresh = () => freshCommand(folder, true, later) !== undefined;
    expect([isFresh(), isFresh()]).toEqual([true, true]);
    expect(existsSync(join(folder, 'seen.txt'))).toBe(true);
    write('Drink wines.');
    expect(isFresh()).toBe(false);
    write('Drink water.');
    expect(isFresh()).toBe(true);
    rmSync(path);
    writeFileSync(madeFromPath(folder), whole);
  });
  test('when a source is gone', () => {
    const madeFrom = readMadeFrom();
    madeFrom.sources.push('src/gone.ts');
    expect(change(JSON.stringify(madeFrom))).toBeUndefined();
  });
  test('when what it was made from is cut short or missing', () => {
    expect(change('{"sources":["src/')).toBeUndefined();
    expect(change(undefined)).toBeUndefined();
  });
  test('but not where there are no sources, as in the package that is installed', () => {
    expect(freshCommand(folder, false)).toMatch(/command\.js$/);
  });
});

test('a build that is made anew keeps the parts that runs may have started with, until the next one', async () => {
  const part = join(folder, 'part-of-before.js');
  const madeFrom = JSON.parse(readFileSync(madeFromPath(folder), 'utf8'));
  writeFileSync(part, '');
  writeFileSync(
    madeFromPath(folder),
    JSON.stringify({ ...madeFrom, parts: [...madeFrom.parts, 'part-of-before.js'] }),
  );
  await makeLib(folder);
  expect(existsSync(part)).toBe(true);
  await makeLib(folder);
  expect(existsSync(part)).toBe(false);
  expect(ofCheckout()).toBeDefined();
});

test('a build holds no place of the folder it was made in, so that the project can be moved', () => {
  const { parts } = JSON.parse(readFileSync(madeFromPath(folder), 'utf8'));
  for (const name of ['command.js', 'rules.js', ...parts])
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain(root);
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, freshBundle, stampOf } from '../bin/bundle.js';
import { makeBundle } from '../bin/make-bundle.js';
import { bedside, folderOf, fromSources, installed, modulesOf } from './helpers/run-bedside.ts';

const folder = join(cacheFolder, 'bundle-of-tests');
const fromBundle = join(folder, 'start.js');
const root = fileURLToPath(new URL('..', import.meta.url));

beforeAll(async () => {
  await makeBundle(folder);
  const entry = JSON.stringify(freshBundle(folder));
  writeFileSync(
    fromBundle,
    `const { run } = await import(${entry});\nprocess.exitCode = await run(process.argv.slice(2));\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How long a run took is the one thing two runs may differ in. */
const withoutTime = (text: string) => text.replace(/in \d+(?:\.\d+)? s/g, 'in … s');

describe('the bundled command', () => {
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
    const [bundled, unbundled] = [fromBundle, fromSources].map((program) =>
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
])('bundled, %s loads neither the parser nor a word list', (args) => {
  const loaded = modulesOf(args.split(' '), fromBundle).filter((url) => url.includes('/bundle-of-tests/'));
  const code = loaded.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n');
  expect(code).toContain('lint:content');
  expect(code).not.toMatch(/mdxToMdast|subtlex|hypertension/);
});

test('the command starts as it is installed', () => {
  const { code, out } = bedside(['--version'], { program: installed });
  expect([code, out]).toEqual([0, bedside(['--version'], { program: fromSources }).out]);
});

describe('a bundle is left alone', () => {
  type Described = [path: string, content: number, change?: string];
  interface Stamp {
    entry: string;
    files: Described[];
    sources: Described[];
  }
  const change = (edit: (stamp: Stamp) => unknown) => {
    const whole = readFileSync(stampOf(folder), 'utf8');
    const stamp = JSON.parse(whole);
    edit(stamp);
    writeFileSync(stampOf(folder), JSON.stringify(stamp));
    const found = freshBundle(folder);
    writeFileSync(stampOf(folder), whole);
    return found;
  };
  const named = (sources: Described[], path: string) => {
    const source = sources.find(([each]) => each === path);
    if (!source) throw new Error(`${path} is not in the bundle`);
    return source;
  };

  test('but not when nothing has changed', () => {
    expect(change(() => {})).toMatch(/command\.js$/);
  });
  test.each([
    'lint-rules/plain/plain-words/rule.ts',
    'lint-rules/words/medical-terms.json',
    'lint.config.ts',
    'src/linter/run.ts',
    'node_modules/.package-lock.json',
  ])('when %s says something else, whatever its size and time', (path) => {
    const edit = ({ sources }: Stamp) => {
      const source = named(sources, path);
      source[1] += 1;
      source[2] = 'of another file';
    };
    expect(change(edit)).toBeUndefined();
  });
  test('but not when all its files were copied, and say the same', () => {
    const edit = ({ sources, files }: Stamp) => {
      for (const each of [...sources, ...files]) each[2] = 'of another file';
    };
    expect(change(edit)).toMatch(/command\.js$/);
  });
  test('when a source is gone', () => {
    expect(change(({ sources }) => sources.push(['src/gone.ts', 1]))).toBeUndefined();
  });
  test('when one of its own files is cut short or gone', () => {
    const { files } = JSON.parse(readFileSync(stampOf(folder), 'utf8')) as Stamp;
    for (const [path] of files) {
      const whole = readFileSync(join(folder, path));
      writeFileSync(join(folder, path), whole.subarray(0, whole.length / 2));
      const cut = freshBundle(folder);
      rmSync(join(folder, path));
      const gone = freshBundle(folder);
      writeFileSync(join(folder, path), whole);
      expect([path, cut, gone]).toEqual([path, undefined, undefined]);
    }
    expect(freshBundle(folder)).toBeDefined();
  });
  test('when it was not finished', () => {
    const whole = readFileSync(stampOf(folder), 'utf8');
    writeFileSync(stampOf(folder), whole.slice(0, 100));
    const found = freshBundle(folder);
    rmSync(stampOf(folder));
    const missing = freshBundle(folder);
    writeFileSync(stampOf(folder), whole);
    expect([found, missing]).toEqual([undefined, undefined]);
  });
});

test('a bundle that is made anew leaves the one that runs may have started with', async () => {
  const before = freshBundle(folder) as string;
  await makeBundle(folder);
  expect(freshBundle(folder)).not.toBe(before);
  expect(existsSync(before)).toBe(true);
});

test('a bundle holds no place of the folder it was made in, so that the project can be moved', () => {
  const { files } = JSON.parse(readFileSync(stampOf(folder), 'utf8'));
  for (const [path] of files) expect(readFileSync(join(folder, path), 'utf8')).not.toContain(root);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Packed, packAndUnpack, root } from './packed.ts';
import { installedWith, sizeOf } from './size.ts';

/** Most that the linter may bring: megabytes on disk, and packages. */
const [mostMegabytes, mostPackages] = [45, 130];

let packed: Packed;
beforeAll(() => {
  packed = packAndUnpack();
});
afterAll(() => packed.remove());

/** How Node shows where something was thrown. */
const stackTrace = /\n\s+at .+:\d+:\d+/;

/** Doors to code, with the files they lead to. The one to Astro is there as soon as its source is. */
const codeDoors = Object.entries(manifest.exports).flatMap(([name, to]) =>
  typeof to === 'string' || (name === './astro' && !existsSync(join(root, 'src/astro/index.ts')))
    ? []
    : [[name.replace('.', 'bedside'), to] as const],
);

/** What is built, the pages of the rules, and what the theme is made of, for Vite reads it as it is written. */
const travels =
  /^lib\/|^lint-rules\/.*\.md$|^bin\/[\w-]+\.js$|^src\/(?:calendar|names|rule-page|schemas|signs|site|linter\/document\/allowed)\//;

describe('what travels', () => {
  test('is the built package, the pages of the rules, and the theme', () => {
    const rest = packed.files.filter((path) => !travels.test(path));
    expect(rest.sort()).toEqual([
      'LICENSE',
      'README.md',
      'docs/report.schema.json',
      'package.json',
      'src/linter/score.md',
    ]);
  });
  test('holds nothing of this checkout: no linter as source, tests, articles or settings', () => {
    const ofCheckout = packed.files.filter((path) =>
      /^src\/(?:linter(?!\/document\/allowed\/)|astro|accuracy).*\.ts$|^content|^tests|lint\.config|made-from|make-lib/.test(
        path,
      ),
    );
    expect(ofCheckout).toEqual([]);
  });
  test.each(codeDoors)('holds the file and the types of %s', (_name, { types, default: code }) => {
    expect(packed.files).toContain(code.slice(2));
    expect(packed.files).toContain(types.slice(2));
  });
  test('names the licence of each package that is built in', () => {
    const licences = readFileSync(join(packed.inside, 'lib/licences.txt'), 'utf8');
    for (const name of ['zod', 'yaml', 'parse5', 'commander', 'micromark', 'syllable', '@codemirror/view'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(licences.match(/Permission|PERMISSION|permission/g)?.length).toBeGreaterThan(80);
  });
  test(`takes at most ${mostMegabytes} MB and ${mostPackages} packages, with all it needs`, () => {
    const modules = join(root, 'node_modules');
    const folders = installedWith(modules, Object.keys(manifest.dependencies));
    expect(folders.size).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    expect(folders.size + 1).toBeLessThanOrEqual(mostPackages);
    const bytes = [...folders, packed.inside].reduce((sum, folder) => sum + sizeOf(folder), 0);
    expect(bytes / 2 ** 20).toBeLessThanOrEqual(mostMegabytes);
  });
  test('brings no Node and nothing of Astro', () => {
    const names = Object.keys({
      ...manifest.dependencies,
      ...('optionalDependencies' in manifest ? { node: 1 } : {}),
    });
    expect(names.filter((name) => /astro|node|vite|sharp|satori/.test(name))).toEqual([]);
    for (const name of Object.keys(manifest.peerDependencies))
      expect(manifest.peerDependenciesMeta).toHaveProperty([name], { optional: true });
  });
  test('can be installed beside older parts of a site, which the gate does not need', () => {
    const { astro, ...others } = manifest.peerDependencies;
    expect(astro).toBe('^6.0.0 || ^7.0.0');
    for (const range of Object.values(others)) expect(range).toMatch(/^>=\d+(?:\.\d+)*$/);
  });
  test('has no script that npm would ask leave for', () => {
    const { scripts } = JSON.parse(readFileSync(join(packed.inside, 'package.json'), 'utf8'));
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'])
      expect(scripts).not.toHaveProperty(name);
  });
});

describe('in the folder of somebody else', () => {
  test.each(codeDoors)('%s can be imported', (name) => {
    const { code, out, err } = packed.node(
      '-e',
      `import('${name}').then((door) => console.log(Object.keys(door).join()))`,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out.trim()).not.toBe('');
  });

  test('the check is at hand as a function', () => {
    packed.write({
      'posts/flu.md': '# Flu\n\nLike us on Facebook!\n',
      'check.mjs': `
        import { lint } from 'bedside';
        import * as beliefs from 'bedside/rules';
        const { state, articles } = await lint({ cwd: process.cwd(), paths: ['posts'], ...beliefs });
        console.log(state, articles[0].findings.map(({ rule }) => rule).includes('no-like-us'));
      `,
    });
    expect(packed.node('check.mjs')).toEqual({ code: 0, out: 'not-ready true\n', err: '' });
  });

  test.each([
    [
      'an article that must not go out',
      { 'one/flu.md': '# Flu\n\nLike us on Facebook!\n' },
      ['lint', 'one/'],
      1,
      'Not ready yet',
    ],
    [
      'an article that is ready',
      { 'two/flu.md': '# Flu\n\nRest, drink water, and call your nurse if the fever stays.\n' },
      ['lint', 'two/'],
      0,
      'Nothing must be fixed|Ready|nothing stops',
    ],
    ['a folder that is not there', {}, ['lint', 'nowhere/'], 2, 'nowhere'],
    ['the page of a rule', {}, ['lint', '--explain', 'no-like-us'], 0, 'no-like-us'],
    ['how the score is worked out', {}, ['lint', '--explain', 'score'], 0, 'score'],
    ['all rules', {}, ['lint', '--list-rules'], 0, 'no-like-us'],
    ['the version', {}, ['--version'], 0, manifest.version],
  ] as [
    string,
    Record<string, string>,
    string[],
    number,
    string,
  ][])('the command tells %s', (_what, files, args, code, said) => {
    packed.write(files);
    const run = packed.bedside(...args);
    expect(`${run.out}${run.err}`).toMatch(new RegExp(said, 'i'));
    expect(`${run.out}${run.err}`).not.toMatch(stackTrace);
    expect(run.code).toBe(code);
  });

  describe('the rule of docs/rules.md', () => {
    beforeAll(() => {
      const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
      const blocks = [...page.matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)];
      expect(blocks.map(([, path]) => path)).toEqual(['rules/no-scare-words.ts', 'lint.config.ts']);
      packed.write(Object.fromEntries(blocks.map(([, path = '', code = '']) => [path, code])));
      packed.write({
        'package.json': '{ "type": "module" }',
        'posts/pressure.md': '# Pressure\n\nThis silent killer is in your home.\n',
      });
    });
    afterAll(() => packed.removeFile('lint.config.ts'));

    test('is found by the command, at the level of the config', () => {
      const { code, out, err } = packed.bedside('lint', 'posts/pressure.md', '--format', 'compact');
      expect(err).toMatch(/^Settings: lint\.config\.ts\..*\n$/);
      expect(out).toMatch(/pressure\.md:3:6: must-fix no-scare-words This nickname scares\./);
      expect(code).toBe(1);
    });
    test('has types that a strict compiler takes, and a rule without a sentence is refused', () => {
      packed.write({
        'wrong.ts':
          "import { defineRule } from 'bedside/rule';\ndefineRule({ id: 'no-x', goal: 'plain' });\n",
      });
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const flags = '--noEmit --strict --module nodenext --target es2024 --allowImportingTsExtensions';
      const { out } = packed.node(tsc, ...flags.split(' '), 'lint.config.ts', 'wrong.ts');
      expect(out).toMatch(/^wrong\.ts\(2,/);
      expect(out).not.toMatch(/lint\.config|no-scare-words|node_modules/);
    });
  });

  test('what is loaded only when it is needed is there: for slips, HTML, expressions and wide letters', () => {
    packed.write({
      'three/slip.mdx': '# Flu\n\nA fever of <5 days, {say}.\n',
      'three/html.md': '# Flu\n\nCall <a href="https://nhs.uk/x">the nurse</a>, <b>now</b>.\n',
      'three/wide.md': '# Flu\n\n👩‍⚕️ Like us on Facebook! 漢字\n',
      'three/yaml.md': '---\ntitle: "Flu\n---\n\nDrink water.\n',
      'lint.config.mjs': `
        import { defineConfig } from 'bedside';
        export default defineConfig({ collections: { three: { folder: 'three', mdx: 'plain' } } });
      `,
      'three/braces.mdx': '# Flu\n\nDrink {"enough"}.\n',
    });
    const { code, out, err } = packed.bedside('lint', 'three/', '--format', 'compact');
    expect(err).toBe('');
    expect(out).toMatch(/slip\.mdx:3.*can-read-article/);
    expect(out).toMatch(/yaml\.md:.*can-read-article/);
    expect(out).not.toMatch(/braces\.mdx:3.*can-read-article/);
    expect(code).toBe(1);
    packed.write({ 'lint.config.mjs': 'export default {};' });
  });

  test('what Node compiled is kept beside the packages, not in one of them', () => {
    packed.bedside('--version');
    expect(existsSync(join(packed.folder, 'node_modules/.cache/bedside'))).toBe(true);
    expect(existsSync(join(packed.inside, 'node_modules'))).toBe(false);
  });
});

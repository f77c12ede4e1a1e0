import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '#linter/config/load-config.ts';
import { isQuick } from '../bin/quick.js';
import { bedside, folderOf, installed, withoutNotes } from './helpers/run-bedside.ts';

const water = 'Drink water.\n';
const likes = 'Like us on Facebook!\n';
const lintOne = ['lint', 'content/a.md'];

describe('a loop that never ends is ended, and said, in a run that nobody watches', () => {
  const loop = 'while (true);\n';

  test.each([
    ['at the top of the config', { 'lint.config.mjs': `${loop}export default {};\n` }],
    [
      'in what the config imports',
      {
        'lint.config.mjs': "export { default } from './more.mjs';\n",
        'more.mjs': `${loop}export default {};\n`,
      },
    ],
    [
      'in a config with types',
      { 'lint.config.ts': `const isOn: boolean = true;\nwhile (isOn);\nexport default {};\n` },
    ],
  ])('%s', async (_where, files) => {
    const cwd = folderOf(files);
    await expect(loadConfig(cwd, { wait: 300, isAlone: true })).rejects.toThrow(
      /^The file lint\.config\.m?[tj]s was still not read after 1 seconds\.$/,
    );
  });

  test.each([
    [
      'in the config',
      { 'lint.config.mjs': `${loop}export default {};\n`, 'content/a.md': water },
      'lint.config.mjs',
    ],
    [
      'in what the config does later',
      {
        'lint.config.mjs': `export default { collections: { all: { folder: 'content', isPublic() { ${loop} } } } };\n`,
        'content/a.md': '---\ntitle: Fever\n---\n\nDrink water.\n',
      },
      'content/a.md',
    ],
    ['in a rule', { 'content/a.md': 'Hang now.\n' }, 'content/a.md'],
  ])('%s: with 2 and one sentence', (_where, files, name) => {
    const program = fileURLToPath(new URL('./helpers/bedside-that-breaks.ts', import.meta.url));
    const { code, out, err } = bedside(lintOne, { cwd: folderOf(files), program });
    expect(err).toMatch(/^[^\n]+ in 1 seconds of trying\.\n$|^[^\n]+ after 1 seconds\.\n$/);
    expect(err).toContain(name);
    expect([code, out]).toEqual([2, '']);
  });

  test('a config that waits is only read under watch', () => {
    const files = { 'a.md': water, 'old/a.md': water };
    const waits = folderOf({ ...files, 'lint.config.mjs': 'await 1;\nexport default {};\n' });
    expect(isQuick(['lint', join(folderOf(files), 'a.md')])).toBe(true);
    expect(isQuick(['lint', join(waits, 'a.md')])).toBe(false);
    expect(isQuick(['lint', join(waits, 'old/a.md')])).toBe(false);
  });
});

describe('a config does not decide the exit code', () => {
  const cwd = folderOf({ 'content/a.md': likes });
  const codesWith = (line: string) => {
    writeFileSync(join(cwd, 'lint.config.mjs'), `${line}\nexport default {};\n`);
    return [['lint'], lintOne].map((args) => bedside(args, { cwd, program: installed }).code);
  };

  test.each([
    "process.on('exit', () => { process.exitCode = 0; });",
    "process.on('exit', () => process.exit(0));",
    "process.on('exit', () => process.reallyExit(0));",
    "process.removeAllListeners('exit').on('exit', () => { process.exitCode = 0; });",
    "setTimeout(() => process.removeAllListeners('exit'), 1);",
    'process.exitCode = 0;',
  ])('when it is set: %s', (line) => {
    expect(codesWith(line)).toEqual([1, 1]);
  });

  test.each([
    'process.reallyExit(0);',
    'process.exit(1);',
  ])('when the process is ended before the check is: %s', (line) => {
    expect(codesWith(line)).toEqual([2, 2]);
  });

  test.each([
    'setTimeout(() => process.exit(0), 1);',
    'setImmediate(() => process.reallyExit(0));',
  ])('when the process is ended before or after it: %s', (line) => {
    for (const code of codesWith(line)) expect([1, 2]).toContain(code);
  });
});

describe('what a config starts and nobody waits for ends with 2 and one sentence', () => {
  test.each([
    ['a timer that goes on', 'setInterval(() => {}, 1000);', 'something in the config goes on'],
    ['a promise that fails', "Promise.reject(new Error('No network'));", 'No network'],
    ['a promise that fails with nothing', 'Promise.reject();', 'ended before it was done'],
    ['a failure that comes late', "setTimeout(() => { throw new Error('Too late'); }, 1);", 'Too late'],
  ])('%s', (_what, line, sentence) => {
    const cwd = folderOf({ 'lint.config.mjs': `${line}\nexport default {};\n`, 'content/a.md': water });
    for (const args of [['lint'], lintOne]) {
      const { code, err } = bedside(args, { cwd, program: installed });
      expect(withoutNotes(err)).toMatch(/^The check [^\n]+\n$/);
      expect(err).toContain(sentence);
      expect(code).toBe(2);
    }
  });
});

test('a report cannot be written to a pipe', () => {
  const cwd = folderOf({ 'content/a.md': water });
  spawnSync('mkfifo', [join(cwd, 'pipe')]);
  const { code, err } = bedside(['lint', '--format', 'json', '--out', 'pipe'], { cwd, program: installed });
  expect([code, withoutNotes(err)]).toEqual([
    2,
    'Cannot write the report to "pipe": it is a pipe. Name a file.\n',
  ]);
});

describe('a folder that holds data and no article', () => {
  const cwd = folderOf({
    'lint.config.mjs': "export default { collections: { people: { folder: 'content/people' } } };\n",
    'content/people/jo.yaml': 'name: Jo\n',
  });
  const run = (args: string[], env: Record<string, string>) =>
    bedside(args, { cwd, env, program: installed });

  test('is a failure on CI, unless it is asked for', () => {
    expect(run(['lint'], {}).code).toBe(0);
    const { code, err } = run(['lint'], { CI: 'true' });
    expect([code, withoutNotes(err)]).toEqual([
      2,
      'There are no articles to check. If that is meant to be so, use --allow-empty.\n',
    ]);
    expect(run(['lint', '--allow-empty'], { CI: 'true' }).code).toBe(0);
    expect(run(['lint', 'content', '--allow-empty'], { CI: 'true' }).code).toBe(0);
  });
});

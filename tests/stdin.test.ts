import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { bedside, folderOf, fromSources } from './helpers/run-bedside.ts';

/* Many articles, or many starts of the command: a machine with other work needs patience, not a verdict. */
vi.setConfig({ testTimeout: 300_000 });

const program = fileURLToPath(new URL('./helpers/bedside-with-two-rules.ts', import.meta.url));
const config = `export default {
  ignore: ['content/drafts/**'],
  overrides: [{ files: ['content/old/**'], rules: { 'no-like-us': 'should-fix' } }],
};
`;
const saved = { 'lint.config.mjs': config, 'content/a.md': 'Rest.\n' };

function lintInput(input: string | Uint8Array, path: string, flags: string[] = ['--format', 'compact']) {
  const cwd = folderOf(saved);
  const args = [program, 'lint', '--stdin', '--stdin-path', path, ...flags];
  /* On CI a folder without articles is a failure; a text that is handed over is not a folder. */
  const env = { ...process.env, CI: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, input, env, encoding: 'utf8' });
  expect(readdirSync(join(cwd, 'content'))).toEqual(['a.md']);
  return { code: status, out: stdout, err: stderr };
}

describe('a text from standard input', () => {
  test('is judged in place of the file, with its name and places', () => {
    const { code, out } = lintInput('Rest.\n\nPlease like us today!\n', 'content/a.md');
    expect(code).toBe(1);
    expect(out).toMatch(/^content\/a\.md:3:8: must-fix no-like-us /);
  });

  test('is judged where no file is yet, and writes none', () => {
    expect(lintInput('Please like us today!\n', './content/new folder/new.mdx').out).toMatch(
      /^content\/new folder\/new\.mdx:1:8: must-fix /,
    );
  });

  test('is held to what the config says of its place', () => {
    const { code, out } = lintInput('Please like us today!\n', 'content/old/a.md');
    expect(code).toBe(0);
    expect(out).toMatch(/^content\/old\/a\.md:1:8: should-fix /);
    expect(lintInput('Please like us today!\n', 'content/drafts/a.md', []).out).toContain(
      'Passed over: content/drafts/a.md',
    );
    expect(lintInput('x', 'content/a.txt', []).out).toContain('It is not an article');
  });

  test('may be empty, in another encoding, or with a byte order mark', () => {
    expect(lintInput('', 'content/a.md').code).toBe(lintInput(' \n', 'content/a.md').code);
    expect(lintInput(Buffer.from('\uFEFFPlease like us!\n'), 'content/a.md').out).toMatch(
      /^content\/a\.md:1:8: /,
    );
    expect(lintInput(Buffer.from([0x41, 0xff, 0x42]), 'content/a.md').code).toBe(0);
  });

  test.each([
    [['--stdin'], 'Say where the text belongs, such as: --stdin-path content/articles/flu.mdx'],
    [['--stdin-path', 'a.md'], '"--stdin-path" goes with "--stdin".'],
    [
      ['--stdin', '--stdin-path', 'a.md', 'content'],
      'With "--stdin" only the text from standard input is checked: name no paths.',
    ],
    [['--stdin', '--stdin-path', 'a.md', '--staged'], '"--staged" and "--stdin" do not go together.'],
  ])('needs its flags in order: %s', (flags, sentence) => {
    expect(bedside(['lint', ...flags], { cwd: folderOf(saved) })).toMatchObject({
      code: 2,
      err: `${sentence}\n`,
    });
  });
});

describe('a text from standard input with --fix', () => {
  const fix = (input: string | Uint8Array, path = 'content/a.mdx', flags: string[] = []) => {
    const cwd = folderOf(saved);
    const args = [fromSources, 'lint', '--stdin', '--stdin-path', path, '--fix', ...flags];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, input });
    expect(readdirSync(join(cwd, 'content'))).toEqual(['a.md']);
    return { code: status, out: stdout, err: stderr.toString() };
  };

  test('comes back mended, with all of its other bytes, and no file is written', () => {
    const text = '\uFEFF# Colds\r\n\r\nRest in order to heal.\r\n\r\nSleep if it is <5 °C.\t';
    const { code, out, err } = fix(text);
    expect([code, err]).toEqual([0, '']);
    expect(out).toEqual(Buffer.from(text.replace('in order to', 'to').replace('<5', '&lt;5')));
  });

  test('comes back as it was where there is nothing to mend', () => {
    const text = '# Colds\n\nPlease like us on Facebook.';
    expect(fix(text)).toEqual({ code: 0, out: Buffer.from(text), err: '' });
    expect(fix('').out).toEqual(Buffer.from(''));
  });

  test('keeps bytes that are no text, and says so', () => {
    const bytes = Buffer.from([0x52, 0xff, ...Buffer.from('est in order to heal.\n')]);
    expect(fix(bytes)).toEqual({
      code: 0,
      out: bytes,
      err: 'content/a.mdx stays as it was. It holds signs that are no text.\n',
    });
  });

  test('says why it is left alone', () => {
    const text = `# Colds\n\nRe${"{'a".repeat(40)}st.\n`;
    expect(fix(text)).toEqual({
      code: 0,
      out: Buffer.from(text),
      err: 'content/a.mdx stays as it was: each change would call for another.\n',
    });
  });

  test('comes back as it was where the settings leave its place alone', () => {
    const bytes = Buffer.from('Rest in order to heal.\n');
    expect(fix(bytes, 'content/drafts/a.md')).toEqual({
      code: 0,
      out: bytes,
      err: 'content/drafts/a.md stays as it was. The setting "ignore" leaves it alone.\n',
    });
  });

  test('is never shown as a change only', () => {
    const { code, err } = fix('Rest.\n', 'content/a.md', ['--dry-run']);
    expect([code, err]).toEqual([
      2,
      '"--fix" and "--dry-run" mend files as they are saved: name files or folders.\n',
    ]);
  });
});

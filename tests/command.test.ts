import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bedside, folderOf, readOnlyTheStart } from './helpers/run-bedside.ts';

const good = '---\ntitle: Flu shots\n---\n\nBook your flu shot today.\n';
const asksForLikes = '---\ntitle: Flu shots\n---\n\nIf this helped, like us today!\n';
const hardWords = '---\ntitle: Flu shots\n---\n\nYou may feel myalgia.\n\nThe myalgia goes away.\n';

describe('bedside lint', () => {
  test('ends with 0 and one warm line when the articles are ready', () => {
    const { code, out, err } = bedside(['lint'], { cwd: folderOf({ 'content/flu.mdx': good }) });
    expect(code).toBe(0);
    expect(out).toMatch(/^✔ 1 article checked in \d+\.\d s\. Ready, score \d+(\.\d)? of 100\.\n$/);
    expect(err).toBe('');
  });

  test('ends with 1 and names file, line and words when an article asks for likes', () => {
    const cwd = folderOf({ 'content/flu.mdx': asksForLikes, 'content/sleep.md': good });
    const { code, out, err } = bedside(['lint'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('    5 | If this helped, like us today!\n      |                 ^^^^^^^\n');
    expect(out).toContain('Rule  no-like-us  (content/flu.mdx:5:17)');
    expect(err).toBe('');
  });

  test('is ready with only should-fix findings, unless there are more than allowed', () => {
    const cwd = folderOf({ 'content/flu.mdx': hardWords });
    expect(bedside(['lint'], { cwd }).code).toBe(0);
    expect(bedside(['lint', '--max-should-fix', '2'], { cwd }).code).toBe(0);
    const { code, out } = bedside(['lint', '--max-should-fix', '1'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('This run allows 1 should fix (--max-should-fix).');
  });

  test('checks only the articles it is given', () => {
    const cwd = folderOf({ 'a.mdx': asksForLikes, 'b.mdx': good });
    expect(bedside(['lint', 'b.mdx'], { cwd }).code).toBe(0);
    expect(bedside(['lint', 'a.mdx', 'b.mdx'], { cwd }).code).toBe(1);
  });

  test('shows only what must be fixed when asked to be quiet', () => {
    const cwd = folderOf({ 'content/a.mdx': asksForLikes, 'content/b.mdx': hardWords });
    const { out } = bedside(['lint', '--quiet', '--format', 'compact'], { cwd });
    expect(out).toMatch(/^content\/a\.mdx:5:17: must-fix no-like-us .*\n$/);
  });
});

describe('when the check itself cannot be done', () => {
  test.each([
    ['a path that is not there', ['lint', 'nope'], 'There is no file or folder called "nope".'],
    [
      'an option that is mistyped',
      ['lint', '--fromat', 'json'],
      'There is no option "--fromat". Did you mean "--format"?',
    ],
    [
      'a form nobody knows',
      ['lint', '--format', 'xml'],
      '"--format" cannot be "xml". Allowed choices are writer,',
    ],
    ['a number that is none', ['lint', '--max-should-fix', 'few'], 'Give a whole number, such as 10.'],
    ['an option with nothing behind it', ['lint', '--out'], '"--out" needs a file behind it.'],
    ['a command nobody knows', ['lnit'], 'There is no command "lnit". Did you mean "lint"?'],
    ['nothing to do', [], 'Say what to do, such as: bedside lint.'],
    ['a rule nobody knows', ['lint', '--explain', 'no-like-su'], 'Did you mean "no-like-us"?'],
    [
      'a report with no folder to go to',
      ['lint', 'content', '--out', 'no/such/report.txt'],
      'its folder does not exist',
    ],
  ])('says %s in one sentence, with exit code 2', (_what, args, sentence) => {
    const cwd = folderOf({ 'content/flu.mdx': good });
    const { code, err } = bedside(args, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  test('names the mistake in the config', () => {
    const config = 'export default { rules: { "no-like-su": "off" } };\n';
    const cwd = folderOf({ 'lint.config.ts': config, 'content/flu.mdx': good });
    const { code, err } = bedside(['lint'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^[^\n]*"no-like-su"[^\n]*Did you mean "no-like-us"\?\n$/);
  });

  test('says which article could not be checked through, and still checks the others', () => {
    const cwd = folderOf({ 'content/a.mdx': 'Please break the rule.\n', 'content/b.mdx': asksForLikes });
    const { code, out } = bedside(['lint'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('In content/a.mdx: ');
    expect(out).toContain('no-like-us  (content/b.mdx:5:17)');
    expect(out).not.toMatch(/^\s+at .*:\d+/m);
  });

  test('shows where it failed only when asked to', () => {
    const env = { BEDSIDE_DEBUG: '1' };
    expect(bedside(['lint', 'nope'], { env }).err).toMatch(/^\s+at .*:\d+/m);
  });
});

describe('reports', () => {
  test('JSON is the only thing on standard output', () => {
    const cwd = folderOf({ 'content/flu.mdx': asksForLikes });
    const { code, out, err } = bedside(['lint', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, state: 'not-ready' });
    expect(err).toBe('');
  });

  test('go into a file while the writer view stays in sight', () => {
    const cwd = folderOf({ 'content/flu.mdx': asksForLikes, 'report.json': 'an older report' });
    const { out } = bedside(['lint', '--format', 'json', '--out', 'report.json'], { cwd });
    expect(out).toContain('Not ready yet: 1 must fix.');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(readdirSync(cwd).sort()).toEqual(['content', 'report.json']);
  });

  test('leave nothing half written behind when they cannot be written', () => {
    const cwd = folderOf({ 'content/flu.mdx': good });
    mkdirSync(join(cwd, 'report.json'));
    const { code, err } = bedside(['lint', '--format', 'json', '--out', 'report.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toBe('Cannot write the report to "report.json": it is a folder.\n');
    expect(readdirSync(cwd).sort()).toEqual(['content', 'report.json']);
  });

  test('in a file carry no colours, even when the terminal has them', () => {
    const cwd = folderOf({ 'content/flu.mdx': asksForLikes });
    const { out } = bedside(['lint', '--out', 'view.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001B[');
    expect(readFileSync(join(cwd, 'view.txt'), 'utf8')).not.toContain('\u001B[');
  });

  test('on GitHub mark the lines, keep the writer view in the log, and fill the summary page', () => {
    const title = '---\ntitle: "::error::not a command"\n---\n\nlike us\n';
    const cwd = folderOf({ 'site/content/flu.mdx': title, 'summary.md': 'From the step before.\n' });
    const summary = join(cwd, 'summary.md');
    const { out } = bedside(['lint', '--format', 'github'], {
      cwd: join(cwd, 'site'),
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: summary },
    });
    expect(out).toContain('::error file=site/content/flu.mdx,line=5,endLine=5,col=1,endColumn=8,');
    const token = /^::stop-commands::(\S+)\n/.exec(out)?.[1];
    const fenced = out.slice(0, out.indexOf(`\n::${token}::\n`));
    expect(fenced).toContain('\n::error::not a command\n');
    expect(fenced).toContain('Not ready yet: 1 must fix.');
    expect(readFileSync(summary, 'utf8')).toMatch(/^From the step before\.\n## Not ready yet: 1 must fix/);
  });

  test('are cut short without a fuss when nobody reads on', async () => {
    const cwd = folderOf({ 'content/flu.mdx': 'You may like us.\n\n'.repeat(2000) });
    const { code, out, err } = await readOnlyTheStart(['lint', '--format', 'json'], cwd);
    expect(out.length).toBeGreaterThan(0);
    expect(err).toBe('');
    expect(code).toBe(1);
  });
});

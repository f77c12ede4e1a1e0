import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept } from '#linter/cli/accept.ts';
import { keepShown } from '#linter/cli/shown-findings.ts';
import type { LintConfig } from '#linter/config/config.ts';
import { commentFormOf } from '#linter/exceptions/exception-places.ts';
import { toldIn, writeException } from '#linter/exceptions/write-exception.ts';
import { applyEdits } from '#linter/fix/fix.ts';
import { numbered } from '#linter/reporters/numbers.ts';
import type { ReporterOptions } from '#linter/reporters/options.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './helpers/lint.ts';
import { projectOf } from './helpers/project.ts';
import { plain } from './helpers/report.ts';
import { readExamples } from './helpers/rule-page.ts';
import { bedside, folderOf, installed } from './helpers/run-bedside.ts';

const options: ReporterOptions = { ...plain, ideas: true };
const reason = "the doctor's own words";

/** Looks at a folder as the command does, and gives the numbers of what it shows. */
function look(files: Record<string, string>, config: LintConfig = {}) {
  const cwd = projectOf(files);
  const request = { cwd, rules, wordLists, model, profiles, today, config };
  const report = new Session(request).report();
  keepShown(cwd, undefined, report, options);
  const findings = toldIn(report).sort((a, b) => a.start.offset - b.start.offset);
  const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
  const except = (words: readonly string[], until?: string) =>
    accept(request, { accept: words, until }, options);
  const shown = numbered(report, options).map(({ finding }) => finding.rule);
  return { cwd, read, except, findings, request, shown };
}

const fingerprintOf = (found: ReturnType<typeof look>, rule: string): string =>
  found.findings.find((finding) => finding.rule === rule)?.fingerprint ?? 'none';

test('writes the exception above the block, and every other byte stays', () => {
  const text = '\uFEFF# Colds\r\n\r\nRest well.\r\n\r\nWe utilize a spray.\r\nIt helps.';
  const found = look({ 'content/a.mdx': text });
  const said = found.except([fingerprintOf(found, 'plain-words'), `  ${reason}\n`], '2027-03-01');
  expect(found.read('content/a.mdx')).toBe(
    text.replace('We utilize', `{/* lint-ok plain-words: ${reason} until 2027-03-01 */}\r\n\r\nWe utilize`),
  );
  expect(said).toContain('what plain-words tells of line 5 may stay');
});

test('finds by its number what the last check showed, also after another was accepted', () => {
  const found = look({
    'content/a.md': '# Colds\n\nPlease like us on Facebook.\n\nPlease like us on Instagram.\n',
  });
  const shown = toldIn(new Session(found.request).report()).filter(({ level }) => level === 'must-fix');
  expect(shown).toHaveLength(2);
  found.except(['1', reason]);
  found.except(['2', reason]);
  expect(found.read('content/a.md').match(/<!-- lint-ok no-like-us: .* -->\n\nPlease like/g)).toHaveLength(2);
});

test('stands in the sentence where a block would let others of the rule pass', () => {
  const found = look({ 'content/a.mdx': '# Colds\n\nWe utilize it. You commence at noon.\n' });
  found.except([fingerprintOf(found, 'plain-words'), reason]);
  expect(found.read('content/a.mdx')).toContain(`utilize{/* lint-ok plain-words: ${reason} */} it.`);
});

test('is a comment of YAML at the top of an article and in a file of fields', () => {
  const description = 'description: >-\n  We utilize\n  a spray.\n';
  const found = look({ 'content/a.md': `---\ntitle: Colds\n${description}---\n\nRest.\n` });
  found.except([fingerprintOf(found, 'plain-words'), reason]);
  expect(found.read('content/a.md')).toContain(`# lint-ok plain-words: ${reason}\n${description}`);
});

describe('refuses, in a sentence, and writes nothing,', () => {
  const text = '# Colds\n\nWe utilize a spray.\n';
  const setUp = () => look({ 'content/a.mdx': text });
  test.each([
    [['1', 'ok'], undefined, 'The reason is too short.'],
    [['1'], undefined, 'Say why it may stay'],
    [['1', 'our', 'own', 'words'], undefined, 'Put the reason in quotation marks'],
    [['99', reason], undefined, 'There is no number 99: the last check showed'],
    [['abc', reason], undefined, '"abc" is neither a number'],
    [['1', reason], 'soon', '"soon" is no day.'],
    [['1', reason], '2020-01-01', '2020-01-01 is over.'],
    [['1', 'it ends here */} today'], undefined, 'The reason holds signs'],
    [['1', 'our words until 2030-01-01'], undefined, 'The reason holds a day of its own.'],
  ])('%s %s', (words, until, sentence) => {
    const found = setUp();
    expect(() => found.except(words, until)).toThrow(sentence);
    expect(found.read('content/a.mdx')).toBe(text);
  });

  test('when the sentence has changed since', () => {
    const found = setUp();
    const changed = text.replace('utilize', 'use');
    writeFileSync(join(found.cwd, 'content/a.mdx'), changed);
    const number = `${found.shown.indexOf('plain-words') + 1}`;
    expect(() => found.except([number, reason])).toThrow('content/a.mdx has changed since then.');
    expect(found.read('content/a.mdx')).toBe(changed);
  });

  test('when nothing may be excepted from the rule', () => {
    const broken = '# Colds\n\nRest for <5 days.\n';
    const found = look({ 'content/a.mdx': broken });
    expect(() => found.except([fingerprintOf(found, 'can-read-article'), reason])).toThrow(
      'Nothing may be excepted from can-read-article.',
    );
    const strict = look({ 'content/a.mdx': text }, { neverWaive: ['plain-words'] });
    expect(() => strict.except([fingerprintOf(strict, 'plain-words'), reason])).toThrow(
      'Nothing may be excepted',
    );
  });

  test('when nothing was shown before', () => {
    const request = { cwd: projectOf({ 'content/a.mdx': text }), rules, wordLists, model, profiles, today };
    expect(() => accept(request, { accept: ['1', reason] }, options)).toThrow('Check first');
  });
});

test('is asked for on the command line by the number on the screen', () => {
  const cwd = folderOf({ 'content/a.md': '# Colds\n\nPlease like us on Facebook!\n' });
  const shown = bedside(['lint'], { cwd, program: installed });
  const number = /no-like-us {2}\(content\/a\.md:3:8\) {2}number (\d+)/.exec(shown.out)?.[1] ?? '';
  const ended = bedside(['lint', '--accept', number, reason, '--until', '2099-01-01'], {
    cwd,
    program: installed,
  });
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(cwd, 'content/a.md'), 'utf8')).toContain(
    `<!-- lint-ok no-like-us: ${reason} until 2099-01-01 -->\n\nPlease like`,
  );
  expect(bedside(['lint'], { cwd, program: installed }).out).not.toContain('no-like-us  (');
  const without = bedside(['lint', '--until', '2099-01-01'], { cwd, program: installed });
  expect(without).toMatchObject({ code: 2, err: '"--until" goes with "--accept".\n' });
});

const examples = rules.flatMap(({ goal, id }) => {
  const page = new URL(`../lint-rules/${goal}/${id}/rule.md`, import.meta.url);
  return existsSync(page) ? readExamples(page) : [];
});
const single = examples.filter(({ source }) => !/^===/m.test(source));

test('whatever is accepted is gone, all else is told as before, and only the comment is new', () => {
  const cwd = projectOf({ 'content/other.mdx': '# Sleep\n\nSleep well.\n' });
  const session = new Session({ cwd, rules, wordLists, model, profiles, today });
  let [accepted, asked] = [0, 0];
  fc.assert(
    fc.property(
      fc.constantFrom(...single),
      fc.nat(),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      ({ source, language }, pick, eol, mark) => {
        const path = `content/a.${language}`;
        const text = mark + source.replaceAll('\n', eol);
        const tell = (now: string) => session.check(path, now);
        const before = toldIn(tell(text)).filter(({ rule }) => !session.exceptions.neverWaive.has(rule));
        const finding = before[pick % Math.max(1, before.length)];
        if (!finding) return;
        asked += 1;
        const form = commentFormOf(path);
        const written = writeException(text, finding, { wording: { reason }, form, tell });
        if (!written) return;
        accepted += 1;
        expect(written.edit.start).toBe(written.edit.end);
        expect(applyEdits(text, [written.edit])).toBe(written.text);
        expect(written.edit.text).toContain(reason);
        if (text.includes(eol)) expect(written.edit.text.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
        const after = toldIn(tell(written.text));
        const others = before.filter((one) => one !== finding && one.rule !== finding.rule);
        expect(after.filter(({ rule }) => rule === finding.rule).length).toBe(
          toldIn(tell(text)).filter(({ rule }) => rule === finding.rule).length - 1 - written.besides,
        );
        expect(after.filter(({ rule }) => others.some((other) => other.rule === rule)).length).toBe(
          others.length,
        );
        session.forget(path);
      },
    ),
    { numRuns: 150 },
  );
  /* Of what cannot be excepted, most is about an article as a whole that has no fields at its top. */
  expect(accepted / asked).toBeGreaterThan(0.8);
});

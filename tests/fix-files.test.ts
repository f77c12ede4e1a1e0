import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixFiles } from '#linter/cli/fix-files.ts';
import { watchFiles } from '#linter/cli/watch-files.ts';
import type { Report } from '#linter/finding/report.ts';
import { pathSeenFrom } from '#linter/finding/seen-from.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './helpers/lint.ts';
import { projectOf, writeFiles } from './helpers/project.ts';

const quiet = { color: false, unicode: true, isDry: false };
const open = (cwd: string) => new Session({ cwd, rules, wordLists, model, profiles, today });
const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

const odd =
  '\uFEFF# Colds\r\n\r\nRest in order to heal.\r\n\r\n#### Sleep\r\n\r\nSleep if it is <5 days.<br> Drink.\r\n\r\n' +
  '<!-- a note -->\r\n\r\nShe said “in order to sleep” \t twice. Take 2 mg in order to sleep.';
const mended =
  '\uFEFF# Colds\r\n\r\nRest to heal.\r\n\r\n## Sleep\r\n\r\nSleep if it is &lt;5 days.<br /> Drink.\r\n\r\n' +
  '{/* a note */}\r\n\r\nShe said “in order to sleep” \t twice. Take 2 mg to sleep.';

test('mends what keeps its meaning and leaves every other byte', () => {
  const cwd = projectOf({ 'content/a.mdx': odd, 'content/b.mdx': '# Colds\n\nRest.\n' });
  chmodSync(join(cwd, 'content/a.mdx'), 0o640);
  const said = fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/a.mdx')).toBe(mended);
  expect(read(cwd, 'content/b.mdx')).toBe('# Colds\n\nRest.\n');
  expect(statSync(join(cwd, 'content/a.mdx')).mode & 0o777).toBe(0o640);
  expect(said).toMatchInlineSnapshot(`
    "content/a.mdx
      ✔ line 3: Write “to”  plain-words
      ✔ line 5: Make it a heading of level 2  heading-order
      ✔ line 7: Write &lt; in the place of <  can-read-article
      ✔ line 7: End <br> with a slash  can-read-article
      ✔ line 9: Write the comment with {/* and */}  can-read-article
      ✔ line 11: Write “to”  plain-words

    Mended 6 places in 1 file.

    "
  `);
  expect(fixFiles(open(cwd), quiet)).toContain('nothing that can be mended');
});

test('mends more slips than are told at once, and leaves a text alone that never settles', () => {
  const many = `# Colds\n\n${'Rest for <5 days.\n\n'.repeat(190)}`;
  const endless = `# Colds\n\nRe${"{'a".repeat(40)}st.\n`;
  const cwd = projectOf({ 'content/a.mdx': many, 'content/b.mdx': endless });
  const said = fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/a.mdx')).toBe(many.replaceAll('<5', '&lt;5'));
  expect(read(cwd, 'content/b.mdx')).toBe(endless);
  expect(said).toContain('content/b.mdx stays as it was: each change would call for another.');
});

test('finds the brace behind backticks that open no code, and puts no sign anywhere else', () => {
  const text = '# Colds\n\nRest.\n\n```{`\n';
  const cwd = projectOf({ 'content/a.mdx': text });
  fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/a.mdx')).toBe(text.replace('{', '\\{'));
});

test('names every line that it changes', () => {
  const cwd = projectOf({ 'content/a.md': '# Colds\n\n#### Sleep\n\nRest.\n\n##### Naps\n\nRest.\n' });
  const said = fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/a.md')).toBe('# Colds\n\n## Sleep\n\nRest.\n\n### Naps\n\nRest.\n');
  expect(said).toContain('✔ lines 3 and 7: Make it a heading of level 2, and raise the heading below it');
  expect(said).toContain('Mended 2 places in 1 file.');
});

test('names a file as it is seen from where the command was typed', () => {
  const cwd = projectOf({ 'content/a.md': '# Colds\n\nRest in order to heal.\n' });
  const seen = (path: string) => pathSeenFrom(path, '/sites/one', '/sites/two');
  expect(fixFiles(open(cwd), { ...quiet, seen })).toContain('../one/content/a.md\n');
});

test('shows what it would change and writes nothing', () => {
  const cwd = projectOf({ 'content/a.md': '# Colds\n\nRest in order to heal.\n\nDrink.\n' });
  expect(fixFiles(open(cwd), { ...quiet, isDry: true })).toMatchInlineSnapshot(`
    "content/a.md
      1 | # Colds
      2 | 
    - 3 | Rest in order to heal.
    + 3 | Rest to heal.
      4 | 
      5 | Drink.

    Nothing was written. --fix would mend 1 place in 1 file.

    "
  `);
  expect(read(cwd, 'content/a.md')).toContain('in order to');
});

test('mends an article that still holds a slip for a person', () => {
  const text = '# Colds\n\nRest if it is <5 days.\n\n<GetHelp level="urgent">\n\nCall.\n';
  const cwd = projectOf({ 'content/b.mdx': text });
  fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/b.mdx')).toBe(text.replace('<5', '&lt;5'));
});

/** A rule that offers what no rule should. */
const offering = (text: string): AnyRule =>
  defineRule({
    id: 'no-rest',
    goal: 'plain',
    level: 'idea',
    about: 'Offers something.',
    say: () => 'This says "rest".',
    why: 'The test wants to see it.',
    try: ['sleep'],
    check: ({ report }) => ({
      word: (word) => {
        if (word.key !== 'rest') return;
        const start = word.block.source.startInSource(word.start);
        report(word, { fix: [{ kind: 'fix', title: 'Write it', edits: [{ start, end: start + 4, text }] }] });
      },
    }),
  });

test.each([
  ['it could not be read', '</b>'],
  ['something new that must be fixed', 'laugh. Please like our page. If you laugh'],
])('leaves a file as it was where %s after the change', (reason, text) => {
  const cwd = projectOf({ 'content/a.mdx': '# Colds\n\nIf you rest, you heal.\n' });
  const session = new Session({ cwd, rules: [...rules, offering(text)], wordLists, model, profiles, today });
  const said = fixFiles(session, quiet);
  expect(said).toContain(`content/a.mdx stays as it was: `);
  expect(said).toContain(reason);
  expect(read(cwd, 'content/a.mdx')).toBe('# Colds\n\nIf you rest, you heal.\n');
});

test('keeps an exception from a rule over all articles when only some are read', () => {
  const text = '{/* lint-ok no-orphan: it is on a leaflet */}\n\n# Colds\n\nRest.\n';
  const cwd = projectOf({ 'content/a.mdx': text });
  fixFiles(open(cwd), quiet);
  expect(read(cwd, 'content/a.mdx')).toBe(text);
});

test('bytes that are no text are not touched', () => {
  const bytes = Buffer.concat([
    Buffer.from('Rest in order to heal. '),
    Buffer.from([0xe9]),
    Buffer.from('\n'),
  ]);
  const cwd = projectOf({ 'content/a.md': bytes });
  fixFiles(open(cwd), quiet);
  expect(readFileSync(join(cwd, 'content/a.md'))).toEqual(bytes);
});

test('tells again of an article that is saved', async () => {
  const cwd = projectOf({ 'content/a.md': '# Colds\n\nRest.\n', 'content/b.md': '# Sleep\n\nRest.\n' });
  const session = open(cwd);
  session.report();
  const { promise, resolve } = Promise.withResolvers<Report>();
  const watching = watchFiles(cwd, session.folders, session, resolve);
  try {
    writeFiles(cwd, { 'content/a.md': '# Colds\n\nPlease like us on Facebook.\n' });
    const report = await promise;
    expect(report.articles.map(({ path }) => path)).toEqual(['content/a.md']);
    expect(report.articles[0]?.findings.map(({ rule }) => rule)).toContain('no-like-us');
  } finally {
    watching.stop();
  }
});

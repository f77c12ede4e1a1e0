import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '#linter/run.ts';
import { findingsIn, housekeeping, lintFiles, plainArticles, projectOf } from './helpers/project.ts';

const components = ['Aside', 'Callout', 'Term'];

/** What a writer is told: the words under the caret, the sentence, and the first thing to try. */
const told = async (source: string, path?: string) =>
  (await findingsIn(source, { config: plainArticles(components) }, path)).map(
    (finding) => [finding.text, finding.say, finding.try[0]] as const,
  );

test.each([
  ['Use in children <5 years.', '<5', '"<5" looks like the start of a tag.', 'under 5'],
  ['Give it if sugar is <=4.5 today.', '<=4.5', '"<=4.5" looks like the start of a tag.', 'at most 4.5'],
  ['Go back <- here.', '<-', '"<-" looks like the start of a tag.', '&lt;-'],
  [
    'A note. <!-- ask Amina --> More.',
    '<!-- ask Amina -->',
    'A comment in this form cannot be read.',
    '{/* ask Amina */}',
  ],
  [
    'Write to <help@example.org> soon.',
    '<help@example.org>',
    '"<help@example.org>" looks like a tag, not like an address.',
    'help@example.org',
  ],
  [
    'See <https://example.org/a>.',
    '<https://example.org/a>',
    'This address looks like a tag.',
    '[name of the page](https://example.org/a)',
  ],
  ['One<br>two', '<br>', '<br> must end with a slash.', '<br />'],
  ['<Aside>\n\nText\n', '<Aside>', '<Aside> is opened here and never closed.', '</Aside>'],
  [
    '<Aside> Text\n\n</Aside>',
    '<Aside>',
    '<Aside> and </Aside> do not fit together here.',
    'Give <Aside> and </Aside> a line of their own, with an empty line on both sides.',
  ],
  ['<Term>word</Aside>', '</Aside>', '</Aside> is closed here, but <Term> is open.', '</Term>'],
  ['Text</Aside> more.', '</Aside>', '</Aside> closes a tag that was never opened.', 'Delete </Aside>.'],
  [
    '<Aside title=Note>x</Aside>',
    'title=Note',
    'The value of "title" needs quotation marks.',
    'title="Note"',
  ],
  [
    '<Aside title=“Note”>x</Aside>',
    'title=“Note”',
    'Use straight quotation marks for the value of "title".',
    'title="Note"',
  ],
  [
    '<Aside title="Note>x</Aside>',
    '<Aside',
    'A quotation mark in <Aside> is never closed.',
    '<Aside title="…">',
  ],
  ['Text\n\n<Term\n id="x"\n>words</Term>', '<Term', 'The tag <Term> cannot be read.', '<Term title="…">'],
  ['Take {dose twice.', '{', 'This "{" is never closed.', '\\{'],
  ['{/* never closed\n\nText', '{', 'This comment is never closed.', '*/}'],
  ['{% include x %} text', '{% include x %}', '{% include x %} is read as program code.', '% include x %'],
  [
    'import your own food.',
    'import',
    'A line that opens with "import" is read as program code.',
    'Start the line with another word.',
  ],
  /* These parse, and would still break the site. */
  ['Take {dose} twice.', '{dose}', '{dose} is read as program code.', 'dose'],
  ['<Calout>Text</Calout>', 'Calout', 'There is no tag called <Calout>. Did you mean <Callout>?', 'Callout'],
  ['import a from "b"\n\nText', 'import a from "b"', 'Articles need no "import".', 'Take this line away.'],
  ['<Aside open={isOpen}>x</Aside>', 'open={isOpen}', 'The value of open is program code.', 'open="…"'],
])('explains %j', async (source, text, say, first) => {
  expect(await told(source)).toEqual([[text, say, first]]);
});

test.each([
  'A } alone, `{code}` and `<5`, \\{dose}, \\<5 and &lt;5, 3 < 5, {"a text"}, {/* a note */}.',
  '```\n<5 {dose} <!-- -->\n```',
  '<Aside title="A" rows={3} list={["a", 1]}>\n  Some text.\n</Aside>',
  '<details>\n  <summary>More</summary>\n\n  Text.\n</details>',
])('finds nothing wrong with %j', async (source) => {
  expect(await told(source)).toEqual([]);
});

test('leaves signs alone that mean nothing in plain Markdown', async () => {
  expect(await told('Under <5 years, {dose}, <br>, <!-- note -->, <help@example.org>.', 'a.md')).toEqual([]);
});

test('tells of every trouble in a file, not only of the first', async () => {
  const found = await findingsIn('Under <5.\n\nOver {x.\n\n<Aside>\n\nAnd <6 or `<7`.\n');
  expect(found.map(({ text, start }) => [start.line, text])).toEqual([
    [1, '<5'],
    [3, '{'],
    [5, '<Aside>'],
    [7, '<6'],
  ]);
});

test('never says a word of the parser, whatever is cut off or mixed up', async () => {
  const page = '<Aside title="A" n={3}>\n\nUnder <Term>5</Term> {/* note */} and `x`.\n\n</Aside>\n\n- one\n';
  await fc.assert(
    fc.asyncProperty(fc.nat(page.length), fc.nat(12), async (at, length) => {
      const found = await findingsIn(page.slice(0, at) + page.slice(at + length), {
        config: plainArticles(components),
      });
      expect(found.map(({ why }) => why).filter((why) => why.includes('parser says'))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('checks the other articles when one cannot be read', async () => {
  const report = await lintFiles({ 'a.mdx': 'Under <5.', 'b.mdx': '{/* lint-ok */}\n\nText.' });
  expect(report.articles.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
    ['a.mdx', ['can-read-article']],
    ['b.mdx', ['exceptions']],
  ]);
});

test.each([
  [
    'UTF-16 with its mark',
    Buffer.from('\uFEFFHello there', 'utf16le'),
    'This file is saved as UTF-16, not as UTF-8.',
  ],
  [
    'UTF-16 without it',
    Buffer.from('Hello there, reader', 'utf16le'),
    'This file is saved as UTF-16, not as UTF-8.',
  ],
  ['a NUL sign', Buffer.from('Hello\n\nth\0ere'), 'There is an invisible sign here that no text holds.'],
  ['nothing', Buffer.from(' \n\n'), 'This file is empty.'],
])('explains a file with %s', async (_name, bytes, say) => {
  expect((await findingsIn(bytes)).map((finding) => finding.say)).toEqual([say]);
});

test('points at the first letter that is not UTF-8, and says which one it may be', async () => {
  const bytes = Buffer.concat([
    Buffer.from('An ok \uFFFD sign.\n\nA caf'),
    Buffer.from([0xe9]),
    Buffer.from(' open'),
  ]);
  const [finding, ...others] = await findingsIn(bytes);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    say: 'This letter is not saved as UTF-8. It may be “é”.',
    start: { line: 3, column: 6 },
  });
});

test('explains a folder named like an article, and a link to nothing', async () => {
  const cwd = projectOf({ 'a.mdx': 'Text.' });
  mkdirSync(join(cwd, 'folder.mdx'));
  symlinkSync('nowhere.mdx', join(cwd, 'link.mdx'));
  const report = await lint({ cwd, paths: ['.', 'link.mdx'], rules: housekeeping });
  expect(report.articles.map(({ path, findings }) => [path, findings[0]?.say])).toEqual([
    ['a.mdx', undefined],
    ['folder.mdx', 'This is a folder, but it is named like an article.'],
    ['link.mdx', 'This file is a link to a file that is not there.'],
  ]);
});

test.each(['\n', '\r\n', '\r'])('finds line and column with %j line ends', async (end) => {
  const [finding] = await findingsIn(['---', 'title: A', '---', '', 'Text.', '', 'Under <5.'].join(end));
  expect(finding).toMatchObject({ text: '<5', start: { line: 7, column: 7 } });
});

test('counts a byte order mark in the offset, as the file holds it, but not in the column', async () => {
  const file = '\uFEFFUnder <5.';
  const [finding] = await findingsIn(file);
  expect(finding).toMatchObject({ text: '<5', start: { line: 1, column: 7, offset: 7 } });
  expect(file.slice(finding?.start.offset, finding?.end.offset)).toBe('<5');
});

test('follows links to folders once, also those that lead back, and tells of those that lead out', async () => {
  const cwd = projectOf({ 'content/old/a.mdx': 'Text.', 'notes/secret.mdx': 'Text.' });
  symlinkSync('.', join(cwd, 'content/loop'));
  symlinkSync('old', join(cwd, 'content/again'));
  symlinkSync('../old', join(cwd, 'content/old/round'));
  for (const name of ['one', 'two', 'three']) mkdirSync(join(cwd, 'content', name));
  for (const name of ['one', 'two', 'three'])
    for (const other of ['one', 'two', 'three'])
      symlinkSync(`../${other}`, join(cwd, 'content', name, other));
  symlinkSync('..', join(cwd, 'content/out'));
  const report = await lint({ cwd, rules: housekeeping });
  expect(report.articles.map(({ path, findings }) => [path, findings[0]?.say])).toEqual([
    ['content/old/a.mdx', undefined],
    ['content/out', 'This is a link that leads out of the folder.'],
  ]);
});

test('reads a paragraph of 100,000 words and a line of a million letters', async () => {
  const report = await lintFiles({
    'long.mdx': `${'word '.repeat(100_000)}under <5.`,
    'wide.mdx': 'a'.repeat(1_000_000),
  });
  expect(report.failures).toEqual([]);
  expect(report.articles.map(({ findings }) => findings.map(({ text }) => text))).toEqual([['<5'], []]);
}, 60_000);

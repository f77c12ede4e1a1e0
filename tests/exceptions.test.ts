import { expect, test } from 'vitest';
import { defineRule } from '#linter/rule/define-rule.ts';
import type { LintOptions } from '#linter/run.ts';
import { housekeeping, lintFiles } from './helpers/project.ts';

/** Two rules that find one word each, so that tests see what an exception covers. */
const finds = (id: string, word: string) =>
  defineRule({
    id,
    goal: 'plain',
    level: 'should-fix',
    about: `Finds "${word}".`,
    say: () => `This says "${word}".`,
    why: 'The test wants to see it.',
    try: ['another word'],
    check: ({ report }) => ({
      word: (found) => {
        if (found.key === word) report(found);
      },
    }),
  });
const rules = [...housekeeping, finds('no-apple', 'apple'), finds('no-pear', 'pear')];

const reportOn = (source: string, options: Partial<LintOptions> = {}, path = 'a.mdx') =>
  lintFiles({ [path]: source }, { rules, today: '2026-06-01', ...options });

/** The findings as `line rule`, and of faulty exceptions the sentence. */
const told = async (source: string, options: Partial<LintOptions> = {}, path?: string) =>
  (await reportOn(source, options, path)).articles.flatMap(({ findings }) =>
    findings.map(({ rule, say, start }) =>
      rule === 'exceptions' ? `${start.line} ${say}` : `${start.line} ${rule}`,
    ),
  );

test('covers the block behind it, and nothing else', async () => {
  const source =
    'An apple.\n\n{/* lint-ok no-apple: it grows here */}\n\nAn apple,\nan apple, a pear.\n\nAn apple.\n';
  expect(await told(source)).toEqual(['1 no-apple', '6 no-pear', '8 no-apple']);
});

test('covers its own sentence when it stands inside a text', async () => {
  const source = 'An apple. One more {/* lint-ok no-apple: a name */} apple here. An apple.';
  const { articles } = await reportOn(source);
  expect(articles[0]?.findings.map(({ start }) => start.column)).toEqual([
    4,
    source.lastIndexOf('apple') + 1,
  ]);
});

test.each([
  ['a heading', '{/* lint-ok no-apple: x y */}\n\n## An apple\n'],
  ['a whole list', '{/* lint-ok no-apple: x y */}\n\n- an apple\n- an apple\n'],
  ['a table', '{/* lint-ok no-apple: x y */}\n\n| a | b |\n| - | - |\n| apple | b |\n'],
  [
    'a component with all it holds',
    '{/* lint-ok no-apple: x y */}\n\n<Aside>\n\nAn apple.\n\n- an apple\n\n</Aside>\n',
  ],
  ['a block inside a component', '<Aside>\n  {/* lint-ok no-apple: x y */}\n  An apple.\n</Aside>\n'],
  ['the item behind it in a list', '- a plum\n  {/* lint-ok no-apple: x y */}\n- an apple\n'],
  ['the list behind it, between two lists', '- a plum\n\n{/* lint-ok no-apple: x y */}\n\n- an apple\n'],
  ['a text without an empty line between', '{/* lint-ok no-apple: x y */}\nAn apple.\n'],
  ['the sentence it closes', 'An apple. {/* lint-ok no-apple: x y */}'],
])('covers %s', async (_name, source) => {
  expect(await told(source)).toEqual([]);
});

test('covers with several exceptions above one block, or one for several rules', async () => {
  expect(
    await told('{/* lint-ok no-apple: x y */}\n\n{/* lint-ok no-pear: x y */}\n\nAn apple and a pear.\n'),
  ).toEqual([]);
  expect(
    await told('{/* lint-ok no-apple: x y */} {/* lint-ok no-pear: x y */}\n\nAn apple and a pear.\n'),
  ).toEqual([]);
  expect(await told('{/* lint-ok no-apple, no-pear: x y */}\n\nAn apple and a pear.\n')).toEqual([]);
});

test('works in the comments of plain Markdown', async () => {
  expect(await told('<!-- lint-ok no-apple: x y -->\n\nAn apple.\n', {}, 'a.md')).toEqual([]);
});

test('covers the whole article from the front matter', async () => {
  const source =
    '---\nlintOk:\n  - rule: no-apple\n    reason: It is about apples\n---\n\nAn apple.\n\nA pear.\n';
  expect(await told(source)).toEqual(['9 no-pear']);
});

test('takes reasons as people write them, and lists them with their use', async () => {
  const source = [
    '{/* lint-ok no-apple: the doctor\'s own words – "an apple" -- not ours until 2027-03-01 */}',
    '',
    'An apple.',
    '',
    '{/* lint-ok no-pear — because it is a name */}',
    '',
    'A pear.',
  ].join('\n');
  const { exceptions, articles } = await reportOn(source);
  expect(articles[0]?.findings).toEqual([]);
  expect(exceptions).toEqual([
    {
      path: 'a.mdx',
      line: 1,
      rule: 'no-apple',
      reason: 'the doctor\'s own words – "an apple" -- not ours',
      until: '2027-03-01',
      state: 'used',
    },
    { path: 'a.mdx', line: 5, rule: 'no-pear', reason: 'because it is a name', state: 'used' },
  ]);
});

test.each([
  ['lint-ok no-pear: x y', ['1 This exception from "no-pear" is not needed.', '3 no-apple']],
  ['lint-ok no-aple: x y', ['1 There is no rule called "no-aple". Did you mean "no-apple"?', '3 no-apple']],
  ['lint-ok no-apple', ['1 This exception from "no-apple" gives no reason.', '3 no-apple']],
  ['lint-ok no-apple:', ['1 This exception from "no-apple" gives no reason.', '3 no-apple']],
  [
    'lint-ok no-apple: x y until 2026-05-31',
    ['1 This exception from "no-apple" ended on 2026-05-31.', '3 no-apple'],
  ],
  ['lint-ok no-apple: x y until 2026-06-01', []],
  [
    'lint-ok no-apple: x y until: 2020-01-01',
    ['1 This exception from "no-apple" ended on 2020-01-01.', '3 no-apple'],
  ],
  ['lint-ok', ['1 This exception is not written in the right form.', '3 no-apple']],
  ['lint-ok this is fine', ['1 This exception is not written in the right form.', '3 no-apple']],
  ['lint-disable no-apple', ['1 This exception is not written in the right form.', '3 no-apple']],
  ['lint ignore no-apple', ['1 This exception is not written in the right form.', '3 no-apple']],
  ['lint-ok exceptions: x y', ['1 Nobody can make an exception from "exceptions".', '3 no-apple']],
  ['lint the house', ['3 no-apple']],
])('judges {/* %s */}', async (comment, expected) => {
  expect(await told(`{/* ${comment} */}\n\nAn apple.\n`)).toEqual(expected);
});

test('lets an exception wait while its rule is off', async () => {
  const source = '{/* lint-ok no-apple: x y */}\n\nAn apple.\n';
  expect(await told(source, { config: { rules: { 'no-apple': 'off' } } })).toEqual([]);
});

test('grants none from rules the config protects', async () => {
  const source = '{/* lint-ok no-apple: x y */}\n\nAn apple.\n';
  expect(await told(source, { config: { neverWaive: ['no-apple'] } })).toEqual([
    '1 Nobody can make an exception from "no-apple".',
    '3 no-apple',
  ]);
});

test('waives what is found about an article beside the others', async () => {
  const alone = defineRule({
    id: 'no-company',
    goal: 'corpus',
    level: 'must-fix',
    about: 'Every article stands alone.',
    say: () => 'There is another article.',
    why: 'The test wants to see it.',
    try: ['Delete it.'],
    corpus: ({ corpus, report }) => {
      if (corpus.articles.length > 1) for (const article of corpus.articles) report(article, article.title);
    },
  });
  const waived = '---\ntitle: One\nlintOk: [{ rule: no-company, reason: they are twins }]\n---\n\nText.\n';
  const report = await lintFiles(
    { 'a.mdx': waived, 'b.mdx': '---\ntitle: Two\n---\n\nText.\n' },
    { rules: [...rules, alone] },
  );
  expect(report.corpus.findings.map(({ path, text, start }) => [path, start.line, text])).toEqual([
    ['b.mdx', 2, 'Two'],
  ]);
  expect(report.articles[1]?.lines[2]).toBe('title: Two');
  expect(report.exceptions).toMatchObject([{ rule: 'no-company', state: 'used' }]);
  expect(report.counts).toEqual({ 'must-fix': 1, 'should-fix': 0, idea: 0 });
});

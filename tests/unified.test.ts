import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRule, type Level } from '#linter/rule/define-rule.ts';
import { pluginName, toPlugin } from '#linter/unified.ts';
import { rules } from '#rules/index.ts';
import * as plugins from '#rules/unified.ts';

const ruleAt = (level: Level) =>
  defineRule<{ word: string }, { word: string }>({
    id: 'no-fruit',
    goal: 'plain',
    level,
    about: 'Finds a fruit.',
    say: ({ word }) => `This says "${word}".`,
    why: 'The test wants to see it.',
    options: z.strictObject({ word: z.string().default('apple') }),
    check: ({ options, report }) => ({
      word: (found) => {
        if (found.key === options.word) report(found, { data: { word: found.text }, try: ['pear'] });
      },
    }),
  });
const noFruit = toPlugin(ruleAt('must-fix'));

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);
const said = (file: VFile) => file.messages.map(({ line, column, reason }) => [line, column, reason]);

/** Runs a pipeline that checks and prints nothing. */
async function run(
  pipeline: { parse: (file: VFile) => never; run: (tree: never, file: VFile) => Promise<unknown> },
  text: string,
  path = 'a.md',
) {
  const file = new VFile({ value: text, path });
  await pipeline.run(pipeline.parse(file), file);
  return file;
}

test('fills every field of a message', async () => {
  const file = await run(markdown().use(noFruit) as never, '# Food\n\nEat an *apple* a day.');
  expect(file.messages).toHaveLength(1);
  expect(file.messages[0]).toMatchObject({
    reason: 'This says "apple".',
    line: 3,
    column: 9,
    place: { start: { line: 3, column: 9, offset: 16 }, end: { line: 3, column: 14, offset: 21 } },
    ruleId: 'no-fruit',
    source: 'bedside',
    fatal: true,
    note: 'The test wants to see it.',
    url: 'lint-rules/plain/no-fruit/rule.md',
    actual: 'apple',
    expected: ['pear'],
  });
  expect(file.messages[0]?.stack).not.toContain('    at ');
});

test.each<[Level, boolean | undefined]>([
  ['must-fix', true],
  ['should-fix', false],
  ['idea', undefined],
])('sends a %s as fatal: %s', async (level, fatal) => {
  const file = await run(markdown().use(toPlugin(ruleAt(level))) as never, 'An apple.');
  expect(file.messages[0]?.fatal).toBe(fatal);
});

test('reads plain text in a retext pipeline', async () => {
  const file = await run(
    unified().use(retextEnglish).use(noFruit) as never,
    'Rest.\n\nEat an apple. And an apple.',
  );
  expect(said(file)).toEqual([
    [3, 8, 'This says "apple".'],
    [3, 22, 'This says "apple".'],
  ]);
});

test('reads Markdown behind remark-retext, code left out', async () => {
  const pipeline = markdown().use(remarkRetext, unified().use(retextEnglish).use(noFruit) as never);
  const file = await run(pipeline as never, '- An *apple*.\n- `apple` and\n  apple.');
  expect(said(file)).toEqual([
    [1, 7, 'This says "apple".'],
    [3, 3, 'This says "apple".'],
  ]);
});

test('takes the options of the rule, and refuses others with the nearest name', async () => {
  const file = await run(markdown().use(noFruit, { word: 'pear' }) as never, 'A pear, an apple.');
  expect(said(file)).toEqual([[1, 3, 'This says "pear".']]);
  await expect(run(markdown().use(noFruit, { wrod: 'pear' }) as never, 'A pear.')).rejects.toThrow(
    'Did you mean "word"?',
  );
});

test('keeps to exceptions written in the text', async () => {
  const pipeline = unified().use(remarkParse).use(remarkMdx).use(noFruit);
  const file = await run(
    pipeline as never,
    '{/* lint-ok no-fruit: x y */}\n\nAn apple.\n\nAn apple.',
    'a.mdx',
  );
  expect(said(file)).toEqual([[5, 4, 'This says "apple".']]);
});

test('several rules read one tree', async () => {
  const pipeline = markdown().use(noFruit).use(plugins.retextExceptions).use(plugins.retextCanReadArticle);
  const file = await run(pipeline as never, '---\ntitle: *A*\n---\n\n<!-- lint-ok -->\n\nAn apple.');
  expect(said(file)).toEqual([
    [7, 4, 'This says "apple".'],
    [5, 1, 'This exception is not written in the right form.'],
    [2, 8, 'This text opens with "*", so it needs quotation marks.'],
  ]);
});

test.each(rules.map(({ id }) => [id]))('%s has a plugin with a name of its own', (id) => {
  const plugin = (plugins as unknown as Record<string, { name: string }>)[pluginName(id)];
  expect(plugin?.name).toBe(pluginName(id));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readFrontMatter } from '#linter/document/syntax/front-matter.ts';
import { usualModel } from '#linter/model/content-model.ts';
import { fieldsOf } from '#linter/model/printed-fields.ts';
import { rules } from '#rules/index.ts';
import { componentSchemas } from '#schemas/components.ts';
import { collections } from '#schemas/index.ts';
import { findingsIn, lintFiles } from './helpers/project.ts';

const marks = ['words', 'label', 'post', 'address', 'picture', 'file', 'day', 'id', 'switch', 'no'];
const schemas = {
  ...Object.fromEntries(Object.entries(collections).map(([name, make]) => [name, make() as z.ZodType])),
  ...(componentSchemas() as Record<string, z.ZodType>),
};

test.each(Object.keys(schemas))('each field of %s says as what it is printed', (name) => {
  const fields = fieldsOf(schemas[name] as z.ZodType);
  if (name !== 'Steps') expect(fields.length).toBeGreaterThan(0);
  const unmarked = fields.filter(({ mark }) => !marks.includes(mark as string)).map(({ path }) => path);
  expect(unmarked, 'write printed(…), label(…), posted(…) or unprinted(…) for these').toEqual([]);
});

test('a field without a mark is found, however deep it is and whatever is wrapped around it', () => {
  const schema = z.strictObject({
    a: z.string().meta({ printed: 'words' }).optional(),
    b: z.array(z.strictObject({ c: z.string().trim().optional() })).default([]),
  });
  expect(fieldsOf(schema).map(({ path, mark }) => [path, mark])).toEqual([
    ['a', 'words'],
    ['b.*.c', undefined],
  ]);
});

const config = {
  collections: Object.fromEntries(
    Object.entries(collections).map(([name, schema]) => [name, { folder: `content/${name}`, schema }]),
  ),
  components: componentSchemas,
};

/** What is found in one file of a site: the line, the words, the rule. */
async function found(path: string, source: string) {
  const report = await lintFiles({ [path]: source }, { config, rules });
  const { findings = [] } = report.articles.find((one) => one.path === path) ?? {};
  return findings
    .filter(({ rule, level }) => !/^(?:can-read|require)/.test(rule) && level === 'must-fix')
    .map(({ start, text, rule }) => [start.line, text, rule]);
}

const question = (answer: string) =>
  `text: Is flu bad?\naskedAt: a class\ndate: 2026-01-02\nstate: answered\nanswer: ${answer}\n`;
const ask = 'like us on Facebook';

test('an answer is held to what an article is held to', async () => {
  const path = 'content/questions/flu.yaml';
  expect(await found(path, question('Stop taking your medicine.'))).toEqual([
    [5, 'Stop taking your medicine', 'no-care-substitute'],
  ]);
  expect(await found(path, question('This tea cures diabetes.'))).toEqual([
    [5, 'cures diabetes', 'no-absolute-claim'],
  ]);
  expect(await found(path, question('Do not stop your medicine before you have asked your nurse.'))).toEqual(
    [],
  );
});

test.each([
  ['plain', `Please ${ask}.`, 1],
  ['in quotation marks', `"Please ${ask}."`, 1],
  ['in single ones', `'It''s fine. Please ${ask}.'`, 1],
  ['folded', `>\n  We are here.\n  Please ${ask}.`, 3],
  ['as a block', `|\n  We are here.\n\n  Please ${ask}.`, 4],
  ['with escapes', `"\\u0041ll is well. \\"Yes\\". Please ${ask}."`, 1],
  ['with a line that goes on', `"We are here. Please \\\n  ${ask}."`, 2],
  ['on two lines', `We are here.\n  Please ${ask}.`, 2],
])('a text written %s is read at its exact place', async (_, written, line) => {
  const [finding] = await found('content/questions/flu.yaml', question(written));
  expect(finding).toEqual([4 + line, ask, 'no-like-us']);
});

test('every letter of a text is found where it is written, however YAML writes it', () => {
  const useOfField = () => 'words' as const;
  const text = fc.stringMatching(/^[a-z][a-z '"\\:#é😀\n\t-]{0,60}[a-z]$/u);
  const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(text, style, fc.constantFrom(20, 80, 0), (value, defaultStringType, lineWidth) => {
      const source = stringify(
        { list: [{ a: value }] },
        { defaultStringType, defaultKeyType: 'PLAIN', lineWidth },
      );
      const { blocks, problem } = readFrontMatter(source, 0, source, { ...usualModel, useOfField });
      expect(problem).toBeUndefined();
      expect(blocks.map((block) => block.source.text.trimEnd())).toEqual([value]);
      const [block] = blocks;
      for (const { index, 0: letter } of value.matchAll(/[a-z]/g))
        expect(source[block?.source.startInSource(index) ?? -1]).toBe(letter);
    }),
    { numRuns: 400 },
  );
});

test('an alias and a merge key are read at the anchor, once', async () => {
  const article = (lines: string) => `---\n${lines}\n---\n\nText.\n`;
  const path = 'content/articles/flu.mdx';
  expect(await found(path, article(`topic: &t Please ${ask}\nkeyPoints: [*t, *t]`))).toEqual([
    [2, ask, 'no-like-us'],
  ]);
  expect(
    await found(
      path,
      article(`box: &b\n  title: Please ${ask}\nconnect:\n  urgent:\n    <<: *b\n    signs: []`),
    ),
  ).toContainEqual([3, ask, 'no-like-us']);
});

test('a name is held only to what stops a build', async () => {
  const report = await lintFiles(
    { 'content/people/a.yaml': 'name: Individuals who utilize\nrole: Utilize us\nabout: We utilize.\n' },
    { config, rules },
  );
  const words = report.articles.flatMap(({ findings }) => findings.map(({ text }) => text));
  expect(words).toEqual(['utilize']);
});

test('a name is under no heading of the article, and several names are read one by one', async () => {
  const names = 'aliases: [a good tea, this tea cures migraines, stop taking your medicine]';
  const report = await lintFiles(
    { 'content/articles/a.mdx': `---\ntitle: Tea\n${names}\n---\n\nTea is a drink.\n\n## Myths\n\nNone.\n` },
    { rules, config },
  );
  expect(report.failures).toEqual([]);
  const found = report.articles[0]?.findings.map(({ rule, text }) => `${rule}: ${text}`) ?? [];
  expect(found).toContain('no-absolute-claim: cures migraines');
  expect(found).toContain('no-care-substitute: stop taking your medicine');
});

test('a gap that was left in a name stops the build', async () => {
  const person =
    'name: "[Your name]"\nrole: Nurse\nabout: A nurse.\nlinks: [https://a.test/?utm_source=chatgpt.com]\n';
  expect((await found('content/people/a.yaml', person)).map(([line, , rule]) => [line, rule])).toEqual([
    [1, 'no-unfinished-text'],
    [4, 'no-chatbot-leftovers'],
  ]);
});

test('rules about whole articles leave files of fields alone', async () => {
  const report = await lintFiles(
    {
      'content/topics/lungs.yaml':
        'title: Lungs\ndescription: What helps when it is hard to breathe at home.\n',
    },
    { config, rules },
  );
  expect(report.articles.filter(({ kind }) => kind === 'entry')).toEqual([]);
});

test('a comment above a field, or behind it, waives a rule for that field alone', async () => {
  const lines = (first: string, second: string) =>
    `title: Lungs\n${first}\ndescription: Please ${ask}. It is a long description of it.${second}\naliases: [lungs]\n`;
  const path = 'content/topics/lungs.yaml';
  expect(await found(path, lines('# a note', ''))).toHaveLength(1);
  expect(await found(path, lines('# lint-ok no-like-us: the words of a poster', ''))).toEqual([]);
  expect(await found(path, lines('', ' # lint-ok no-like-us: the words of a poster'))).toEqual([]);
  const elsewhere = await lintFiles(
    {
      [path]: `# lint-ok no-like-us: the words of a poster\ntitle: Lungs\ndescription: Please ${ask}, as many do.\n`,
    },
    { config, rules },
  );
  expect(elsewhere.articles[0]?.findings.map(({ rule, start }) => [rule, start.line])).toContainEqual([
    'exceptions',
    1,
  ]);
  expect(elsewhere.counts['must-fix']).toBeGreaterThan(0);
});

test('the words of the settings that pages show are read where they are written', async () => {
  const promise = `It's plain. Please ${ask}.`;
  const files = {
    'site.config.ts': `export default {\n  promise: 'It\\'s plain. Please ${ask}.',\n};\n`,
    'content/a.md': 'Text.',
  };
  const settings = { file: 'site.config.ts', texts: [promise] };
  const report = await lintFiles(files, { paths: undefined, config: { ...config, settings }, rules });
  const findings = report.articles.find((one) => one.path === 'site.config.ts')?.findings;
  expect(findings?.map(({ start, text, rule }) => [start.line, start.column, text, rule])).toEqual([
    [2, 33, ask, 'no-like-us'],
  ]);
  const named = await lintFiles(files, { paths: ['content'], config: { ...config, settings }, rules });
  expect(named.articles.map((one) => one.path)).toEqual(['content/a.md']);
});

test('a folder without a schema is read by the names most sites use', async () => {
  const findings = await findingsIn(`---\ntitle: Please ${ask}\nnote: Please ${ask}\n---\n\nText.`, {
    rules,
  });
  expect(findings.filter(({ rule }) => rule === 'no-like-us').map(({ start }) => start.line)).toEqual([2]);
});

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { json, jsonPieces } from '#linter/reporters/json.ts';
import { articleOf, reportOf } from './helpers/report.ts';

const schema = JSON.parse(readFileSync(new URL('../docs/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema);

const deletion = {
  kind: 'choose' as const,
  title: 'Delete this sentence',
  edits: [{ start: 0, end: 36, text: '' }],
};
const article = articleOf('If this helped, like us on Facebook!\n', [
  { words: 'like us on Facebook', fix: [deletion] },
]);
const beside = { ...(article.findings[0] as (typeof article.findings)[number]), rule: 'no-duplicate-title' };
const full = reportOf([article, articleOf('Sleep well.', [], { path: 'sleep.md', grade: null })], {
  corpus: { findings: [{ ...beside, goal: 'corpus', path: article.path }] },
  exceptions: [
    {
      path: 'a.mdx',
      line: 3,
      rule: 'plain-words',
      reason: 'her own words',
      until: '2027-03-01',
      state: 'used',
    },
    { path: 'a.mdx', line: 9, rule: 'no-hype', reason: 'a quote', state: 'unused' },
  ],
  skipped: [{ path: 'notes.txt', reason: 'It is not an article.' }],
});

test('keeps to the published schema', () => {
  const value = JSON.parse(json(full));
  expect(isReport(value), JSON.stringify(isReport.errors)).toBe(true);
  expect(value.articles[0].findings[0]).toMatchObject({
    rule: 'no-like-us',
    text: 'like us on Facebook',
    start: { line: 1, column: 17, offset: 16 },
    end: { line: 1, column: 36, offset: 35 },
  });
});

test('leaves out the lines of the article and the time the run took', () => {
  const text = json(full);
  expect(text).not.toContain('"lines"');
  expect(text).not.toContain('"seconds"');
});

test.each([
  ['with articles', full],
  ['without any', reportOf([])],
])('is made in pieces that are one JSON text together, %s', (_, report) => {
  const text = json(report);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('never holds two articles in one piece', () => {
  const pieces = [...jsonPieces(full)];
  expect(pieces.filter((piece) => piece.includes('"path": "sleep.md"'))).toHaveLength(1);
  expect(pieces.find((piece) => piece.includes('"path": "sleep.md"'))).not.toContain(article.path);
});

test('says the same of the same content, to the byte', () => {
  expect(json({ ...full, seconds: 9 })).toBe(json({ ...full, seconds: 1 }));
});

test('ends with a line break and holds no character that acts on a terminal', () => {
  const title = '\u001B[31mred\u009B31m \u202Egnol';
  const text = json(reportOf([articleOf('x', [], { title })]));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly these
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text).articles[0].title).toBe(title);
});

test('keeps to the published schema with what a baseline and an earlier commit know', () => {
  const known = { ...article, findings: article.findings.map((one) => ({ ...one, isKnown: true as const })) };
  const baseline = { known: 1, fresh: 0, stale: [], entries: [], barred: [] };
  const value = JSON.parse(json(reportOf([known], { baseline, before: { known: 2 } })));
  expect(isReport(value), JSON.stringify(isReport.errors)).toBe(true);
  expect(value).toMatchObject({
    state: 'ready',
    counts: { 'must-fix': 0 },
    baseline: { known: 1, stale: 0 },
    before: { known: 2 },
    articles: [{ findings: [{ isKnown: true, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }] }],
  });
});

type Value = ReturnType<typeof JSON.parse>;
const wrong: [why: string, spoil: (value: Value) => void][] = [
  ['an unknown version', (value) => (value.version = 2)],
  ['a state nobody knows', (value) => (value.state = 'fine')],
  ['"ready" while something must be fixed', (value) => (value.state = 'ready')],
  ['a score above 100', (value) => (value.score = 101)],
  ['no counts', (value) => delete value.counts],
  ['a field nobody declared', (value) => (value.lines = {})],
  ['a finding without a reason', (value) => delete value.articles[0].findings[0].why],
  ['a finding with an extra field', (value) => (value.articles[0].findings[0].path = 'a.mdx')],
  ['four things to try', (value) => (value.articles[0].findings[0].try = ['a', 'b', 'c', 'd'])],
  ['a line that counts from 0', (value) => (value.articles[0].findings[0].start.line = 0)],
  ['a level that is off', (value) => (value.articles[0].findings[0].level = 'error')],
  ['a fix of a kind nobody knows', (value) => (value.articles[0].findings[0].fix[0].kind = 'unsafe')],
  ['a fix without edits', (value) => (value.articles[0].findings[0].fix[0].edits = [])],
  ['an unknown goal', (value) => (value.articles[0].goals.style = { points: 1, of: 2 })],
  ['a path of Windows', (value) => (value.articles[0].path = 'content\\a.mdx')],
  ['a corpus finding without its article', (value) => delete value.corpus.findings[0].path],
  ['a corpus finding with an extra field', (value) => (value.corpus.findings[0].extra = 1)],
  ['an exception until some day', (value) => (value.exceptions[0].until = 'next spring')],
];

test.each(wrong)('the schema refuses %s', (_why, spoil) => {
  const value = JSON.parse(json(full));
  spoil(value);
  expect(isReport(value)).toBe(false);
});

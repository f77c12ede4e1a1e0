import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import { checkConfig, loadConfig } from '#linter/config/load-config.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { lint } from '#linter/run.ts';
import { housekeeping, lintFiles, projectOf } from './helpers/project.ts';

const noApple = defineRule({
  id: 'no-apple',
  goal: 'plain',
  level: 'must-fix',
  about: 'Finds apples.',
  say: () => 'This says "apple".',
  why: 'The test wants to see it.',
  try: ['pear', 'plum', 'fig', 'grape'],
  check: ({ report }) => ({
    word: (word) => {
      if (word.key === 'apple') report(word);
    },
  }),
});
const rules = [...housekeeping, noApple];

test('tells everything a report needs, without the source', async () => {
  const report = await lintFiles(
    { 'b.md': '# Fruit\n\nAn apple a day.\n', 'a/a.mdx': 'A pear.\n' },
    { rules },
  );
  expect(report).toMatchObject({
    version: 1,
    state: 'not-ready',
    counts: { 'must-fix': 1, 'should-fix': 0, idea: 0 },
    articles: [
      { path: 'a/a.mdx', title: 'a', words: 2, findings: [] },
      {
        path: 'b.md',
        title: 'Fruit',
        words: 5,
        grade: null,
        lines: { 3: 'An apple a day.' },
        findings: [
          {
            rule: 'no-apple',
            goal: 'plain',
            level: 'must-fix',
            say: 'This says "apple".',
            why: 'The test wants to see it.',
            try: ['pear', 'plum', 'fig'],
            text: 'apple',
            start: { line: 3, column: 4, offset: 12 },
            end: { line: 3, column: 9, offset: 17 },
            fixable: false,
            url: 'lint-rules/plain/no-apple/rule.md',
            fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          },
        ],
      },
    ],
    corpus: { findings: [] },
    exceptions: [],
    failures: [],
    skipped: [],
  });
});

test('gives each article a score with its sums', async () => {
  const social = defineRule({ ...noApple, id: 'no-plum', goal: 'social', level: 'should-fix' });
  const report = await lintFiles({ 'a.md': 'An apple.', 'b.md': 'A pear.' }, { rules: [...rules, social] });
  expect(report.articles.map(({ score, goals }) => [score, goals])).toEqual([
    [86, { social: { points: 46, of: 50 }, plain: { points: 40, of: 50 } }],
    [100, { social: { points: 50, of: 50 }, plain: { points: 50, of: 50 } }],
  ]);
  expect(report.score).toBe(93);
});

test('one habit costs at most twice what its first slip costs', async () => {
  const report = await lintFiles({ 'a.md': 'An apple. '.repeat(50) }, { rules });
  expect(report.articles[0]?.score).toBeCloseTo(80);
});

test('reports each file as it goes', async () => {
  const seen: string[] = [];
  await lintFiles(
    { 'a.md': 'A.', 'b.md': 'B.' },
    { onProgress: ({ done, total, path }) => seen.push(`${done}/${total} ${path}`) },
  );
  expect(seen).toEqual(['1/2 a.md', '2/2 b.md']);
});

test('goes on when a rule breaks, keeps what the others found, and names the rule', async () => {
  const broken = defineRule({
    ...noApple,
    id: 'broken',
    check: () => ({
      block: (block) => {
        if (block.text.includes('pear')) throw new TypeError('no such thing\n  at somewhere');
      },
    }),
  });
  const report = await lintFiles(
    { 'a.md': 'A pear, an apple.', 'b.md': 'An apple.' },
    { rules: [...rules, broken] },
  );
  expect(report.failures).toEqual([{ path: 'a.md', rule: 'broken', message: 'TypeError: no such thing' }]);
  expect(report.articles.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    ['no-apple'],
    ['no-apple'],
  ]);
});

test.each<[string, LintConfig, string[]]>([
  ['turns a rule off', { rules: { 'no-apple': 'off' } }, []],
  ['changes its level', { rules: { 'no-apple': 'idea' } }, ['a/x.md idea', 'b/x.md idea']],
  [
    'changes it for some files',
    { overrides: [{ files: ['a/**'], rules: { 'no-apple': 'idea' } }] },
    ['a/x.md idea', 'b/x.md must-fix'],
  ],
  ['leaves files alone', { ignore: ['b/**'] }, ['a/x.md must-fix']],
  ['looks where it is told', { paths: ['a'] }, ['a/x.md must-fix']],
])('a config %s', async (_name, config, expected) => {
  const cwd = projectOf({ 'a/x.md': 'An apple.', 'b/x.md': 'An apple.' });
  const report = await lint({ cwd, rules, config: { paths: ['.'], ...config } });
  expect(
    report.articles.flatMap(({ path, findings }) => findings.map(({ level }) => `${path} ${level}`)),
  ).toEqual(expected);
});

test('a config adds words to a word list', async () => {
  const rare = defineRule({
    ...noApple,
    id: 'rare',
    check: ({ report }) => ({
      word: (word) => {
        if (!word.is('familiar')) report(word);
      },
    }),
  });
  const report = await lintFiles(
    { 'a.md': 'An apple.' },
    { rules: [rare], wordLists: { familiar: ['an'] }, config: { wordLists: { familiar: ['Apple'] } } },
  );
  expect(report.articles[0]?.findings).toEqual([]);
});

test.each<[LintConfig, string]>([
  [{ rules: { 'no-aple': 'off' } }, 'There is no rule called "no-aple". Did you mean "no-apple"?'],
  [
    { overrides: [{ files: ['never/**'], rules: { 'no-aple': 'off' } }] },
    'There is no rule called "no-aple". Did you mean "no-apple"?',
  ],
  [{ neverWaive: ['no-aple'] }, 'There is no rule called "no-aple". Did you mean "no-apple"?'],
  [{ wordLists: { familar: ['a'] } }, 'There is no word list called "familar".'],
  [{ rules: { 'can-read-article': 'off' } }, 'The rule "can-read-article" cannot be turned off.'],
])('refuses the config %j', async (config, message) => {
  await expect(lintFiles({ 'a.md': 'A.' }, { rules, config })).rejects.toThrow(new SetUpError(message));
});

test.each<[Record<string, unknown>, string]>([
  [{ rulez: {} }, 'In the config: there is no setting called "rulez". Did you mean "rules"?'],
  [
    { rules: { 'no-apple': 'error' } },
    'In the config, setting "rules.no-apple": Write "off", "must-fix", "should-fix" or "idea", or a level with options: ["should-fix", { … }].',
  ],
  [
    { goals: { maxShouldFix: -1 } },
    'In the config, setting "goals.maxShouldFix": Write a number, 0 or more.',
  ],
  [
    { components: 'Term' },
    'In the config, setting "components": Write a list of names, ["Term"], or a schema of props for each.',
  ],
])('explains the config %j', (config, message) => {
  expect(() => checkConfig(config)).toThrow(new SetUpError(message));
});

test('needs no config, but a config named by hand must be there', async () => {
  const cwd = projectOf({ 'a.md': 'A.' });
  expect(await loadConfig(cwd)).toEqual({});
  await expect(loadConfig(cwd, { file: 'my.config.ts' })).rejects.toThrow(
    'There is no config file called "my.config.ts".',
  );
});

test('reads the config of this project', async () => {
  const { components } = await loadConfig('.');
  expect(typeof components === 'function' && Object.keys(components(() => z.string()))).toContain('Term');
});

test.each([
  [['nowhere'], 'There is no file or folder called "nowhere". Check how it is written.'],
  [['empty'], 'There are no articles (.md or .mdx files) in "empty".'],
])('refuses the paths %j', async (paths, message) => {
  const cwd = projectOf({ 'a.md': 'A.', 'empty/notes.txt': 'A.' });
  await expect(lint({ cwd, paths, rules })).rejects.toThrow(new SetUpError(message));
});

test('passes over a file that is no article', async () => {
  const report = await lint({ cwd: projectOf({ 'notes.txt': 'A.' }), paths: ['notes.txt'], rules });
  expect(report.skipped).toEqual([
    {
      path: 'notes.txt',
      reason: 'It is not an article: only .md, .mdx, .markdown and .html files are read.',
    },
  ]);
});

test('a setting that is a program and fails is one sentence', () => {
  const endless = (): object => ({
    get articles() {
      return endless();
    },
  });
  const refuses = new Proxy({}, { ownKeys: () => Reflect.ownKeys(null as never) });
  for (const config of [
    {
      get rules() {
        throw new Error('No\nnetwork.');
      },
    },
    { rules: refuses },
    { collections: refuses },
  ])
    expect(() => checkConfig(config, 'lint.config.ts')).toThrow(
      /^In lint\.config\.ts: a setting cannot be read: [^\n]+$/,
    );
  expect(() => checkConfig({ collections: endless() })).toThrow(SetUpError);
});

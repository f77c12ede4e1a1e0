import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ArticleReport, Report } from '#linter/finding/report.ts';
import { gitlab } from '#linter/reporters/gitlab.ts';
import { junit } from '#linter/reporters/junit.ts';
import { rdjson } from '#linter/reporters/rdjson.ts';
import { sarif } from '#linter/reporters/sarif.ts';
import { articleOf, plain, reportOf } from './helpers/report.ts';
import { readXml, type XmlElement } from './helpers/xml.ts';

const usual = {
  ...plain,
  ideas: undefined,
  version: '0.1.0',
  describe: () => ({ about: 'Articles do not ask for likes.' }),
};

/** A report with so many findings in articles of 100 each; one in 13 must be fixed. */
function reportWith(count: number, rest: Partial<Report> = {}): Report {
  const lines = Array.from({ length: 100 }, (_, index) => `Line ${index}: like us, myalgia.`);
  const articles = Array.from({ length: Math.ceil(count / 100) }, (_, at): ArticleReport => {
    const own = lines.slice(0, Math.min(100, count - at * 100));
    const article = articleOf(
      own.join('\n'),
      own.map((words, index) => ({
        words,
        level: index % 13 === 0 ? 'must-fix' : 'should-fix',
        rule: index % 13 === 0 ? 'no-like-us' : 'plain-words',
        fingerprint: (at * 100 + index).toString(16).padStart(16, '0'),
      })),
      { path: `content/articles/article ${at}%ü.mdx` },
    );
    return article;
  });
  return reportOf(articles, rest);
}

const hostile = articleOf(
  'é😀 like us\u0001 ]]> & <b> "x" on\u000BFacebook.',
  [
    {
      words: 'like us\u0001 ]]> & <b> "x" on\u000BFacebook',
      say: 'It says "like us" & <more>\u0000 \uD83D.',
    },
  ],
  { path: 'content/ü & <co>/a b%20.mdx', title: 'A "title" with \u001B[31m red <b> & more' },
);
const exceptions: Report['exceptions'] = [
  {
    path: 'content/a b.mdx',
    line: 3,
    rule: 'plain-words',
    reason: 'her own words',
    until: '2027-03-01',
    state: 'used',
  },
  { path: 'content/a b.mdx', line: 9, rule: 'no-hype', reason: 'a quote', state: 'unused' },
];
const failures: Report['failures'] = [
  { path: 'content/b.mdx', rule: 'no-hype', message: 'TypeError: x' },
  { path: '', message: 'It broke.' },
];
const skipped: Report['skipped'] = [{ path: 'notes.txt', reason: 'It is not an article.' }];

const reports: readonly (readonly [name: string, report: Report])[] = [
  ['no finding', reportWith(0)],
  ['one finding', reportWith(1)],
  ['26,000 findings', reportWith(26_000)],
  ['odd letters', reportOf([hostile])],
  ['exceptions and failures', reportOf([hostile], { exceptions, failures, skipped, state: 'not-ready' })],
];

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`./schemas/${name}.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
ajv.addFormat('uri', /^[a-z]+:[!#-;=?-[\]_a-z~]+$/i);
ajv.addFormat('uri-reference', /^(?:%[\dA-F]{2}|[\w\-.~!$&'()*+,;=:@/])+$/i);

describe.each([
  ['sarif', sarif, 'sarif-2.1.0'],
  ['gitlab', gitlab, 'gitlab-code-quality'],
  ['rdjson', rdjson, 'rdjson'],
] as const)('%s', (_name, reporter, schema) => {
  const isValid = ajv.compile(read(schema));

  test.each(reports)('keeps to its schema with %s', (_what, report) => {
    const text = reporter(report, usual);
    expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors?.slice(0, 5))).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly these
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('says the same of the same content, to the byte', () => {
    const report = reportWith(30);
    expect(reporter({ ...report, seconds: 9 }, usual)).toBe(reporter({ ...report, seconds: 1 }, usual));
  });
});

describe('SARIF', () => {
  const runOf = (report: Report, options = {}) => JSON.parse(sarif(report, { ...usual, ...options })).runs[0];

  test('keeps the 25,000 most pressing results, and says that it does', () => {
    const { results, invocations } = runOf(reportWith(26_000));
    expect(results).toHaveLength(25_000);
    const errors = results.filter(({ level }: { level: string }) => level === 'error').length;
    expect(errors).toBe(260 * 8);
    expect(results.slice(0, errors).every(({ level }: { level: string }) => level === 'error')).toBe(true);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe(
      'Only the 25000 most pressing findings of 26000 stand here.',
    );
  });

  test('knows a result by its fingerprint', () => {
    const { results } = runOf(reportWith(3));
    expect(results[0].partialFingerprints).toEqual({
      primaryLocationLineHash: '0000000000000000:1',
      'bedside/v1': '0000000000000000',
    });
  });

  test('carries exceptions in use as suppressions, with their reasons', () => {
    const { results } = runOf(reportOf([hostile], { exceptions }));
    expect(results.filter((one: { suppressions?: unknown }) => one.suppressions)).toMatchObject([
      {
        ruleId: 'plain-words',
        suppressions: [{ kind: 'inSource', justification: 'her own words It holds until 2027-03-01.' }],
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'content/a%20b.mdx' }, region: { startLine: 3 } } },
        ],
      },
    ]);
  });

  test('describes each rule once, with help', () => {
    const { tool, results } = runOf(reportWith(30));
    const { rules } = tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['no-like-us', 'plain-words']);
    expect(rules[0].help.text).toContain('Read more: npm run lint:content -- --explain no-like-us');
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test('names files from the root of the repository, as addresses', () => {
    const { results } = runOf(reportOf([hostile]), { pathPrefix: 'site/' });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'site/content/%C3%BC%20%26%20%3Cco%3E/a%20b%2520.mdx',
    );
  });

  test('holds ideas only for those who ask', () => {
    const idea = reportOf([articleOf('Please like us.', [{ words: 'like us', level: 'idea' }])]);
    expect(runOf(idea).results).toHaveLength(0);
    expect(runOf(idea, { ideas: true }).results).toMatchObject([{ level: 'note' }]);
  });
});

test('GitLab is given no fingerprint twice, and the same ones after a file is renamed', () => {
  const twin = (path: string) =>
    articleOf('Please like us.', [{ words: 'like us', fingerprint: 'a'.repeat(16) }], { path });
  const printsOf = (...paths: string[]) =>
    JSON.parse(gitlab(reportOf(paths.map(twin)), usual)).map(
      (one: { fingerprint: string }) => one.fingerprint,
    );
  const prints = printsOf('a.md', 'b.md', 'c.md');
  expect(new Set(prints).size).toBe(3);
  expect(printsOf('b.md', 'c.md', 'z.md')).toEqual(prints);
});

test('reviewdog is given columns in bytes', () => {
  const { diagnostics } = JSON.parse(rdjson(reportOf([hostile]), usual));
  expect(diagnostics[0].location.range.start).toEqual({ line: 1, column: 1 + 2 + 4 + 1 });
});

describe('JUnit', () => {
  const children: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['testsuite'],
    testsuite: ['testcase'],
    testcase: ['failure', 'error', 'skipped', 'system-out'],
    failure: [],
    error: [],
    skipped: [],
    'system-out': [],
  };
  const required: Readonly<Record<string, readonly string[]>> = {
    testsuite: ['name', 'tests', 'failures', 'errors'],
    testcase: ['name', 'classname'],
  };

  /** Elements where the schema of Jenkins (junit-10.xsd of its xUnit plugin) has them. */
  function check({ name, attributes, children: inside }: XmlElement): void {
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...(required[name] ?? [])]));
    for (const child of inside) {
      expect(children[name]).toContain(child.name);
      check(child);
    }
  }

  test.each(reports)('is well formed and in order with %s', (_what, report) => {
    const root = readXml(junit(report, usual));
    expect(root.name).toBe('testsuites');
    check(root);
  });

  test('fails an article for what must be fixed, and tells the rest', () => {
    const root = readXml(junit(reportWith(20, { failures, skipped }), usual));
    expect(root.attributes).toMatchObject({ tests: '4', failures: '1', errors: '2' });
    const [article] = root.children[0]?.children ?? [];
    expect(article?.children.map(({ name }) => name)).toEqual(['failure', 'system-out']);
    expect(article?.children[0]?.attributes.message).toBe('2 things must be fixed');
    expect(article?.children[0]?.text).toContain('Line 1, column 1 (no-like-us)');
  });
});

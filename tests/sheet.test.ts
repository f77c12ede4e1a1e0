import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LintConfig } from '#linter/config/config.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { plainReference } from '#schemas/parts.ts';
import { sheetsSchema } from '#schemas/sheets.ts';
import { type GivenAnswer, readSheets } from '../src/sheets/answers.ts';
import { fillSheet } from '../src/sheets/fill.ts';
import { type Instrument, instruments, type SheetName } from '../src/sheets/instruments.ts';
import { today } from './helpers/lint.ts';
import { projectOf } from './helpers/project.ts';
import { bedside, folderOf, fromSources } from './helpers/run-bedside.ts';

const names = Object.keys(instruments) as SheetName[];

describe.each(names)('the instrument %s', (name) => {
  const { items, scores }: Instrument = instruments[name];
  const page = readFileSync('docs/instruments.md', 'utf8');
  const section = page.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';

  test('names rules that are there, and items that come before', () => {
    const known = rules.map(({ id }) => id);
    for (const { item, rules = [], hints = [], needs = [], onlyWith } of items) {
      expect([...rules, ...hints].filter((id) => !known.includes(id))).toEqual([]);
      for (const other of [...needs, ...(onlyWith ? [onlyWith] : [])]) {
        expect(other).toBeLessThan(item);
        expect(items.map(({ item }) => item)).toContain(other);
      }
    }
  });

  test('is mapped, item by item, to a rule or a person', () => {
    const rows = items.map(({ item, asks, rules, hints }) => {
      const named = (rules ?? hints ?? []).map((id) => `\`${id}\``).join(', ');
      return `| ${item} | ${asks} | ${rules ? 'Rule' : 'Person'}${named ? `: ${named}` : ''} |`;
    });
    expect(section.split('\n').filter((line) => /^\| \d/.test(line))).toEqual(rows);
    expect(section.replaceAll('\n', ' ')).toContain(instruments[name].source);
  });

  test('asks in one short line, and scores all of its items', () => {
    for (const { asks } of items) expect(asks.length).toBeLessThanOrEqual(72);
    const scored = items.filter(({ item }) =>
      scores.some(({ from = 0, upTo = 99 }) => item >= from && item <= upTo),
    );
    expect(scored).toEqual(items);
  });
});

test('the schema knows each sheet, and as many items as there are', () => {
  expect(Object.keys(sheetsSchema(plainReference).shape)).toEqual(names);
  expect(names.map((name) => instruments[name].items.length)).toEqual([20, 24, 4]);
});

const fields = (more = '') =>
  `---\ntitle: What helps a cold?\ndescription: What helps a cold, and when to ask for help.\n${more}---\n`;
const body = '\nRest helps a cold. Drink water and sleep. A cold goes away by itself in a week.\n';

/** Fills in a sheet of one text, as the command does. */
function fill(name: SheetName, text: string, config: LintConfig = {}, given: Partial<GivenAnswer>[] = []) {
  const request = { rules, wordLists, model, profiles, today, config };
  const session = new Session({ cwd: projectOf({ 'content/a.mdx': text }), ...request });
  const report = session.check('content/a.mdx', text);
  const { answers, mark, fields } = readSheets('content/a.mdx', text);
  const filled = fillSheet(instruments[name], {
    report,
    judging: session.judging('content/a.mdx'),
    given: [...answers[name], ...given.map((one) => ({ of: mark, ...one }) as GivenAnswer)],
    mark,
    type: fields.type,
  });
  const shown = (item: number) => {
    const one = filled.items.find((each) => each.item.item === item);
    return one?.answer ? `${one.answer} by ${one.by}` : one?.isOutdated ? 'out of date' : 'open';
  };
  return { ...filled, shown };
}

describe('rules', () => {
  const hard = body.replace('Rest helps', 'We utilize rest for');

  test('say yes where they found nothing, and no where they found something', () => {
    expect(fill('cdc', fields() + body).shown(7)).toBe('yes by rules');
    expect(fill('cdc', fields() + hard).shown(7)).toBe('no by rules');
    expect(fill('cdc', fields() + body).shown(5)).toBe('yes by rules');
  });

  test.each([
    ['only has an idea', 'cdc', fields() + hard, { rules: { 'plain-words': 'idea' } }],
    ['is off', 'cdc', fields() + body, { rules: { 'explain-terms': 'off' } }],
    [
      'may let something stay',
      'cdc',
      fields() + hard.replace('We', '{/* lint-ok plain-words: her own words */}\n\nWe'),
      {},
    ],
    ['cannot read the language', 'cdc', `${fields('language: cy\n')}\nGorffwys.\n`, {}],
    ['was not made for the type', 'cdc', fields('type: story\n') + body, {}],
  ] as const)('leave it to a person where one of them %s', (_, name, text, config) => {
    expect(fill(name, text, config as LintConfig).shown(7)).toBe('open');
  });

  test('leave it to a person where no field is promised that they ask for', () => {
    expect(fill('jama', fields() + body).shown(1)).toBe('open');
    const promised = { fields: { author: 'writer' } };
    expect(fill('jama', fields() + body, promised).shown(1)).toBe('no by rules');
    expect(fill('jama', fields('writer: Asha Rahman\n') + body, promised).shown(1)).toBe('yes by rules');
  });

  test('may be overruled by a person who is stricter, and not by one who is kinder', () => {
    expect(fill('cdc', fields() + body, {}, [{ item: 7, answer: 'no' }]).shown(7)).toBe('no by person');
    expect(fill('cdc', fields() + hard, {}, [{ item: 7, answer: 'yes' }]).shown(7)).toBe('no by rules');
  });
});

test('what follows from another item is not asked', () => {
  const none = fill('cdc', fields() + body, {}, [
    { item: 1, answer: 'no' },
    { item: 12, answer: 'na' },
  ]);
  expect([2, 3, 4, 6].map(none.shown)).toEqual(Array(4).fill('no by item'));
  expect([13, 14].map(none.shown)).toEqual(Array(2).fill('na by item'));
});

test('scores what applies, when all is answered for the text as it is', () => {
  const items = instruments.pemat.items.filter((item) => !('rules' in item));
  const given = items.map(
    ({ item }) => ({ item, answer: item === 24 ? 'na' : item === 1 ? 'no' : 'yes' }) as const,
  );
  const { scores } = fill('pemat', fields() + body, {}, given);
  expect(scores?.map(({ of, yes, applying }) => [of.name, yes, applying])).toEqual([
    ['Understandability', 16, 17],
    ['Actionability', 6, 6],
  ]);
  expect(fill('pemat', fields() + body, {}, given.slice(1)).scores).toBeUndefined();
  const old = fill('pemat', fields() + body, {}, [...given, { item: 1, answer: 'yes', of: 'f'.repeat(16) }]);
  expect([old.scores, old.shown(1)]).toEqual([undefined, 'out of date']);
});

describe('answers in an article', () => {
  const answer = (item: number, more = {}): GivenAnswer => ({
    item,
    answer: 'yes',
    by: 'nurse-asha',
    date: '2026-11-22',
    of: '0123456789abcdef',
    ...more,
  });

  test.each([
    ['Unix', '\n', ''],
    ['Windows, with a byte order mark', '\r\n', '\uFEFF'],
    ['old Macs', '\r', ''],
  ])('are lines of their own, and no other byte changes: %s', (_, eol, mark) => {
    const text = mark + `${fields('tags: [a]\n')}${body}`.replaceAll('\n', eol).slice(0, -eol.length);
    const read = readSheets('a.mdx', text);
    const once = read.withAnswers({ cdc: [answer(4), answer(1)], pemat: [], jama: [] });
    const lines = [1, 4].map(
      (item) =>
        `    - { item: ${item}, answer: "yes", by: nurse-asha, date: 2026-11-22, of: "0123456789abcdef" }${eol}`,
    );
    const block = `sheets:${eol}  cdc:${eol}${lines.join('')}`;
    expect(once).toBe(text.replace(`tags: [a]${eol}`, `tags: [a]${eol}${block}`));
    const again = readSheets('a.mdx', once);
    expect(again.answers.cdc.map(({ item }) => item)).toEqual([1, 4]);
    expect(again.mark).toBe(read.mark);
    expect(again.withAnswers(again.answers)).toBe(once);
    const changed = again.withAnswers({ ...again.answers, cdc: [answer(1), answer(4, { answer: 'no' })] });
    expect(changed).toBe(once.replace('item: 4, answer: "yes"', 'item: 4, answer: "no"'));
  });

  test('are found between other fields, however they are written', () => {
    const written = `sheets: { jama: [{ item: 3, answer: 'no', by: nurse-asha, date: 2026-11-22, of: 0123456789abcdef }] }\n`;
    const text = `---\ntitle: Colds\n${written}\nauthor: asha\n---\nRest.\n`;
    const read = readSheets('a.mdx', text);
    expect(read.answers.jama).toEqual([answer(3, { answer: 'no' })]);
    expect(read.withAnswers({ cdc: [answer(1)], pemat: [], jama: [] })).toContain(
      'of: "0123456789abcdef" }\n\nauthor: asha\n---\nRest.\n',
    );
  });

  test('are known by the text, whatever its line ends', () => {
    const text = fields() + body;
    const { mark } = readSheets('a.mdx', text);
    expect(readSheets('a.mdx', `\uFEFF${text.replaceAll('\n', '\r\n')}`).mark).toBe(mark);
    expect(readSheets('a.mdx', text.replace('Rest', 'Sleep')).mark).not.toBe(mark);
    expect(readSheets('a.mdx', text.replace('title: What', 'title: Now what')).mark).not.toBe(mark);
  });

  test.each([
    ['Rest.\n', 'a.mdx has no fields at its top'],
    ['---\ntitle: [\n---\n', 'cannot be read'],
    ['---\n{ title: Colds }\n---\n', 'cannot be read'],
    [
      '---\nsheets:\n  cdc:\n    - { item: 99 }\n---\n',
      'The field "sheets" of a.mdx is not in order: The item',
    ],
    ['---\nsheets:\n  # asked twice\n  cdc: []\n---\n', 'There is a comment in the field "sheets"'],
  ])('are not kept in %j', (text, sentence) => {
    expect(() => readSheets('a.mdx', text)).toThrow(sentence);
  });
});

const run = (cwd: string, ...args: string[]) => bedside(['sheet', ...args], { cwd, program: fromSources });

test('keeps an answer, tells of the score, and says when the text has changed', () => {
  const cwd = folderOf({
    'a.mdx': fields() + body,
    'lint.config.json': '{ "fields": { "author": "author" } }',
  });
  const first = run(cwd, 'jama', 'a.mdx');
  expect([first.code, first.out]).toEqual([1, expect.stringContaining('For a person:')]);
  const answers = '1=yes,2=yes,3=no,4=yes';
  expect(run(cwd, 'jama', 'a.mdx', '--answer', answers, '--by', 'nurse-asha').err).toContain(
    'Item 1 is "no"',
  );
  const text = fields('author: Asha Rahman\n') + body;
  const other = folderOf({ 'a.mdx': text, 'lint.config.json': '{ "fields": { "author": "author" } }' });
  const second = run(
    other,
    'jama',
    'a.mdx',
    '--answer',
    '2=yes,3=no',
    '--answer',
    '4=YES',
    '--by',
    'nurse-asha',
  );
  expect([second.code, second.err]).toEqual([0, '']);
  expect(second.out).toContain('Benchmarks met: 3 of 4.');
  const written = readFileSync(join(other, 'a.mdx'), 'utf8');
  expect(written.replace(/^sheets:\n {2}jama:\n(?: {4}- .*\n){3}/m, '')).toBe(text);
  expect(run(other, 'jama', 'a.mdx').code).toBe(0);
  const edited = folderOf({
    'a.mdx': written.replace('Rest', 'Sleep'),
    'lint.config.json': '{ "fields": { "author": "author" } }',
  });
  const third = run(edited, 'jama', 'a.mdx');
  expect(third.code).toBe(1);
  expect(third.out).toContain('The sheet is out of date: the text has changed since 3 answers (2, 3, 4).');
  expect(third.out).not.toContain('Benchmarks met');
});

test('an article that cannot be read has to be mended first', () => {
  const { code, err } = run(folderOf({ 'a.mdx': `${fields()}\nRest for <5 days.\n` }), 'cdc', 'a.mdx');
  expect([code, err]).toEqual([1, 'a.mdx cannot be read as it is. Mend it first: npx bedside lint a.mdx\n']);
});

const text = fields() + body;
const wrong = folderOf({ 'a.mdx': text, 'b/c.mdx': text });

test.each([
  [[], 'Say which sheet, and of which article: bedside sheet cdc content/articles/flu.mdx'],
  [['cdcc', 'a.mdx'], 'There is no sheet called "cdcc". Did you mean "cdc"? There are cdc, pemat, jama.'],
  [['cdc'], 'Say which article: bedside sheet cdc content/articles/flu.mdx'],
  [['cdc', 'no.mdx'], 'There is no file or folder called "no.mdx". Check how it is written.'],
  [['cdc', 'b'], '"b" is no article: name one file that ends in .md or .mdx.'],
  [['cdc', 'a.mdx', '--by', 'asha'], '"--by" goes with "--answer".'],
  [['cdc', 'a.mdx', '--answer', '1=yes'], 'Say who answers, as in content/people: --by practice-nurse'],
  [
    ['cdc', 'a.mdx', '--answer', '1', '--by', 'asha'],
    '"1" is no answer. Give an item and yes, no or na: --answer 4=yes',
  ],
  [
    ['pemat', 'a.mdx', '--answer', '13=yes', '--by', 'asha'],
    'The PEMAT for printed materials has no item 13: they are 1 to 12 and 15 to 26.',
  ],
  [['cdc', 'a.mdx', '--answer', '1=na', '--by', 'asha'], 'Item 1 applies to every page: answer yes or no.'],
  [['cdc', 'a.mdx', '--answer', '1=no,1=yes', '--by', 'asha'], 'Item 1 is answered twice.'],
  [
    ['cdc', 'a.mdx', '--answer', '12=na,13=yes', '--by', 'asha'],
    'Item 13 is "na" because of another item. Nothing was written.',
  ],
  [
    ['cdc', 'a.mdx', '--answr', '1=no'],
    'There is no option "--answr". Did you mean "--answer"? See: bedside sheet --help',
  ],
])('%j ends with 2 and one sentence', (args, sentence) => {
  const { code, out, err } = run(wrong, ...args);
  expect([code, out, err.trim()]).toEqual([2, '', sentence]);
  expect(readFileSync(join(wrong, 'a.mdx'), 'utf8')).toBe(text);
});

test('who answers has to be there, where people have files of their own', () => {
  const cwd = folderOf({
    'lint.config.ts': `import { collections } from ${JSON.stringify(resolve('src/schemas/index.ts'))};
export default { collections: Object.fromEntries(Object.entries(collections)
  .map(([name, schema]) => [name, { folder: 'content/' + name, schema }])) };`,
  });
  cpSync('content', join(cwd, 'content'), { recursive: true });
  const article = 'content/articles/flu-vaccine.mdx';
  const before = readFileSync(join(cwd, article), 'utf8');
  const nobody = run(cwd, 'jama', article, '--answer', '3=yes', '--by', 'nobody');
  expect([nobody.code, nobody.err]).toEqual([
    2,
    'Nothing was written. There is no file "nobody" in content/people.\n',
  ]);
  expect(readFileSync(join(cwd, article), 'utf8')).toBe(before);
  const nurse = run(cwd, 'jama', article, '--answer', '3=yes', '--by', 'example-nurse-asha');
  expect([nurse.code, nurse.err]).toEqual([0, '']);
  expect(nurse.out).toContain('Benchmarks met: 4 of 4.');
});

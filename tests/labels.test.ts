import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decideLevels } from '#linter/config/levels.ts';
import { fleschKincaidGrade, metricsOf } from '#linter/document/words/metrics.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { tooFewLabels, tooOftenWrong } from '../src/accuracy/bars.ts';
import { Checker } from '../src/accuracy/checker.ts';
import { tallyCases } from '../src/accuracy/labelled-cases.ts';
import { type Label, readLabels, writeLabels } from '../src/accuracy/labels.ts';
import { measuredLine, withMeasuredLine } from '../src/accuracy/measured-line.ts';
import { staleFilesOf } from '../src/accuracy/stale-files.ts';
import { documentOf, lintText } from './helpers/lint.ts';
import { projectOf, writeFiles } from './helpers/project.ts';

/** Must-fix rules that the file itself decides, with what holds them: nobody has to read their findings. */
const decidedByFile: Record<string, string> = {
  'can-read-article': 'the parser',
  exceptions: 'the exceptions of the file',
  'no-chatbot-leftovers': 'marks and set phrases of chat programs; its findings are read one by one',
  'no-dead-link': 'the pages of the site',
  'no-duplicate-title': 'the titles of the site',
  'no-example-people': 'the field that marks an example',
  'no-lookalike-letters': 'the alphabets of a word',
  'no-unfinished-text': 'the marks of a blank; its findings abroad are read one by one',
  'one-page-per-language': 'the front matter',
  'require-alt-text': 'the picture',
  'require-disclosure': 'the front matter and the link',
  'require-expert': 'the front matter',
  'require-meanwhile': 'the field of the article; by words alone it is milder',
  'require-review': 'the front matter',
  'require-support': 'the front matter',
};

const cases = tallyCases('tests/cases', new Checker(rules, wordLists, model));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has its labels in order and its newest figures on its page', () => {
    const stale = staleFilesOf('lint-rules', rule, cases.get(id)).map(({ path }) => path);
    expect(stale, `Not up to date: ${stale.join(', ')}. Run: npm run accuracy -- --write`).toEqual([]);
  });

  test('has been read often enough to stop a build, or is held by tests instead', () => {
    const own = cases.get(id);
    const ofOwn = Array.from({ length: (own?.found ?? 0) + (own?.wrong ?? 0) }, (_, at) => ({
      ...label('a', true, at),
      kind: 'our own sentences',
    }));
    const tooFew = tooFewLabels([...(readLabels('lint-rules', rule) ?? []), ...ofOwn]);
    if (rule.level === 'must-fix' && !(id in decidedByFile)) expect(tooFew).toBeUndefined();
  });

  test('is right as often as its level asks', () => {
    const fault = tooOftenWrong(rule, readLabels('lint-rules', rule) ?? []);
    expect(fault, fault).toBeUndefined();
  });

  test.each(Object.keys(profiles))('is right as often as the profile %s asks of it', (profile) => {
    const active = decideLevels(rules, { profile }, profiles)('a.mdx').find((one) => one.rule === rule);
    const level = active?.level ?? rule.level;
    const fault = tooOftenWrong({ id, level }, readLabels('lint-rules', rule) ?? []);
    expect(fault, fault).toBeUndefined();
  });
});

test('a new rule begins with the line of a rule nobody has labelled', () => {
  const template = readFileSync('lint-rules/_template/rule.md', 'utf8');
  expect(withMeasuredLine(template, measuredLine(undefined, undefined))).toBe(template);
});

const rule = { goal: 'plain', id: 'plain-words' } as const;
const hash = (digit: string) => digit.repeat(16);
const label = (digit: string, right: boolean, at = 0): Label => ({ sentence: hash(digit), at, right });
const labels = (right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, at) => label('a', at < right, at));
const folderWith = (text: string) => projectOf({ 'plain/plain-words/labels.jsonl': text });

describe('labels', () => {
  test('are written by sentence, then by place, and read again', () => {
    const list = [label('b', true), label('a', false, 10), { ...label('a', true, 9), note: 'a name' }];
    const text = writeLabels(list);
    expect(text).toBe(
      `{"sentence":"${hash('a')}","at":9,"right":true,"note":"a name"}\n` +
        `{"sentence":"${hash('a')}","at":10,"right":false}\n` +
        `{"sentence":"${hash('b')}","at":0,"right":true}\n`,
    );
    expect(writeLabels(readLabels(folderWith(text), rule) ?? [])).toBe(text);
  });

  test('that are missing are not the same as none', () => {
    expect(readLabels(projectOf({}), rule)).toBeUndefined();
    expect(readLabels(folderWith(''), rule)).toEqual([]);
  });

  test.each([
    ['nonsense', 'is not JSON'],
    ['[]', 'is not an object'],
    ['{"sentence":"abc","at":0,"right":true}', 'has no "sentence" of 16 digits'],
    [`{"sentence":"${hash('a')}","at":-1,"right":true}`, 'has no "at"'],
    [`{"sentence":"${hash('a')}","at":1,"right":null}`, '"right" must be true or false'],
    [`{"sentence":"${hash('a')}","at":1,"right":false,"note":""}`, 'has a "note" that says nothing'],
    [`{"sentence":"${hash('a')}","at":1,"right":true,"text":"x"}`, 'holds "text"'],
    [`{"sentence":"${hash('b')}","at":0,"right":false}`, 'is about the same place as line 1'],
  ])('name the bad line: %s', (bad, message) => {
    const folder = folderWith(`${writeLabels([label('b', true)])}\n${bad}\n`);
    expect(() => readLabels(folder, rule)).toThrow(
      /^Line 3 of lint-rules\/plain\/plain-words\/labels\.jsonl /,
    );
    expect(() => readLabels(folder, rule)).toThrow(message);
  });
});

/** Three findings of two kinds of text; the sentence of the last is one of the quarter kept apart. */
const ofKinds: Label[] = [
  { ...label('a', true), kind: 'NIH' },
  { ...label('b', false), kind: 'marketing' },
  { ...label('2', true), kind: 'marketing' },
];

describe('the measured line', () => {
  const tally = { must: 20, found: 19, mustNot: 80, wrong: 0 };
  const lines = {
    labelled: measuredLine(labels(199, 1), undefined),
    'of two kinds, one kept apart': measuredLine(ofKinds, undefined),
    'labelled, with sentences of our own': measuredLine(labels(1, 0), { ...tally, wrong: 2 }),
    silent: measuredLine([], undefined),
    'silent, with sentences of our own': measuredLine([], tally),
    'not labelled': measuredLine(undefined, undefined),
    'not labelled, with sentences of our own': measuredLine(undefined, tally),
  };

  test('says what was counted and no more', () => {
    expect(lines).toMatchInlineSnapshot(`
      {
        "labelled": "**Measured:** It was right in 199 of 200 findings (99 %). Each was read by itself, in text we did not write.",
        "labelled, with sentences of our own": "**Measured:** It was right in 1 of 1 finding (100 %). Each was read by itself, in text we did not write. Of our own test sentences, it finds 19 of the 20 it must find, and 2 of the 80 it must leave alone.",
        "not labelled": "**Measured:** Nobody has read its findings in health articles one by one yet. So only the examples here speak for it.",
        "not labelled, with sentences of our own": "**Measured:** Nobody has read its findings in health articles one by one yet. So only the examples here and our own test sentences speak for it. It finds 19 of the 20 it must find, and none of the 80 it must leave alone.",
        "of two kinds, one kept apart": "**Measured:** It was right in 2 of 3 findings (66 %). Each was read by itself, in text we did not write. By kind: NIH 1 of 1, marketing 1 of 2. Of the quarter kept apart, 1 of 1.",
        "silent": "**Measured:** It found nothing in 1,307 health articles of MedlinePlus and MedQuAD. So only the examples here speak for it.",
        "silent, with sentences of our own": "**Measured:** It found nothing in 1,307 health articles of MedlinePlus and MedQuAD. So only the examples here and our own test sentences speak for it. It finds 19 of the 20 it must find, and none of the 80 it must leave alone.",
      }
    `);
  });

  test.each(Object.entries(lines))('passes the linter: %s', (_, line) => {
    const told = rules.filter(
      ({ level, corpus, goal }) => level !== 'idea' && !corpus && goal !== 'substance',
    );
    expect(lintText(line, told, { path: 'line.md' })).toEqual([]);
    expect(fleschKincaidGrade(metricsOf(documentOf(line, 'line.md')).counts)).toBeLessThanOrEqual(8);
  });

  test('is the last of the page, once', () => {
    const page = '# rule\n\n## Sources\n\n- Somebody.\n';
    const once = withMeasuredLine(page, lines.silent);
    expect(once).toBe(`${page}\n${lines.silent}\n`);
    expect(withMeasuredLine(once, lines.labelled)).toBe(`${page}\n${lines.labelled}\n`);
  });

  test('is stale once a label has changed', () => {
    const folder = projectOf({
      'plain/plain-words/rule.md': withMeasuredLine('# plain-words\n', measuredLine(labels(2, 0), undefined)),
      'plain/plain-words/labels.jsonl': writeLabels(labels(2, 0)),
    });
    expect(staleFilesOf(folder, rule, undefined)).toEqual([]);
    writeFiles(folder, { 'plain/plain-words/labels.jsonl': writeLabels(labels(1, 1)) });
    const [stale] = staleFilesOf(folder, rule, undefined);
    expect(stale?.path).toBe(join(folder, 'plain/plain-words/rule.md'));
    expect(stale?.text).toContain('right in 1 of 2 findings');
  });

  test('is not all that is looked at: labels have an order', () => {
    const page = withMeasuredLine('# plain-words\n', measuredLine(labels(2, 0), undefined));
    const text = writeLabels(labels(2, 0));
    const unordered = text.trim().split('\n').reverse().join('\n');
    const folder = projectOf({
      'plain/plain-words/rule.md': page,
      'plain/plain-words/labels.jsonl': unordered,
    });
    const path = join(folder, 'plain/plain-words/labels.jsonl');
    expect(staleFilesOf(folder, rule, undefined)).toEqual([{ path, text }]);
  });
});

describe('the bars', () => {
  test.each([
    ['should-fix', 160, 40, true],
    ['should-fix', 159, 41, false],
    ['should-fix', 3, 1, true],
    ['should-fix', 3, 2, false],
    ['must-fix', 49, 1, true],
    ['must-fix', 48, 1, false],
    ['must-fix', 0, 1, false],
    ['must-fix', 0, 0, true],
    ['idea', 1, 199, true],
  ] as const)('%s: %i right and %i wrong', (level, right, wrong, isFine) => {
    const fault = tooOftenWrong({ id: 'plain-words', level }, labels(right, wrong));
    expect(fault === undefined).toBe(isFine);
    if (fault) expect(fault).toContain('--unlabelled plain-words');
  });

  test('hold a rule to its worst kind of text, from 15 labels on', () => {
    const fine = labels(85, 0).map((one) => ({ ...one, kind: 'NIH' }));
    const sold = (right: number, wrong: number) =>
      labels(right, wrong).map((one) => ({ ...one, kind: 'marketing' }));
    const rule = { id: 'plain-words', level: 'should-fix' } as const;
    expect(tooOftenWrong(rule, [...fine, ...sold(8, 6)])).toBeUndefined();
    expect(tooOftenWrong(rule, [...fine, ...sold(11, 4)])).toContain('in text of the kind "marketing"');
  });
});

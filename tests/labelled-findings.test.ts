import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import noDuplicateTitle from '#rules/corpus/no-duplicate-title/rule.ts';
import { wordLists } from '#rules/index.ts';
import plainWords from '#rules/plain/plain-words/rule.ts';
import { readFlags } from '../src/accuracy/flags.ts';
import { type FoundFinding, findInHealthText } from '../src/accuracy/found-findings.ts';
import { isFresh } from '../src/accuracy/fresh.ts';
import { findUnlabelled, measureLabels } from '../src/accuracy/labelled-findings.ts';
import { type Label, nameOf, readLabels, writeLabels } from '../src/accuracy/labels.ts';
import { printFindings, writeFindings } from '../src/accuracy/print-findings.ts';
import { pruneLabels } from '../src/accuracy/prune.ts';
import { projectOf } from './helpers/project.ts';

const rules = [plainWords, noDuplicateTitle];

/** What is found in health articles with the given texts. */
async function find(...texts: string[]): Promise<Map<string, FoundFinding[]>> {
  const files = texts.map((text, index) => [`health/leaflets/${index}.md`, text]);
  const folder = projectOf(Object.fromEntries(files));
  return findInHealthText(folder, { cwd: folder, rules, wordLists });
}

const ofWords = async (...texts: string[]) => (await find(...texts)).get('plain-words') ?? [];
const byName = (a: FoundFinding, b: FoundFinding) => (nameOf(a) < nameOf(b) ? -1 : 1);
const labelOf = ({ sentence, at }: FoundFinding, right = true): Label => ({ sentence, at, right });

describe('a finding', () => {
  test('is known by its sentence, wherever that stands', async () => {
    const [here] = await ofWords('Please utilize the ramp.');
    const [there] = await ofWords('# Access\n\nCome in. Please utilize\nthe ramp. Ring the bell.');
    expect(here).toMatchObject({ at: 7, text: 'Please utilize the ramp.', end: 14 });
    expect(there && nameOf(there)).toBe(here && nameOf(here));
    expect(there).toMatchObject({ before: 'Come in. ', after: ' Ring the bell.' });
  });

  test('counts once for a sentence that many articles hold', async () => {
    expect(await ofWords('Please utilize the ramp.', 'Please utilize the ramp. Ring.')).toHaveLength(1);
    expect(await ofWords('Utilize the ramp or utilize the stairs.')).toHaveLength(2);
  });

  test('may be about articles beside each other', async () => {
    const text = '---\ntitle: Asthma\n---\n\nBreathe out.';
    const found = (await find(text, text)).get('no-duplicate-title');
    expect(found?.[0]).toMatchObject({ text: 'Asthma', at: 0, path: 'health/leaflets/1.md' });
  });

  test('comes in the same order however the articles are sorted', async () => {
    const texts = ['ramp', 'stairs', 'lift', 'door', 'bell'].map((word) => `Please utilize the ${word}.`);
    const names = (await ofWords(...texts)).map(nameOf);
    expect(names).toHaveLength(5);
    expect((await ofWords(...texts.toReversed())).map(nameOf)).toEqual(names);
  });

  test('needs articles', async () => {
    const folder = projectOf({ 'notes.txt': '' });
    const found = findInHealthText(folder, { cwd: folder, rules, wordLists });
    await expect(found).rejects.toThrow('There is no folder "health"');
  });
});

describe('labelled findings', () => {
  const texts = ['ramp', 'stairs', 'lift', 'door', 'bell'].map((word) => `Please utilize the ${word}.`);
  const gone: Label = { sentence: 'f'.repeat(16), at: 0, right: false };

  test('are counted while they are still found', async () => {
    const found = await find(...texts);
    const words = found.get('plain-words') ?? [];
    const labels = [...words.map((one, index) => labelOf(one, index > 0)), gone];
    const [section] = measureLabels(rules, found, ({ id }) => (id === 'plain-words' ? labels : undefined));
    const figures = section?.figures.filter(({ name }) => !name.endsWith('kept apart'));
    expect(figures).toEqual([
      { name: 'plain-words: findings', value: 5, from: '5 labelled' },
      { name: 'plain-words: precision', value: 0.8, from: '4 of 5', bar: '>= 0.8' },
      { name: 'plain-words: precision, other', value: 0.8, from: '4 of 5' },
      {
        name: 'plain-words: labels of findings no longer there',
        value: 1,
        from: '--prune drops them',
        bar: '0',
      },
    ]);
  });

  test('leave the others of the sample to be read', async () => {
    const ramps = Array.from({ length: 20 }, (_, at) => `Please utilize ramp ${at}.`);
    const words = (await ofWords(...ramps)).filter((one) => !isFresh(one));
    const [first, second] = words as [FoundFinding, FoundFinding];
    expect(findUnlabelled(words, [labelOf(first), gone])).toEqual(words.slice(1));
    const many = Array.from({ length: 300 }, (_, at) => ({ ...second, at }));
    const of = (path: string) => many.map((one) => ({ ...one, path, at: one.at + 300 }));
    const read = many.slice(10).map((one) => labelOf(one));
    expect(findUnlabelled(many, read)).toEqual(many.slice(0, 10));
    expect(findUnlabelled([...many, ...of('abroad/va-gov-2019/x.md')], [])).toHaveLength(80);
  });

  test('never show the quarter kept apart, unless it is asked for', async () => {
    const found = await ofWords(...Array.from({ length: 30 }, (_, at) => `Please utilize ramp ${at}.`));
    const shown = findUnlabelled(found, []);
    const apart = findUnlabelled(found, [], true);
    expect([...shown, ...apart].sort(byName)).toEqual([...found].sort(byName));
    expect(shown.filter(isFresh)).toEqual([]);
    expect(apart.length).toBeGreaterThan(0);
  });

  test('are printed for a person, with a row to answer', async () => {
    const text = 'Come in. Please utilize the ramp. Ring the bell.';
    expect(printFindings('plain-words', await ofWords(text))).toMatchInlineSnapshot(`
      "To label for plain-words: 1. Put true or false for null; docs/accuracy.md says how.

      1 of 1  health/leaflets/0.md:1
        says   “utilize” has a plainer word.
        try    use
        of     utilize
        text   Please [[utilize]] the ramp.
        near   Come in. … Ring the bell.
      {"sentence":"78c567dfd345de60","at":7,"right":null,"kind":"other"}
      "
    `);
    expect(printFindings('plain-words', [])).toBe('There is nothing left to label for plain-words.\n');
  });

  test('are written for programs, one on a line', async () => {
    const [row] = writeFindings('plain-words', await ofWords('Please utilize the ramp.'))
      .trim()
      .split('\n');
    expect(JSON.parse(row ?? '')).toMatchObject({ right: null, at: 7, words: 'utilize', line: 1 });
  });
});

describe('pruning', () => {
  const page = 'plain/plain-words/labels.jsonl';
  const folderWith = (labels: Label[]) =>
    projectOf({ [page]: writeLabels(labels), 'corpus/no-duplicate-title/rule.md': '' });
  const gone = (digit: string): Label => ({ sentence: digit.repeat(16), at: 0, right: true });
  const text = 'Utilize the ramp or expedite the visit.';

  test('says which are told as ideas where others cost points', async () => {
    const found = await find('Utilize the ramp or utilize the stairs.');
    const labels = (found.get('plain-words') ?? []).map((one) => labelOf(one));
    const folder = folderWith(labels);
    pruneLabels(folder, rules, found);
    expect(readLabels(folder, plainWords)?.map(({ mild }) => mild)).toEqual([undefined, true]);
  });

  test('drops the labels of findings that are gone and notes rules that find nothing', async () => {
    const found = await find(text);
    const labels = (found.get('plain-words') ?? []).map((one) => labelOf(one));
    const folder = folderWith([...labels, gone('f')]);
    expect(pruneLabels(folder, rules, found)).toEqual([
      'plain-words: 1 dropped, 2 kept',
      'no-duplicate-title: finds nothing now',
    ]);
    const ofKind = labels.map((one) => ({ ...one, kind: 'other' }));
    expect(readFileSync(join(folder, page), 'utf8')).toBe(writeLabels(ofKind));
    expect(readFileSync(join(folder, 'corpus/no-duplicate-title/labels.jsonl'), 'utf8')).toBe('');
    expect(pruneLabels(folder, rules, found)).toEqual([]);
  });

  test('takes back that a rule finds nothing', async () => {
    const folder = folderWith([]);
    expect(pruneLabels(folder, [plainWords], await find(text))).toEqual(['plain-words: finds something now']);
    expect(existsSync(join(folder, page))).toBe(false);
  });

  test('writes nothing when the labels are about other articles', async () => {
    const labels = [gone('e'), gone('f')];
    const folder = folderWith(labels);
    const found = await find(text);
    expect(() => pruneLabels(folder, rules, found)).toThrow('Nothing was dropped: 2 of all 2 labels');
    expect(readFileSync(join(folder, page), 'utf8')).toBe(writeLabels(labels));
  });
});

test.each([
  [['--format', 'xml'], 'There is no format "xml". Use text or json.'],
  [['--prune'], 'With --prune, say where the articles are: --data FOLDER.'],
  [['--unlabelled', 'plain-words'], 'With --unlabelled, say where the articles are: --data FOLDER.'],
  [['--write', '--data', '.'], 'For --write no articles are read. Leave --data out.'],
  [['--write', '--prune'], 'Use one at a time: --prune or --write.'],
])('says what is wrong with %j', (args, sentence) => {
  expect(readFlags(args)).toBe(sentence);
});

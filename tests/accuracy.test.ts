import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { model, rules, wordLists } from '#rules/index.ts';
import { Checker } from '../src/accuracy/checker.ts';
import { labelSets } from '../src/accuracy/labelled-sentences.ts';
import { measureFolder } from '../src/accuracy/measure.ts';
import { printSections } from '../src/accuracy/print.ts';

const checker = new Checker(rules, wordLists, model);

type Files = Record<string, object[] | string>;

/** Measures a folder that holds the given files; rows are written as JSON lines. */
const measure = (files: Files) => measureFolder(folderOf(files), checker);

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    const text = typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join('\n');
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const figure = (sections: ReturnType<typeof measure>, name: string) =>
  sections.flatMap(({ figures }) => figures).find((known) => known.name === name);

const ask = (text: string, more: object = {}) => ({
  text,
  label: 1,
  strength: 'strong',
  explicit: true,
  domain: 'web',
  ...more,
});

test('counts asks found, asks missed and false alarms', () => {
  const sections = measure({
    'calls-to-action.jsonl': [
      ask('Like us on Facebook!'),
      ask('Tap the round thing for us.'),
      ask('Nice video.', { domain: 'ugc' }),
      ask('People like us need rest.', { label: 0, strength: 'hard' }),
      ask('Follow us.', { label: 0, strength: 'hard' }),
    ],
  });
  expect(figure(sections, 'recall on explicit asks')?.from).toBe('1 of 2');
  expect(figure(sections, 'precision')?.from).toBe('1 of 2');
});

test('counts the rules that labelled sentences name, and no other', () => {
  const sections = measure({
    'cases/mine.jsonl': [
      { text: 'Like our page!', rule: 'no-like-us' },
      { text: 'Follow us on Facebook.', rule: 'no-like-us' },
      { text: 'Follow us on Facebook.', rule: null },
      { text: 'Rest helps.', rule: 'no-follow-us' },
      { text: 'Vote with a like!', rule: null },
    ],
  });
  expect(figure(sections, 'no-like-us: recall')?.from).toBe('1 of 2');
  expect(figure(sections, 'no-follow-us: precision')?.from).toBe('0 of 2');
  expect(figure(sections, 'no-vote-bait: precision')).toBeUndefined();
});

test('counts how often good text is flagged', () => {
  const sections = measure({ 'health/leaflets/rest.md': '# Rest\n\nRest helps. Like us on Facebook.\n' });
  expect(figure(sections, 'must-fix of the rules about asks')?.value).toBe(1);
  expect(sections[0]?.data).toBe('health/leaflets');
});

test('counts over-claims found and fair sentences told', () => {
  const sections = measure({
    'claims.jsonl': [
      { text: 'This tea cures diabetes.', label: 1 },
      { text: 'Walk every day.', label: 1 },
      { text: 'No tea cures diabetes.', label: 0 },
    ],
  });
  expect(figure(sections, 'over-claims found')?.from).toBe('1 of 2');
  expect(figure(sections, 'fair sentences told')?.from).toBe('0 of 1');
});

test('takes what labelled sentences say of a finding as a label', () => {
  const folder = folderOf({
    'asks-mine.jsonl': [
      ask('Like our page!'),
      ask('Like us!', { label: 0 }),
      ask('Like us.', { strength: 'soft' }),
    ],
  });
  const labels = labelSets(folder, checker).get('no-like-us');
  expect(labels?.map(({ right, kind }) => [right, kind])).toEqual([
    [true, 'labelled sentences'],
    [false, 'labelled sentences'],
  ]);
});

test('prints nothing about what is not there', () => {
  expect(measure({ 'notes.txt': 'nothing' })).toEqual([]);
  expect(printSections([])).toBe('');
});

test('says which line cannot be read', () => {
  expect(() => measure({ 'cases/mine.jsonl': '{"text":"x","rule":null}\nnot json' })).toThrow('Line 2');
});

test('prints a figure with what it was counted from and its goal', () => {
  const sections = measure({ 'calls-to-action.jsonl': [ask('Like us on Facebook!')] });
  expect(printSections(sections)).toContain('(1 of 1)  goal >= 0.96');
});

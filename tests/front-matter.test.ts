import { expect, test } from 'vitest';
import type { LintConfig } from '#linter/config/config.ts';
import { articleSchema, personSchema } from '#schemas/index.ts';
import { findingsIn, lintFiles } from './helpers/project.ts';

const config: LintConfig = {
  collections: {
    articles: { folder: 'content/articles', schema: articleSchema },
    people: { folder: 'content/people', schema: personSchema },
  },
};
const person = 'name: Amina Yusuf\nrole: Nurse\nabout: A nurse.\nexample: true\n';
const article = `---
title: Living with asthma
description: How to live well with asthma, day by day, and where to turn when it gets worse.
topic: lungs
author: amina-yusuf
published: 2026-01-02
---

Text.
`;

const told = async (changed: string, path = 'content/articles/asthma.mdx') => {
  const report = await lintFiles({ [path]: changed, 'content/people/amina-yusuf.yaml': person }, { config });
  return report.articles
    .filter((one) => one.path === path)
    .flatMap(({ findings }) => findings.map(({ say, text, start }) => [start.line, text, say]));
};

test('finds nothing wrong with complete front matter', async () => {
  expect(await told(article)).toEqual([]);
});

test.each([
  '2026-01-02T25:00:00Z',
  '2026-01-02T10:61:00Z',
  '2026-02-30T10:00:00Z',
  '2026-01-02T10:00:00+40:00',
])('says that %s is no day', async (published) => {
  const [[, text] = []] = await told(article.replace('2026-01-02', published));
  expect(text).toBe(published);
});

test('takes the day of a day with a time', async () => {
  expect(await told(article.replace('2026-01-02', '2026-01-02T10:00:00Z'))).toEqual([]);
});

test('asks for a missing field at the top', async () => {
  expect(await told(article.replace(/description: .*\n/, ''))).toEqual([
    [1, '---', 'The description is missing.'],
  ]);
});

test('shows each field in its place, all at once', async () => {
  const changed = article
    .replace('topic: lungs', 'tpic: lungs\ntopic: lungs')
    .replace('2026-01-02', '2 January')
    .replace('amina-yusuf', 'amina-yusuff');
  expect(await told(changed)).toEqual([
    [4, 'tpic', 'There is no field called "tpic" here. Did you mean "topic"?'],
    [6, 'amina-yusuff', 'There is no file "amina-yusuff" in content/people. Did you mean "amina-yusuf"?'],
    [7, '2 January', 'Write the published date as YYYY-MM-DD: 2026-03-31.'],
  ]);
});

test('asks once for front matter that is not there at all', async () => {
  expect(await told('Text.')).toEqual([[1, '', 'This article does not begin with its front matter.']]);
});

test('holds other collections to their own shape', async () => {
  const report = await lintFiles({ 'content/people/joe.yaml': person.replace('role', 'rol') }, { config });
  expect(report.articles.flatMap(({ findings }) => findings.map(({ say, text }) => [text, say]))).toEqual([
    ['', 'The role is missing.'],
    ['rol', 'There is no field called "rol" here. Did you mean "role"?'],
  ]);
});

test('judges the text though a field is missing, or the front matter cannot be read', async () => {
  const exception = '\n{/* lint-ok */}\n';
  const without = article.replace(/description: .*\n/, '') + exception;
  const broken = article.replace('title: ', 'title: Asthma: ') + exception;
  expect((await told(without)).map(([line]) => line)).toEqual([1, 10]);
  expect((await told(broken)).map(([line]) => line)).toEqual([2, 11]);
});

test('reads front matter behind a byte order mark', async () => {
  expect(await told(`\uFEFF${article}`)).toEqual([]);
});

test('asks nothing of the front matter in other folders', async () => {
  expect(await told('---\ntitle: A\n---\n\nText.', 'notes/a.mdx')).toEqual([]);
});

test.each([
  [
    'title: Flu: what to do',
    'Flu: what to do',
    'This text holds a colon, so it needs quotation marks.',
    'title: "Flu: what to do"',
  ],
  ['title: *Flu*', '*Flu*', 'This text opens with "*", so it needs quotation marks.', 'title: "*Flu*"'],
  ['title: @clinic', '@clinic', 'This text opens with "@", so it needs quotation marks.', 'title: "@clinic"'],
  [
    'title: "Flu\ntopic: lungs',
    'title: "Flu',
    'A quotation mark in this line is never closed.',
    'title: "Flu"',
  ],
  [
    "title: 'What you don't know'",
    "title: 'What you don't know'",
    'The quotation marks in this line do not match.',
    'title: "What you don\'t know"',
  ],
  ['title: Flu\n\ttopic: lungs', undefined, 'This line begins with a tab.', 'Use two spaces in its place.'],
  ['title: Flu\ntitle: Flu', 'title: Flu', 'The field "title" is written twice.', 'Keep one of the two.'],
  ['title:Flu\ntopic: lungs', 'title:Flu', 'This line needs ": " after the name of the field.', 'title: Flu'],
])('explains %j', async (yaml, text, say, first) => {
  const found = await findingsIn(`---\n${yaml}\n---\n\nText.`);
  expect(found).toMatchObject([{ say, try: [first], ...(text === undefined ? {} : { text }) }]);
});

test.each([
  ['\n---\ntitle: Flu\n---\n\nText.', 'The "---" has to be the very first line.', 2],
  ['---\ntitle: Flu\n\nText.', 'The front matter has no second "---".', 1],
])('explains fences that are not in order in %j', async (source, say, line) => {
  expect(await findingsIn(source)).toMatchObject([{ say, start: { line } }]);
});

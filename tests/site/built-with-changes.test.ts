import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleSchema } from '../../src/schemas/index.ts';
import { addMonths } from '../../src/site/library/dates.ts';
import { directionOf, languageAttributes } from '../../src/site/library/language.ts';
import { makeReviewCalendar } from '../../src/site/library/review-calendar.ts';
import { today } from '../../src/site/library/today.ts';
import type { PlainLibrary } from '../../src/site/library/types.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';
import { findBarriers, isTooWide, openReader, phone } from './visit.ts';

let copy: ProjectCopy;
const read = (page: string) => readFile(join(copy.dist, page, 'index.html'), 'utf8');

beforeAll(async () => {
  copy = await copyProject();
  await copy.edit('content/articles/asthma-attack.mdx', (text) =>
    text
      .replace(/^nextReview: .*$/m, 'nextReview: 2027-01-31')
      .concat('\n\n| Puffs | Minutes |\n|:-:|--:|\n| 1 | 2 |\n'),
  );
  await copy.edit('content/articles/loneliness.mdx', (text) =>
    text.replace(/^topic:/m, 'language: ar\ntranslationOf: asthma-attack\ntopic:'),
  );
  await build(copy.folder, { BEDSIDE_TODAY: '2027-12-01' });
});

afterAll(() => copy?.remove());

test('an overdue article says so near its title and again where its dates stand', async () => {
  const html = await read('articles/asthma-attack');
  const near = html.indexOf('This page was due to be checked again by 31 January 2027.');
  const atTheEnd = html.indexOf('It was due by 31 January 2027');
  expect(near).toBeGreaterThan(html.indexOf('<h1'));
  expect(near).toBeLessThan(html.indexOf('In short'));
  expect(atTheEnd).toBeGreaterThan(html.indexOf('id="checked"'));
});

test('a table is aligned as it is written, without a style that our policy would not show', async () => {
  const html = await read('articles/asthma-attack');
  expect(html).toMatch(/<td\b[^>]*class="cell-center"[^>]*>1<\/td>/);
  expect(html).toMatch(/<td\b[^>]*class="cell-right"[^>]*>2<\/td>/);
});

test('an article in good time says nothing of the kind', async () => {
  /* What the reader's own clock may show later is there, and hidden. */
  const shown = (await read('articles/loneliness')).replace(/<p [^>]*\bhidden\b[^>]*>.*?<\/p>/gs, '');
  expect(shown).not.toMatch(/was due (?:to be checked|by)/);
});

test('the calendar names the overdue page first, with the day it was due', async () => {
  const html = await read('review-calendar');
  expect(html).toContain('As of 1 December 2027.');
  const overdue = html.slice(html.indexOf('id="overdue"'), html.indexOf('id="soon"'));
  expect(overdue).toContain('href="/articles/asthma-attack/"');
  expect(overdue).toContain('was due 31 January 2027');
  expect(overdue).not.toContain('/articles/loneliness/');
});

test('a group that nobody checked for a year says so', async () => {
  const html = await read('groups');
  expect(html.match(/That is more than a year ago/g)?.length).toBeGreaterThan(3);
});

test('an article in another language says so where its own words stand, and is laid out as it is written', async () => {
  const html = await read('articles/loneliness');
  expect(html).toMatch(/<html lang="en" dir="ltr">/);
  for (const start of ['<h1', '<ul', '<div class="article-body"'])
    expect(html, start).toMatch(new RegExp(`${start} lang="ar" dir="rtl"`));
  const reader = await openReader(copy.dist);
  try {
    await reader.visit('/articles/loneliness/', { viewport: phone }, async (page) => {
      expect(await isTooWide(page)).toBe(false);
      expect(await findBarriers(page)).toEqual([]);
    });
  } finally {
    await reader.close();
  }
});

test('machines are told the language of an article, and where it is in another', async () => {
  const html = await read('articles/loneliness');
  expect(html).toContain('<meta property="og:locale" content="ar_EG"');
  expect(html).toMatch(/"@id":"[^"]*loneliness\/#article"[^}]*"inLanguage":"ar"/);
  expect(html).not.toContain('Reading grade');
  for (const page of [html, await read('articles/asthma-attack')]) {
    expect(page).toMatch(/<link rel="alternate" hreflang="ar" href="[^"]*\/articles\/loneliness\/"/);
    expect(page).toMatch(/<link rel="alternate" hreflang="en" href="[^"]*\/articles\/asthma-attack\/"/);
  }
  const feed = JSON.parse(await readFile(join(copy.dist, 'feed.json'), 'utf8'));
  const languages = feed.items.map(({ url, language }: Record<string, string>) => [
    url?.split('/').at(-2),
    language,
  ]);
  expect(languages).toContainEqual(['loneliness', 'ar']);
  expect(languages).toContainEqual(['asthma-attack', 'en']);
});

test('the direction of a language is known from its script', () => {
  expect(['ar', 'he', 'ur', 'fa'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'cy', 'zh-Hant', 'az'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  expect(languageAttributes('en', 'en')).toEqual({});
});

const topics = [{ id: 'flu', data: { title: 'Flu', description: 'x', aliases: [] } }];
const article = (id: string, nextReview?: string) => ({
  id,
  links: [],
  data: articleSchema().parse({
    title: `What is ${id}?`,
    description: 'A description that is long enough to be accepted by the schema of articles.',
    topic: 'flu',
    author: 'ann',
    published: '2020-01-02',
    nextReview,
  }),
});
const calendarOf = (articles: PlainLibrary['articles']) =>
  makeReviewCalendar({ articles, topics }, '2026-03-31');
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

test('a page is overdue from the day after its day, and soon up to three months ahead', () => {
  const calendar = calendarOf([
    article('late', '2026-03-30'),
    article('today', '2026-03-31'),
    article('soon', '2026-06-30'),
    article('later', '2026-07-01'),
    article('never'),
  ]);
  expect(ids(calendar.overdue)).toEqual(['late']);
  expect(ids(calendar.soon)).toEqual(['today', 'soon']);
  expect(ids(calendar.later)).toEqual(['later']);
  expect(ids(calendar.undated)).toEqual(['never']);
  expect(calendar.byTopic).toEqual([{ topic: 'flu', all: 5, overdue: 1, soon: 2, next: '2026-03-31' }]);
});

test('a month later than the last of a long month is the last of a short one', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-11-22', 3)).toBe('2027-02-22');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
});

test('the clock can be set for a test, and a wrong setting is said in plain words', () => {
  const before = process.env.BEDSIDE_TODAY;
  process.env.BEDSIDE_TODAY = '2030-01-02';
  expect(today()).toBe('2030-01-02');
  process.env.BEDSIDE_TODAY = 'tomorrow';
  expect(() => today()).toThrow('Write it as YYYY-MM-DD');
  if (before === undefined) delete process.env.BEDSIDE_TODAY;
  else process.env.BEDSIDE_TODAY = before;
});

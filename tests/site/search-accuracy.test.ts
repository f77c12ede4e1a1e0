import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureAccuracy, type ways } from './search/accuracy.ts';
import { openBuiltSearch } from './search/open.ts';

const { engine, entries, corrector } = openBuiltSearch();

/** How much of the misspelt queries must bring the right thing first. */
const bars: [keyof typeof ways, number][] = [
  ['one slip', 0.99],
  ['two slips', 0.975],
  ['as it sounds', 0.97],
];

for (const [way, least] of bars) {
  test(`names written with ${way} bring the right page first, ${least * 100} times in 100`, () => {
    const { asked, right, otherWord, missed } = measureAccuracy(engine, entries, corrector.isRight, way, 8);
    expect(asked).toBeGreaterThan(1000);
    expect(otherWord, 'left out because they are another word').toBeLessThan(asked * 0.04);
    expect(right / asked, missed.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(least);
  });
}

interface Row {
  kind: 'typo' | 'lay' | 'question';
  query: string;
  /** The page that should come first. */
  first: string;
}

const rows = JSON.parse(
  readFileSync(new URL('./search/queries.json', import.meta.url), 'utf8'),
) as readonly Row[];

test('of 60 queries as people type them, 57 or more bring the expected page among the first three', () => {
  const missed = rows.flatMap(({ query, first }) => {
    const place = engine.search(query).found.findIndex(({ address }) => address === first);
    return place >= 0 && place < 3 ? [] : [`${query}: expected ${first}, which is at place ${place + 1}`];
  });
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(57);
});

test('the table of queries is mixed, has no row twice, and every page it expects is there', () => {
  const known = new Set(entries.map(({ address }) => address));
  expect(rows.filter(({ first }) => !known.has(first))).toEqual([]);
  expect(new Set(rows.map(({ query }) => query)).size).toBe(rows.length);
  for (const kind of ['typo', 'lay', 'question']) {
    expect(rows.filter((row) => row.kind === kind).length, kind).toBeGreaterThanOrEqual(15);
  }
});

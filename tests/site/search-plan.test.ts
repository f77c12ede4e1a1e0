import { expect, test } from 'vitest';
import { openSearch } from '../../src/site/search/open-search.ts';
import { partEntries, planSearch } from '../../src/site/search/plan.ts';
import { openBuiltSearch } from './search/open.ts';

const { entries } = openBuiltSearch();
const common = ['women', 'food'];
const shards = partEntries(entries);

test('up to the limit all names travel together, above it in parts', () => {
  const articles = entries.filter(({ kind }) => kind === 'article').length;
  expect(planSearch(entries, common, articles).plan).toBe('whole');
  expect(planSearch(entries, common, articles - 1).plan).toBe('shards');
});

test('a search in parts finds what a whole one finds, and asks only for the letters it needs', async () => {
  const whole = openSearch(planSearch(entries, common, 5000), async () => []);
  const asked: string[] = [];
  const parted = openSearch(planSearch(entries, common, 0), async (shard) => {
    asked.push(shard);
    return shards.get(shard) ?? [];
  });
  for (const query of [
    'asthma attack',
    'diabetis',
    'sugar',
    'hypertension',
    'can i eat fruit with diabetes',
  ]) {
    const [inWhole, inParts] = [await whole.search(query, false), await parted.search(query, false)];
    expect(inParts.found[0]?.address, query).toBe(inWhole.found[0]?.address);
    expect(inParts.searched, query).toBe(inWhole.searched);
  }
  expect(asked).toContain('d');
  expect(new Set(asked).size).toBeLessThan(shards.size / 2);
});

test('a part that could not be fetched is asked for again the next time', async () => {
  let isDown = true;
  const parted = openSearch(planSearch(entries, common, 0), async (shard) => {
    if (isDown) throw new Error('no network');
    return shards.get(shard) ?? [];
  });
  await expect(parted.search('asthma', false)).rejects.toThrow('no network');
  isDown = false;
  expect((await parted.search('asthma', false)).found.length).toBeGreaterThan(0);
});

test('each part holds every entry that has a word beginning with its letter', () => {
  for (const [shard, held] of shards) {
    for (const entry of held) expect(entries).toContain(entry);
    expect(new Set(held).size, shard).toBe(held.length);
  }
  expect([...shards.keys()].sort()).toEqual((planSearch(entries, common, 0) as { shards: string[] }).shards);
});

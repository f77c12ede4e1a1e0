import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutantChecker } from './fuzz/check-mutant.ts';
import { mutate } from './fuzz/mutate.ts';
import { fuzzSources } from './fuzz/sources.ts';

/** `npm run fuzz` tries 24,000. */
const count = 400;

test('whatever happens to an article, it is read, and each finding is where it says it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-fuzz-'));
  try {
    const check = mutantChecker(folder);
    const sources = fuzzSources();
    const texts = sources.map(({ text }) => text);
    const faults = Array.from({ length: count }, (_, index) => {
      const { text, ending } = sources[(index * 7) % sources.length] as (typeof sources)[number];
      return check(mutate(text, texts, index), ending).map((fault) => `mutant ${index}: ${fault}`);
    });
    expect(faults.flat()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

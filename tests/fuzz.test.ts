import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixChecker } from './fuzz/check-fix.ts';
import { mutantChecker } from './fuzz/check-mutant.ts';
import { mutate } from './fuzz/mutate.ts';
import { fuzzSources } from './fuzz/sources.ts';

/** `npm run fuzz` tries 24,000. */
const count = 400;

/** `npm run fuzz -- DIR --fix` tries any number. */
const mended = 250;

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

test('whatever happens to an article, mending changes its edits and nothing else, and once is enough', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-fuzz-'));
  try {
    const check = fixChecker(folder, true);
    const sources = fuzzSources();
    const texts = sources.map(({ text }) => text);
    let places = 0;
    const faults = Array.from({ length: mended }, (_, index) => {
      const { text, ending } = sources[(index * 11) % sources.length] as (typeof sources)[number];
      const { faults, made } = check(mutate(text, texts, 1_000 + index), ending);
      places += made;
      return faults.map((fault) => `mutant ${index}: ${fault}`);
    });
    expect(faults.flat()).toEqual([]);
    expect(places).toBeGreaterThan(mended / 10);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

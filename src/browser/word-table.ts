import { zipfOf } from '#linter/document/words/word-frequency.ts';
import type { WordCounts } from '#linter/platform/platform.ts';

/**
 * How often words are used, as small as it travels: in alphabetical order, each word by what it shares with the one
 * before, with the step of how common it is. Findings ask only whether a word reaches one of these steps.
 *
 * These are the Zipf frequencies that a rule, or the count of syllables, compares with: a new one needs a line here, or
 * the page finds less than the command, which `tests/site/try.test.ts` would see.
 */
export const steps = [2, 3, 3.2, 3.4, 3.5, 3.8, 4, 4.5, 5, 5.5, 5.7, 6, 6.4] as const;

/** The first sign of a word says how many letters of the word before it go; small letters are its own. */
const noneGoes = 65;
/** Steps are written as letters too. */
const noStep = 97;

/**
 * Writes the table.
 *
 * @param counts uses of each word in lower case
 */
export function packWords(counts: ReadonlyMap<string, number>): string {
  let before = '';
  const words = [...counts.keys()].sort();
  const packed = words.map((word) => {
    let shared = 0;
    while (shared < before.length && word[shared] === before[shared]) shared += 1;
    const gone = before.length - shared;
    before = word;
    return String.fromCharCode(noneGoes + gone) + word.slice(shared);
  });
  const levels = words.map((word) => {
    const zipf = zipfOf(counts.get(word) as number);
    return String.fromCharCode(noStep + steps.filter((step) => zipf >= step).length);
  });
  return `${packed.join('')} ${levels.join('')}`;
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: string): WordCounts {
  const [words = '', levels = ''] = packed.split(' ');
  const uses = [1, ...steps.map(fewestUses)];
  const table = new Map<string, number>();
  let [before, index] = ['', 0];
  for (const [, sign = '', rest = ''] of words.matchAll(/([^a-z])([a-z]*)/g)) {
    before = before.slice(0, before.length - (sign.charCodeAt(0) - noneGoes)) + rest;
    table.set(before, uses[levels.charCodeAt(index) - noStep] as number);
    index += 1;
  }
  return { countOf: (word) => table.get(word) ?? 0 };
}

/** The fewest uses that reach a step. */
function fewestUses(step: number): number {
  let uses = Math.max(1, Math.floor((10 ** step * 50) / 1000));
  while (zipfOf(uses) < step) uses += 1;
  return uses;
}

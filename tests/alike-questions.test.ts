import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAlike } from '../lint-rules/corpus/no-duplicate-question/alike.ts';

/** All pairs, one by one. */
function firstAlikeOfAll(questions: readonly (readonly string[])[], least: number): (number | undefined)[] {
  const rarity = (word: string) =>
    Math.log(1 + questions.length / questions.filter((words) => words.includes(word)).length);
  const vectors = questions.map((words) => {
    const values = new Map<string, number>();
    for (const word of words) values.set(word, (values.get(word) ?? 0) + rarity(word));
    const length = Math.hypot(...values.values());
    return new Map([...values].map(([word, value]) => [word, value / length]));
  });
  const cosine = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [word, value]) => sum + value * (b.get(word) ?? 0), 0);
  return vectors.map((later, index) => {
    const found = vectors.slice(0, index).findIndex((earlier) => cosine(earlier, later) >= least);
    return found === -1 ? undefined : found;
  });
}

test('finds the question that comparing each with each would find', () => {
  const word = fc.constantFrom(...'abcdefghijkl');
  const questions = fc.array(fc.array(word, { minLength: 2, maxLength: 7 }), { maxLength: 25 });
  fc.assert(
    fc.property(questions, fc.double({ min: 0.5, max: 1, noNaN: true }), (asked, least) => {
      expect(firstAlike(asked, least)).toEqual(firstAlikeOfAll(asked, least));
    }),
  );
});

import { stem } from '#linter/document/words/stem.ts';
import { wordKey } from '#linter/document/words/vocabulary.ts';

/** Words that change nothing about what is asked. Question words, "not" and "can" are no such words. */
const weak = new Set(
  'a an the i me my we our you your it its is are am was be been do does did have has had should to of for in on at with and or so if please'.split(
    ' ',
  ),
);

/** The words of a question that say what is asked, as stems. */
export function wordsOf(question: string): string[] {
  const keys = wordKey(question.normalize('NFC')).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  return keys.filter((key) => !weak.has(key)).map((key) => stem(key));
}

/**
 * Compares questions by their words, rare ones counting more: the cosine of term frequency × inverse document
 * frequency (Salton and Buckley 1988), from 0 to 1.
 */
export function compareQuestions(
  questions: readonly (readonly string[])[],
): (a: number, b: number) => number {
  const documents = new Map<string, number>();
  for (const words of questions) {
    for (const word of new Set(words)) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const weights = questions.map((words) => {
    const weight = new Map<string, number>();
    for (const word of words) {
      const rarity = Math.log(1 + questions.length / (documents.get(word) as number));
      weight.set(word, (weight.get(word) ?? 0) + rarity);
    }
    const length = Math.hypot(...weight.values());
    return new Map([...weight].map(([word, value]) => [word, value / length]));
  });
  return (a, b) => {
    const other = weights[b] as Map<string, number>;
    return [...(weights[a] as Map<string, number>)].reduce(
      (sum, [word, value]) => sum + value * (other.get(word) ?? 0),
      0,
    );
  };
}

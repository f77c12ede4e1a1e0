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

/** How much each word of a question says of it; all of them together have the length 1. */
type Weights = ReadonlyMap<string, number>;

/** Less than a sum of a question's weights can be off by. */
const roundingError = 1e-9;

/**
 * Finds for each question the first of those before it that is as alike: by their words, rare ones counting more, the
 * cosine of term frequency × inverse document frequency (Salton and Buckley 1988), from 0 to 1.
 *
 * Only questions that share one of the rarer words are compared: without these, what is left of a question is too short
 * to reach the likeness (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). So 10,000 questions take seconds, not minutes.
 */
export function firstAlike(
  questions: readonly (readonly string[])[],
  minSimilarity: number,
): (number | undefined)[] {
  const documents = new Map<string, number>();
  for (const words of questions) {
    for (const word of new Set(words)) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const weights = questions.map((words) => weigh(words, documents, questions.length));
  const withWord = new Map<string, number[]>();
  return weights.map((later, index) => {
    const candidates = new Set<number>();
    for (const word of telling(later, documents, minSimilarity)) {
      for (const earlier of withWord.get(word) ?? []) candidates.add(earlier);
    }
    for (const word of later.keys()) {
      const others = withWord.get(word);
      if (others) others.push(index);
      else withWord.set(word, [index]);
    }
    return [...candidates]
      .sort((a, b) => a - b)
      .find((earlier) => similarity(weights[earlier] as Weights, later) >= minSimilarity);
  });
}

function weigh(words: readonly string[], documents: ReadonlyMap<string, number>, questions: number): Weights {
  const weight = new Map<string, number>();
  for (const word of words) {
    const rarity = Math.log(1 + questions / (documents.get(word) as number));
    weight.set(word, (weight.get(word) ?? 0) + rarity);
  }
  const length = Math.hypot(...weight.values());
  return new Map([...weight].map(([word, value]) => [word, value / length]));
}

/** The rarest words of a question, as many as it takes that the others alone are too short to be alike. */
function telling(weights: Weights, documents: ReadonlyMap<string, number>, minSimilarity: number): string[] {
  const rarestFirst = [...weights.keys()].sort(
    (a, b) => (documents.get(a) as number) - (documents.get(b) as number),
  );
  let [others, count] = [0, rarestFirst.length];
  for (; count > 0; count -= 1) {
    others += (weights.get(rarestFirst[count - 1] as string) as number) ** 2;
    if (Math.sqrt(others) >= minSimilarity - roundingError) break;
  }
  return rarestFirst.slice(0, count);
}

function similarity(earlier: Weights, later: Weights): number {
  return [...earlier].reduce((sum, [word, value]) => sum + value * (later.get(word) ?? 0), 0);
}

import type { Sentence, Word } from '#linter/document/document.ts';

/** Finds fixed runs of words, such as `page views`, in one look-up for each word of a sentence. */
export class WordRuns {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(runs: Iterable<string>) {
    for (const run of runs) {
      const words = run.split(' ');
      const first = words[0] as string;
      const others = this.#byFirst.get(first);
      if (others) others.push(words);
      else this.#byFirst.set(first, [words]);
    }
  }

  /** The words of each run found, the longest where two begin together. */
  find({ words }: Sentence): (readonly Word[])[] {
    const found: (readonly Word[])[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const candidates = this.#byFirst.get((words[index] as Word).key);
      if (!candidates) continue;
      const run = candidates
        .filter((candidate) => candidate.every((key, offset) => words[index + offset]?.key === key))
        .sort((a, b) => b.length - a.length)[0];
      if (run) found.push(words.slice(index, index + run.length));
    }
    return found;
  }
}

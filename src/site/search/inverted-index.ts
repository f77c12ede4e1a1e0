import type { SearchLanguage } from './languages/index.ts';
import type { Searchable } from './searchable.ts';

/** Things beyond these are not weighed: a query shows twenty at most. */
const maxHolders = 60;

/** A word this short begins too many others to be looked for as a beginning. */
const minBeginning = 3;

/**
 * Knows which things hold which words, by stems and by beginnings.
 * @returns a function from the telling words of a query to the things that hold most of them, rare words weighing more
 */
export function indexWords(
  all: readonly Searchable[],
  { questionWords, stemOf }: SearchLanguage,
): (telling: readonly string[]) => Searchable[] {
  const holders = new Map<string, Set<number>>();
  const stemsOf = new Map<string, string>();
  all.forEach(({ title, aliases, lay, more }, index) => {
    for (const word of [title, ...aliases, ...lay, more].join(' ').split(' ')) {
      if (word === '' || questionWords.has(word)) continue;
      const stem = stemOf(word);
      stemsOf.set(word, stem);
      const held = holders.get(stem);
      if (held) held.add(index);
      else holders.set(stem, new Set([index]));
    }
  });
  const words = [...stemsOf.keys()].sort();

  const findStems = (word: string): Set<string> => {
    const stems = new Set([stemOf(word)]);
    if (word.length < minBeginning) return stems;
    for (let at = firstFrom(words, word); words[at]?.startsWith(word); at++) {
      stems.add(stemsOf.get(words[at] ?? '') ?? '');
    }
    return stems;
  };

  return (telling) => {
    const weights = new Map<number, number>();
    for (const word of telling) {
      const held = new Set([...findStems(word)].flatMap((stem) => [...(holders.get(stem) ?? [])]));
      const weight = Math.log(1 + all.length / (1 + held.size));
      for (const index of held) weights.set(index, (weights.get(index) ?? 0) + weight);
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1])
      .slice(0, maxHolders)
      .flatMap(([index]) => all[index] ?? []);
  };
}

/** The place of the first word that is not before another one, in a sorted list. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

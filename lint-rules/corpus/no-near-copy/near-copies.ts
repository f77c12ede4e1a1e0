import { type Corpus, type Facts, type Place, passageAtWord } from '../../../src/linter/rule/facts.ts';
import { type Shingles, shinglesOf, shingleWords } from '../../../src/linter/rule/shingles.ts';
import { longArticlesOf } from '../long-articles.ts';
import { findAlikePairs } from '../shared-shingles.ts';

/** An article and the earlier one it is most like. */
export interface NearCopy {
  article: Facts;
  original: Facts;
  /** Shingles in both, of the shingles in either: Jaccard similarity, from 0 to 1. */
  similarity: number;
  /** The sentence in which the longest run of common words begins, and how many words the run has. */
  passage: Place;
  passageWords: number;
}

/** What may be said about how alike two articles must be. */
export interface NearCopyOptions {
  /** Least similarity to report, from 0 to 1. */
  atLeast: number;
  /** Shorter articles are passed over: two short notices may well read alike. */
  fewestWords: number;
}

interface Match {
  original: number;
  similarity: number;
  isMasked: boolean;
}

/**
 * Finds for each article the earlier one it is most like. Articles are compared twice: as written, which finds a page
 * published again under another title, and with each one's own topic masked, which finds two pages of one template.
 */
export function findNearCopies(corpus: Corpus, { atLeast, fewestWords }: NearCopyOptions): NearCopy[] {
  const { articles, masked, shared } = longArticlesOf(corpus.articles, fewestWords);
  const written = articles.map(({ words }) => shinglesOf(words, { maskTopic: false }).hashes);
  const best = new Map<number, Match>();
  for (const isMasked of [false, true]) {
    const pairs = isMasked ? findAlikePairs(masked, atLeast, shared) : findAlikePairs(written, atLeast);
    for (const { earlier, later, similarity } of pairs) {
      if (similarity <= (best.get(later)?.similarity ?? 0)) continue;
      best.set(later, { original: earlier, similarity, isMasked });
    }
  }
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([later, { original, similarity, isMasked }]) => {
      const [article, other] = [articles[later] as Facts, articles[original] as Facts];
      return { article, original: other, similarity, ...longestPassage(article, other, isMasked) };
    });
}

/** The longest run of shingles that stand in both articles one after the other. */
function longestPassage(
  article: Facts,
  original: Facts,
  maskTopic: boolean,
): { passage: Place; passageWords: number } {
  const { hashes, firsts }: Shingles = shinglesOf(article.words, { maskTopic });
  const others = shinglesOf(original.words, { maskTopic }).hashes;
  const places = new Map<number, number>();
  for (let index = others.length - 1; index >= 0; index -= 1) places.set(others[index] as number, index);
  let start = 0;
  let longest = 0;
  for (let index = 0; index < hashes.length; ) {
    const other = places.get(hashes[index] as number);
    let length = 0;
    if (other !== undefined) {
      while (index + length < hashes.length && hashes[index + length] === others[other + length]) length += 1;
    }
    if (length > longest) [start, longest] = [index, length];
    index += Math.max(1, length);
  }
  const firstWord = firsts[start] as number;
  const passage = passageAtWord(article, firstWord) as Place;
  return { passage, passageWords: longest + shingleWords - 1 };
}

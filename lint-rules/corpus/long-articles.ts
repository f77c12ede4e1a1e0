import { byPublication, type Facts } from '../../src/linter/rule/facts.ts';
import { shinglesOf } from '../../src/linter/rule/shingles.ts';
import { SharedShingles } from './shared-shingles.ts';

/** The articles of a list that are long enough to be compared, oldest first. */
export interface LongArticles {
  articles: readonly Facts[];
  /** The shingles of each, its own topic masked. */
  masked: readonly Uint32Array[];
  shared: SharedShingles;
}

/** Three rules compare the articles of a run in the same way. */
const known = new WeakMap<readonly Facts[], Map<number, LongArticles>>();

/**
 * Picks out the articles that are to be compared.
 *
 * @param fewestWords shorter articles are passed over
 */
export function longArticlesOf(all: readonly Facts[], fewestWords: number): LongArticles {
  const byLength = known.get(all) ?? new Map<number, LongArticles>();
  known.set(all, byLength);
  let long = byLength.get(fewestWords);
  if (!long) {
    const articles = all.filter(({ words }) => words.length >= fewestWords).sort(byPublication);
    const masked = articles.map(({ words }) => shinglesOf(words, { maskTopic: true }).hashes);
    const shared = new SharedShingles(masked);
    long = { articles, masked, shared };
    byLength.set(fewestWords, long);
  }
  return long;
}

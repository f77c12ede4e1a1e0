/** Two articles by number, the later one after the earlier, and how alike they are. */
export interface AlikePair {
  earlier: number;
  later: number;
  /** Jaccard similarity, from 0 to 1. A little low where the same text stands in more than 20 articles. */
  similarity: number;
}

/** A shingle in more than this share of all articles, and in more than `partners` of them, is a footer or notice. */
const commonShare = 0.05;
/** Of a shingle in many articles each is paired with so many of its neighbours only, so the work stays linear. */
const partners = 20;
/** An article with less than this share of shingles of its own is a copy as a whole: its common ones count too. */
const leastOwnShare = 0.2;

/** Room for 2 million articles beside a 32-bit shingle in the 53 bits of a number. */
const articleRoom = 0x20_0000;

/**
 * Compares all articles with each other by an inverted index: each shingle with the articles it stands in. Shingles
 * of footers and notices are left out. Time and memory grow with the number of shingles, not with that of pairs.
 */
export function countSharedShingles(articles: readonly Uint32Array[]): AlikePair[] {
  const keys = sortedKeys(articles);
  const mostOwners = Math.max(partners, articles.length * commonShare);
  const [all, own] = [new Uint32Array(articles.length), new Uint32Array(articles.length)];
  eachShingle(keys, (owners) => {
    for (const owner of owners) {
      all[owner] = (all[owner] as number) + 1;
      if (owners.length <= mostOwners) own[owner] = (own[owner] as number) + 1;
    }
  });
  const isCopyAsAWhole = (article: number) =>
    (own[article] as number) < (all[article] as number) * leastOwnShare;
  const sizeOf = (article: number) => (isCopyAsAWhole(article) ? all : own)[article] as number;

  const counts = new Map<number, number>();
  eachShingle(keys, (owners) => {
    if (owners.length === 1) return;
    const compared = owners.length <= mostOwners ? owners : owners.filter(isCopyAsAWhole);
    for (let later = 1; later < compared.length; later += 1) {
      for (let earlier = Math.max(0, later - partners); earlier < later; earlier += 1) {
        const pair = (compared[later] as number) * articles.length + (compared[earlier] as number);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  });
  return [...counts].map(([pair, count]) => {
    const [later, earlier] = [Math.floor(pair / articles.length), pair % articles.length];
    return { earlier, later, similarity: count / (sizeOf(later) + sizeOf(earlier) - count) };
  });
}

/** One number per shingle of each article, sorted by shingle, then by article. */
function sortedKeys(articles: readonly Uint32Array[]): Float64Array {
  const keys = new Float64Array(articles.reduce((sum, shingles) => sum + shingles.length, 0));
  let at = 0;
  for (const [article, shingles] of articles.entries()) {
    for (const shingle of shingles) keys[at++] = shingle * articleRoom + article;
  }
  return keys.sort();
}

/** Calls back once per shingle with the articles it stands in, each once, in order. */
function eachShingle(keys: Float64Array, callBack: (owners: readonly number[]) => void): void {
  let owners: number[] = [];
  let shingle = -1;
  for (const key of keys) {
    const article = key % articleRoom;
    const next = (key - article) / articleRoom;
    if (next !== shingle) {
      if (owners.length > 0) callBack(owners);
      [owners, shingle] = [[article], next];
    } else if (owners.at(-1) !== article) owners.push(article);
  }
  if (owners.length > 0) callBack(owners);
}

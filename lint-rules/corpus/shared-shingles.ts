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

/** How many different shingles an article has, with and without the ones of footers and notices. */
interface Sizes {
  all: Uint32Array;
  own: Uint32Array;
}

/**
 * Compares all articles with each other by an inverted index: each shingle with the articles it stands in. Shingles
 * of footers and notices are left out. Time and memory grow with the number of shingles, not with that of pairs.
 */
export function findAlikePairs(
  articles: readonly Uint32Array[],
  atLeast: number,
  shared = new SharedShingles(articles),
): AlikePair[] {
  const sizes: Sizes = { all: shared.lone.slice(), own: shared.lone.slice() };
  const mostOwners = Math.max(partners, articles.length * commonShare);
  shared.forEach((_shingle, owners) => {
    for (const owner of owners) {
      add(sizes.all, owner);
      if (owners.length <= mostOwners) add(sizes.own, owner);
    }
  });
  const isCopyAsAWhole = (article: number) =>
    (sizes.own[article] as number) < (sizes.all[article] as number) * leastOwnShare;
  const sizeOf = (article: number) => (isCopyAsAWhole(article) ? sizes.all : sizes.own)[article] as number;

  const counts = new Map<number, number>();
  shared.forEach((_shingle, owners) => {
    const compared = owners.length <= mostOwners ? owners : owners.filter(isCopyAsAWhole);
    for (let later = 1; later < compared.length; later += 1) {
      for (let earlier = Math.max(0, later - partners); earlier < later; earlier += 1) {
        const pair = (compared[later] as number) * articles.length + (compared[earlier] as number);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  });
  const alike: AlikePair[] = [];
  for (const [pair, count] of counts) {
    const [later, earlier] = [Math.floor(pair / articles.length), pair % articles.length];
    const similarity = count / (sizeOf(later) + sizeOf(earlier) - count);
    if (similarity >= atLeast) alike.push({ earlier, later, similarity });
  }
  return alike;
}

/**
 * The shingles that may stand in more than one place, with their articles. Most shingles stand in one place only; a
 * table of what was met before sifts those out, and they are only counted.
 */
export class SharedShingles {
  /** How many shingles of each article were sifted out. */
  readonly lone: Uint32Array;
  /** One number per shingle and article, sorted by shingle, then by article. */
  readonly #keys: Float64Array;

  constructor(articles: readonly Uint32Array[]) {
    this.lone = new Uint32Array(articles.length);
    const total = articles.reduce((sum, shingles) => sum + shingles.length, 0);
    const mask = tableSize(total) - 1;
    const met = new Uint8Array(mask + 1);
    let repeated = 0;
    for (const shingles of articles) {
      for (let index = 0; index < shingles.length; index += 1) {
        const place = (shingles[index] as number) & mask;
        const times = met[place] as number;
        if (times < 2) met[place] = times + 1;
        repeated += times === 0 ? 0 : times === 1 ? 2 : 1;
      }
    }
    const keys = new Float64Array(repeated);
    let used = 0;
    for (const [article, shingles] of articles.entries()) {
      for (let index = 0; index < shingles.length; index += 1) {
        const shingle = shingles[index] as number;
        if (met[shingle & mask] === 2) keys[used++] = shingle * articleRoom + article;
        else add(this.lone, article);
      }
    }
    this.#keys = keys.sort();
  }

  /** Visits each shingle with its articles, each once and in order. The list of articles is used again for the next. */
  forEach(visit: (shingle: number, owners: readonly number[]) => void): void {
    const keys = this.#keys;
    const owners: number[] = [];
    for (let at = 0; at < keys.length; ) {
      const shingle = Math.floor((keys[at] as number) / articleRoom);
      const first = shingle * articleRoom;
      let last = -1;
      owners.length = 0;
      for (; at < keys.length && (keys[at] as number) < first + articleRoom; at += 1) {
        const article = (keys[at] as number) - first;
        if (article !== last) owners.push(article);
        last = article;
      }
      visit(shingle, owners);
    }
  }
}

/** Four places or more for each shingle, up to 64 MB. */
function tableSize(shingles: number): number {
  return 2 ** Math.min(26, Math.max(10, Math.ceil(Math.log2(shingles * 4 + 1))));
}

function add(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}

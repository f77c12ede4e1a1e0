import { type Facts, type Place, passageAtWord } from '../../../src/linter/rule/facts.ts';
import { shinglesOf, shingleWords } from '../../../src/linter/rule/shingles.ts';
import { longArticlesOf } from '../long-articles.ts';
import type { SharedShingles } from '../shared-shingles.ts';

/** How much of an article stands in others as well, its own topic aside. */
export interface TemplateText {
  article: Facts;
  /** Share of its five-word runs that stand in enough other articles, from 0 to 1. */
  share: number;
  /** The sentence in which the longest run of such words begins, and how many words it has. */
  passage: Place;
  passageWords: number;
}

/** What counts as template text. */
export interface TemplateOptions {
  /** In how many other articles a run of words has to stand. */
  others: number;
  /** Shorter articles are passed over. */
  fewestWords: number;
}

/** Longest notice at the top or the bottom of all pages, in words; what is longer is no notice but a template. */
const longestNotice = 80;

/**
 * Measures the text that articles share because they were made from one template. A notice that most articles open or
 * close with, such as a licence or a disclaimer, is left out.
 */
export function measureTemplateText(
  articles: readonly Facts[],
  { others, fewestWords }: TemplateOptions,
): TemplateText[] {
  const { articles: long, masked, shared } = longArticlesOf(articles, fewestWords);
  const hashesOf = new Map(long.map((article, index) => [article, masked[index] as Uint32Array]));
  const owners = countOwners(shared, others);
  const most = Math.max(others, long.length / 2);
  return articles.flatMap((article) => {
    const hashes = hashesOf.get(article);
    if (!hashes) return [];
    const counts = Uint32Array.from(hashes, owners);
    const [from, to] = withoutNotices(counts, most);
    const between = counts.subarray(from, to);
    const share = between.filter((count) => count > others).length / Math.max(1, between.length);
    if (share === 0) return [];
    const { start, length } = longestRun(between, others);
    const { firsts } = shinglesOf(article.words, { maskTopic: true });
    const firstWord = firsts[from + start] as number;
    const passage = passageAtWord(article, firstWord) as Place;
    return [{ article, share, passage, passageWords: length + shingleWords - 1 }];
  });
}

/** In how many articles each run of words stands; one that stands in a few only counts as one. */
function countOwners(shared: SharedShingles, few: number): (hash: number) => number {
  const counts = new Map<number, number>();
  shared.forEach((shingle, { length }) => {
    if (length > few) counts.set(shingle, length);
  });
  return (hash) => counts.get(hash) ?? 1;
}

/** The part between a shared opening and a shared close. An article of nothing else is all template. */
function withoutNotices(counts: Uint32Array, most: number): [from: number, to: number] {
  let from = 0;
  while (from < counts.length && (counts[from] as number) > most) from += 1;
  if (from === counts.length) return [0, from];
  let to = counts.length;
  while ((counts[to - 1] as number) > most) to -= 1;
  return [from > longestNotice ? 0 : from, counts.length - to > longestNotice ? counts.length : to];
}

/** The longest stretch of runs that stand in more than `others` articles. */
function longestRun(counts: Uint32Array, others: number): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (let index = 0; index <= counts.length; index += 1) {
    if ((counts[index] ?? 0) > others) continue;
    if (index - start > longest.length) longest = { start, length: index - start };
    start = index + 1;
  }
  return longest;
}

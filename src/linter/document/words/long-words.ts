import { placeholder } from '../text/blocks.ts';

/** Letters of the longest word that is read as one: dictionaries of English end at 45. */
export const longestWord = 60;

const mayBeLong = new RegExp(`\\S{${longestWord + 1}}`);
const letter = '[\\p{L}\\p{M}\\p{N}\\u00AD_]';
const longWord = new RegExp(
  `(?:${letter}|(?<=\\d)[,.](?=\\d)|[-‐‑'’ʼ.·&:=?@‧](?=${letter})){${longestWord + 1},}`,
  'gu',
);

/**
 * A text in which words longer than any word are signs that nobody reads as English, as many as they had letters: no
 * list holds such a word, and looking for patterns in it takes time with the square of its length.
 */
export function withoutLongWords(text: string): string {
  if (!mayBeLong.test(text)) return text;
  return text.replace(longWord, (word) => placeholder.repeat(word.length));
}

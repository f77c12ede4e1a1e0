import type { Word } from '../document.ts';
import functionWords from './function-words.json' with { type: 'json' };
import type { WordType } from './vocabulary.ts';
import { WordColumn } from './word-column.ts';

const functions = new Set(functionWords.words);
const stems = new WordColumn<string>();

/** Whether a word carries meaning of its own, unlike "the", "of", "should" and "what". */
export function isContentWord(word: Word): boolean {
  return word.kind === 'word' && !functions.has(word.key) && (word.key.length > 1 || word.type.isAcronym);
}

/** The stem of a word, worked out once per spelling. */
export function stemOf(type: WordType): string {
  let known = stems.get(type);
  if (known === undefined) {
    known = stem(type.key);
    stems.set(type, known);
  }
  return known;
}

/**
 * Brings forms of one word together: `sneeze`, `sneezes` and `sneezing` share a stem, `vaccine` and `vaccination` do
 * not. Light on purpose: a stem is compared with other stems only, and never shown.
 */
export function stem(key: string): string {
  let word = key.replace(/'s?$/, '');
  if (word.length > 4 && word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
  else if (/(?:[sxz]|[cs]h)es$/.test(word)) word = word.slice(0, -2);
  else if (word.length > 3 && /[^suiá]s$/.test(word)) word = word.slice(0, -1);
  const ending = /(?<=.{3,})(?:ing|ed)$/.exec(word);
  if (ending) word = word.slice(0, -ending[0].length).replace(/([^aeiouls])\1$/, '$1');
  return word.replace(/(?<=.{2,})e$/, '').replace(/(?<=.{2,})y$/, 'i');
}

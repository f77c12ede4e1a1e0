import { type InterfaceLanguage, interfaceLanguageFor } from '../../texts/languages.ts';
import { english } from './english.ts';
import type { SearchLanguage } from './language.ts';
import { spanish } from './spanish.ts';

export type { SearchLanguage } from './language.ts';

/** What the search knows of each language of the interface. */
const languages: Record<InterfaceLanguage, SearchLanguage> = { en: english, es: spanish };

/** What the search knows of a language; undefined where it knows nothing. */
export function searchLanguageFor(language: string): SearchLanguage | undefined {
  const known = interfaceLanguageFor(language);
  return known && languages[known];
}

/**
 * Whether a word is one of another language, spelled right there: it is not mended to a word of this one. Words that
 * this language has as well are its own.
 */
export function isOfAnother({ code, questionWords, rightWords }: SearchLanguage, word: string): boolean {
  if (questionWords.has(word) || rightWords.has(word)) return false;
  return Object.values(languages).some(
    (other) => other.code !== code && (other.rightWords.has(word) || other.questionWords.has(word)),
  );
}

import site from 'virtual:bedside/site';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { type InterfaceLanguage, interfaceLanguageFor } from './languages.ts';

export type { Texts } from './en.ts';

const languages: Record<InterfaceLanguage, Texts> = { en, es };

/** The words of the interface in the site's language. */
export const texts: Texts = languages[site.language];

/**
 * The words of the interface for a page in a language: the site's own where there are no others. A part that may stand
 * on any page asks with `Astro.locals.language`.
 */
export function textsIn(language: string | undefined): Texts {
  const known = language && interfaceLanguageFor(language);
  return known ? languages[known] : texts;
}

import site from 'virtual:bedside/site';
import { en } from './en.ts';

/** The words of the interface in each language; a new language is a new file with the same fields. */
const languages: Record<typeof site.language, Texts> = { en };

/** The shape of a language file. */
export type Texts = typeof en;

/** The words of the interface in the site's language. */
export const texts: Texts = languages[site.language];

import site from 'virtual:bedside/site';
import { interfaceLanguageFor } from '../texts/languages.ts';
import { addressOf } from './addresses.ts';
import type { PlainLibrary } from './types.ts';

/** The language of a page about something in a language: that one where the interface has words in it, else the site's. */
export function pageLanguage(language: string | undefined): string {
  return language && interfaceLanguageFor(language) ? language : site.language;
}

/** The language of the page at an address: an article and its sheet may be in another than the site. */
export function languageAt(path: string, { articles }: Pick<PlainLibrary, 'articles'>): string {
  const address = path.replace(/(?<=.)\/sheet\/$/, '/');
  return pageLanguage(articles.find(({ id }) => addressOf('articles', id) === address)?.data.language);
}

/**
 * The `lang` of words on a page that may be in another language than they are; undefined when it is not.
 * @param written their language; left out, the site's, which people, groups and topics are written in
 */
export function langOn({ language }: App.Locals, written: string = site.language): string | undefined {
  return written === pageLanguage(language) ? undefined : written;
}

/** What a language calls a language, or itself: "Spanish" in English, "español" in Spanish. */
export function nameOfLanguage(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(language) ?? language;
}

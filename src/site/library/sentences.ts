import site from 'virtual:bedside/site';
import { textsIn } from '../texts/index.ts';
import { interfaceLanguageFor } from '../texts/languages.ts';
import { pageLanguage } from './page-language.ts';

/** What the publisher says to readers in danger, in one language. */
export interface Sentences {
  emergency: string;
  crisis: string;
  safety: string;
  child: string;
  /** The country most readers are in, and whom to call elsewhere; undefined where nobody has translated it. */
  country: { name: string; elsewhere: string } | undefined;
}

/** The sentences of `site.config.ts` for a page or a query in a language, with the numbers of the site in any case. */
export function sentencesIn(language: string = site.language): Sentences {
  if (pageLanguage(language) === site.language) {
    const { emergency, crisis, safety = emergency, child = emergency, country } = site;
    return { emergency, crisis, safety, child, country };
  }
  const known = interfaceLanguageFor(language);
  const own = (known && site.translations?.[known]) ?? {};
  const { danger } = textsIn(language);
  const { phones } = site.country;
  const emergency = own.emergency ?? danger.life(phones.emergency);
  return {
    emergency,
    crisis: own.crisis ?? danger.crisis(phones.crisis[0], phones.emergency),
    safety: own.safety ?? emergency,
    child: own.child ?? emergency,
    country: own.country,
  };
}

import site from 'virtual:bedside/site';
import { isThere } from '../addresses/is-there.ts';
import type { Piece } from '../library/inline-links.ts';
import { openLibrary } from '../library/open.ts';
import { nameOfLanguage } from '../library/page-language.ts';
import { sentencesIn } from '../library/sentences.ts';
import { splitPhones } from '../phones/find-phones.ts';
import { knownPhones } from '../phones/known-phones.ts';
import { texts, textsIn } from '../texts/index.ts';
import { interfaceLanguages } from '../texts/languages.ts';
import { collectEntries } from './collect.ts';
import type { SearchEntry } from './entry.ts';
import type { DangerSentences, SearchSetting } from './plan.ts';

/** What is said of an article in another language than the site's beside its name; nothing of others. */
export function noteOn(language: string | undefined): string | undefined {
  if (!language || language === site.language) return undefined;
  return texts.article.inLanguage(nameOfLanguage(language, site.language));
}

/** Everything on this site that can be found. */
export async function listEntries(): Promise<SearchEntry[]> {
  return collectEntries(
    await openLibrary(),
    texts.search.doors.filter(({ address }) => isThere(address)),
    noteOn,
  );
}

/** The sentences for what cannot wait in a language, their phone numbers as links. */
export function dangerSentences(language: string | undefined): DangerSentences {
  const { emergency, crisis, safety, child } = sentencesIn(language);
  const callable = (text: string): Piece[] => splitPhones(text, knownPhones(), textsIn(language).phones);
  return {
    life: callable(emergency),
    crisis: callable(crisis),
    safety: callable(safety),
    child: callable(child),
  };
}

/** What the search has to know of this site, besides what is on it. */
export function searchSetting(): SearchSetting {
  const others = interfaceLanguages.filter((code) => code !== site.language);
  return {
    language: site.language,
    danger: Object.fromEntries(others.map((code) => [code, dangerSentences(code)])),
  };
}

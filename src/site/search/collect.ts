import { href } from '../addresses/href.ts';
import { addressOf } from '../library/addresses.ts';
import type { PlainLibrary } from '../library/types.ts';
import type { SearchEntry } from './entry.ts';

/** A page that is no article, with what people type who look for it. */
export interface Door {
  name: string;
  address: string;
  say: readonly string[];
}

/**
 * Everything that can be found, with all its names and none of its text.
 * @param noteOn what is said of an article in a language beside its name; nothing of the site's own
 */
export function collectEntries(
  library: PlainLibrary,
  doors: readonly Door[] = [],
  noteOn: (language: string) => string | undefined = () => undefined,
): SearchEntry[] {
  const inLanguage = (language: string | undefined) => {
    const note = language && noteOn(language);
    return note ? { language, note } : {};
  };
  return [
    ...library.articles.map(
      ({ id, data }): SearchEntry => ({
        kind: 'article',
        title: data.title,
        address: href(addressOf('articles', id)),
        text: data.description,
        aliases: data.aliases,
        ...inLanguage(data.language),
        ...(data.question && data.question.text !== data.title && { more: data.question.text }),
      }),
    ),
    ...library.topics.map(
      ({ id, data }): SearchEntry => ({
        kind: 'topic',
        title: data.title,
        address: href(addressOf('topics', id)),
        text: data.description,
        aliases: data.aliases,
      }),
    ),
    ...library.groups.map(
      ({ id, data }): SearchEntry => ({
        kind: 'group',
        title: data.name,
        address: href(addressOf('groups', id)),
        text: data.about,
        aliases: [],
        more: data.audience,
      }),
    ),
    ...library.questions.map(
      ({ id, data }): SearchEntry => ({
        kind: 'question',
        title: data.text,
        address: href(addressOf('questions', id)),
        text: data.answer ?? data.reason ?? '',
        aliases: [],
      }),
    ),
    ...library.people.map(
      ({ id, data }): SearchEntry => ({
        kind: 'person',
        title: data.name,
        address: href(addressOf('people', id)),
        text: data.role,
        // Readers know a person by the first name or by what they do.
        aliases: [data.name.replace(/^.*:\s*/, ''), data.role.replace(/\s*\(.*\)$/, '')],
        more: data.helpsWith.join(' '),
      }),
    ),
    ...doors
      .filter(({ address }) => address !== '/groups/' || library.groups.length > 0)
      .map(
        ({ name, address, say }): SearchEntry => ({
          kind: 'page',
          title: name,
          address: href(address),
          text: '',
          aliases: [...say],
        }),
      ),
    ...library.glossary.map(
      ({ id, data }): SearchEntry => ({
        kind: 'term',
        title: data.term,
        address: href(addressOf('glossary', id)),
        text: data.meaning,
        aliases: data.aliases,
      }),
    ),
  ];
}

import { type CollectionEntry, getCollection } from 'astro:content';
import empty from 'virtual:bedside/empty-sections';
import mirror from 'virtual:bedside/mirror';
import site from 'virtual:bedside/site';
import { type Article, type CollectionName, isAgreed, isPublic } from '../../schemas/index.ts';
import { dataWithoutRefused } from '../../signs/refused.ts';
import { linksOf } from '../mirror/mirror.ts';
import { addressOf } from './addresses.ts';
import { withoutKeptBack } from './kept-back.ts';
import { findBacklinks } from './link-graph.ts';
import { PlainError } from './plain-error.ts';
import { findBrokenReferences } from './references.ts';
import { today } from './today.ts';
import type { ArticleEntry, Entry, Library } from './types.ts';

let opened: Promise<Library> | undefined;

/**
 * All content of the site. It is read once per build; in `astro dev` every page reads it again, because a writer may
 * just have saved a file.
 * @throws when a file names another file that does not exist, with one plain sentence for each
 */
export function openLibrary(): Promise<Library> {
  if (!import.meta.env.PROD) return readLibrary();
  opened ??= readLibrary();
  return opened;
}

/** Entries by their ids, made when the first of them is looked for: each page looks for many. */
const byId = new WeakMap<readonly { id: string }[], ReadonlyMap<string, unknown>>();

/** The entry a checked reference leads to. */
export function find<Data, Found extends Entry<Data>>(entries: readonly Found[], id: string): Found {
  const known = byId.get(entries) ?? new Map(entries.map((entry) => [entry.id, entry]));
  byId.set(entries, known);
  const found = known.get(id) as Found | undefined;
  if (!found) throw new PlainError(`There is no file called "${id}" in this part of content/.`);
  return found;
}

/** Astro would warn of a collection without files. */
async function entriesOf<Name extends CollectionName>(name: Name): Promise<CollectionEntry<Name>[]> {
  return empty.includes(name) ? [] : getCollection(name);
}

async function readLibrary(): Promise<Library> {
  const day = today();
  const [written, topics, people, groups, questions, glossary, corrections, voices] = await Promise.all([
    entriesOf('articles'),
    entriesOf('topics'),
    entriesOf('people'),
    entriesOf('groups'),
    entriesOf('questions'),
    entriesOf('glossary'),
    entriesOf('corrections'),
    entriesOf('voices'),
  ]);
  const [articles, keptBack] = [true, false].map((isOut) =>
    written.filter(({ data }) => isPublic(data, day) === isOut),
  ) as [typeof written, typeof written];
  const all: Omit<Library, 'backlinks'> = {
    articles: articles
      .map(
        (source): ArticleEntry => ({
          id: source.id,
          data: inOtherLanguage(dataWithoutRefused(source.data)),
          links: linksOf(mirror, addressOf('articles', source.id)),
          source,
        }),
      )
      .sort((a, b) => b.data.published.localeCompare(a.data.published) || a.id.localeCompare(b.id)),
    topics: byName(topics, ({ title }) => title),
    people: byName(people, ({ name }) => name),
    groups: byName(groups, ({ name }) => name),
    questions: newestFirst(questions, ({ date }) => date),
    glossary: byName(glossary, ({ term }) => term),
    corrections: newestFirst(corrections, ({ date }) => date),
    voices: newestFirst(
      voices.filter(({ data }) => isAgreed(data.consent, day)),
      ({ consent }) => consent.given,
    ),
  };
  const library = withoutKeptBack(all, new Set(keptBack.map(({ id }) => id)));
  const broken = findBrokenReferences(library);
  if (broken.length > 0) throw new PlainError(broken.join('\n'));
  return { ...library, backlinks: findBacklinks(library) };
}

/** An article in the site's own language need not say so: everywhere else only another language is one to speak of. */
function inOtherLanguage(data: Article): Article {
  return data.language === site.language ? { ...data, language: undefined } : data;
}

/** Feeds and machines cannot hold every sign; the linter has told the writers of those. */
function clean<Data>({ id, data }: Entry<Data>): Entry<Data> {
  return { id, data: dataWithoutRefused(data) };
}

function byName<Data>(entries: readonly Entry<Data>[], name: (data: Data) => string): Entry<Data>[] {
  return entries
    .map((entry) => clean(entry))
    .sort((a, b) => name(a.data).localeCompare(name(b.data), site.language));
}

function newestFirst<Data>(entries: readonly Entry<Data>[], dayOf: (data: Data) => string): Entry<Data>[] {
  return entries
    .map((entry) => clean(entry))
    .sort((a, b) => dayOf(b.data).localeCompare(dayOf(a.data)) || a.id.localeCompare(b.id));
}

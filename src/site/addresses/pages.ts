import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntriesOf, SiteEntry, SitePages } from '#linter/addresses/site-pages.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { anchorOf, listLetters } from '../library/a-to-z.ts';
import { addressOf, hasAddress } from '../library/addresses.ts';
import { emergencyCardId } from '../library/emergency-card.ts';
import { type ShelvedGroup, shelveByCondition, shelveByPlace } from '../library/group-shelves.ts';
import { readRedirects } from '../published/redirects.ts';
import type { SiteSettings } from '../settings.ts';
import { readOwnParts } from './own-parts.ts';
import { packageFolder } from './package-folder.ts';
import { placeOf } from './place.ts';
import { idsIn, matches, type Route, routeOf, siteRoutes, themeRoutes } from './routes.ts';
import { emptySections } from './sections.ts';

const rulesFolder = join(packageFolder, 'lint-rules');

/** Files that integrations of Astro write beside the pages. */
const writtenByOthers = ['/sitemap-index.xml', '/sitemap-0.xml'];

/** @param isShown whether readers can see an entry */
type NamesFor = (entriesOf: EntriesOf, isShown: (entry: SiteEntry) => boolean) => Iterable<string>;

/** For each route with a name in brackets, the names it is built for. A new one without a line here fails a test. */
const namesFor: Readonly<Record<string, NamesFor>> = {
  // Pages of entries are known by their entries.
  '/articles/[id]/': () => [],
  '/people/[id]/': () => [],
  '/topics/[id]/': () => [],
  '/articles/[id]/sheet/': (entriesOf, isShown) => namesOf(entriesOf('articles').filter(isShown)),
  '/editorial-standards/[rule]/': listRulePages,
  '/groups/for/[condition]/': (entriesOf) => shelveByCondition(groupsIn(entriesOf)).map(({ slug }) => slug),
  '/groups/in/[place]/': (entriesOf) => shelveByPlace(groupsIn(entriesOf)).map(({ slug }) => slug),
  '/share/[id].png': (entriesOf, isShown) => namesOf(entriesOf('articles').filter(isShown)),
  // Smaller copies of pictures, which pages name by themselves.
  '/sized/[picture].webp': () => [],
  // Parts of the data of the search, which nobody links to.
  '/search/shards/[shard].json': () => [],
};

/** Ids that are made from content, by page; for pages that are not here all ids stand in the source. */
const idsFrom: Readonly<Record<string, (entriesOf: EntriesOf) => Iterable<string> | undefined>> = {
  '/articles/[id]/': (entriesOf) => [
    emergencyCardId,
    ...entriesOf('glossary').map(({ id }) => `word-${id}`),
    ...entriesOf('voices').map(({ id }) => `voice-${id}`),
  ],
  '/a-to-z/': (entriesOf) => lettersIn(entriesOf('articles')),
  '/corrections/': (entriesOf) => entriesOf('corrections').map(({ id }) => id),
  '/glossary/': (entriesOf) => entriesOf('glossary').map(({ id }) => id),
  '/groups/': (entriesOf) => entriesOf('groups').map(({ id }) => id),
  '/groups/for/[condition]/': (entriesOf) => entriesOf('groups').map(({ id }) => id),
  '/groups/in/[place]/': (entriesOf) => entriesOf('groups').map(({ id }) => id),
  '/questions/': (entriesOf) => entriesOf('questions').map(({ id }) => id),
  '/voices/': (entriesOf) => entriesOf('voices').map(({ id }) => id),
  // The question of a reader stands behind "#" here.
  '/search/': () => undefined,
  // The prose of a rule's page is rendered from its own file.
  '/editorial-standards/[rule]/': () => undefined,
};

/**
 * What the linter has to know of a site's addresses.
 *
 * @param root the folder of the site
 */
export function sitePages(
  site: Pick<SiteSettings, 'address' | 'components' | 'folders' | 'tryText'>,
  root: string,
): SitePages {
  const { absolute } = placeOf(site.address);
  let routes: readonly Route[] | undefined;
  const known = () => {
    routes ??= siteRoutes(root, emptySections(site, root), site);
    return routes;
  };
  const idsByFile = new Map<string, ReadonlySet<string>>();
  const idsOf = (route: Route) => {
    const ids = idsByFile.get(route.file) ?? idsIn(route, readOwnParts(site.components, root));
    idsByFile.set(route.file, ids);
    return ids;
  };
  return {
    address: absolute('/').replace(/\/$/, ''),
    addressOf: (collection, id) => (hasAddress(id) ? addressOf(collection as CollectionName, id) : undefined),
    pages: (entriesOf, isShown) => listPages(known(), entriesOf, isShown),
    isPage: (address, entriesOf, isShown) => {
      const mayBe = known().filter(({ pattern }) => matches(pattern, address));
      for (const page of listPages(mayBe, entriesOf, isShown)) if (page === address) return true;
      return false;
    },
    partsOf: (address, entriesOf) => {
      const route = routeOf(address, known());
      // What follows "#" in the address of a file is for the program that opens it.
      if (!route?.pattern.endsWith('/')) return undefined;
      // The ids of a page written in Markdown are made from its headings.
      if (/\.mdx?$/.test(route.file)) return undefined;
      const made = idsFrom[route.pattern];
      if (!made) return idsOf(route);
      const ids = made(entriesOf);
      return ids && [...idsOf(route), ...ids];
    },
    redirects: () => {
      try {
        return readRedirects(root);
      } catch {
        // The build says what is wrong with them.
        return {};
      }
    },
    publicFolder: 'public',
    references: { Term: { id: 'glossary' } },
  };
}

/** All addresses that are built, but for those of entries; what takes the reading of many files comes last. */
function* listPages(
  routes: readonly Route[],
  entriesOf: EntriesOf,
  isShown: (entry: SiteEntry) => boolean,
): Iterable<string> {
  yield* routes.map(({ pattern }) => pattern).filter((pattern) => !pattern.includes('['));
  yield* writtenByOthers;
  for (const { pattern } of routes.filter(({ pattern }) => pattern.includes('['))) {
    for (const name of namesFor[pattern]?.(entriesOf, isShown) ?? []) yield pattern.replace(/\[\w+\]/, name);
  }
}

/** Routes of the theme nobody has said the names for. */
export function unknownRoutes(): string[] {
  return themeRoutes()
    .map(({ pattern }) => pattern)
    .filter((pattern) => pattern.includes('[') && !namesFor[pattern]);
}

function namesOf(entries: readonly SiteEntry[]): string[] {
  return entries.map(({ id }) => id);
}

function listRulePages(): string[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((goal) => goal.isDirectory())
    .flatMap((goal) => readdirSync(join(rulesFolder, goal.name)).map((rule) => ({ goal: goal.name, rule })))
    .filter(({ goal, rule }) => existsSync(join(rulesFolder, goal, rule, 'rule.md')))
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith('_'));
}

/** The groups of the content as far as they can be read, whatever state they are in. */
function groupsIn(entriesOf: EntriesOf): { id: string; data: ShelvedGroup }[] {
  return entriesOf('groups').map(({ id, data }) => ({
    id,
    data: {
      conditions: textsOf(data.conditions),
      listedIn: textsOf(data.listedIn),
      area: typeof data.area === 'string' ? data.area.trim() : '',
    },
  }));
}

function lettersIn(articles: readonly SiteEntry[]): string[] {
  const named = articles.map(({ id, data }) => ({
    id,
    data: { title: typeof data.title === 'string' ? data.title : id, aliases: textsOf(data.aliases) },
  }));
  return listLetters({ articles: named }).map(({ letter }) => anchorOf(letter));
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string').map((item) => item.trim())
    : [];
}

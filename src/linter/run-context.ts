import { resolve } from 'node:path';
import { ownCopy } from '#platform';
import { entriesIn, type SeenEntry } from './addresses/entries.ts';
import { misplacedIn } from './addresses/misplaced.ts';
import type { LinkSource } from './addresses/resolve-link.ts';
import { type SiteLink, siteLinksOf } from './addresses/site-links.ts';
import { placesOn } from './addresses/site-places.ts';
import type { LintConfig } from './config/config.ts';
import type { Document } from './document/document.ts';
import { collectionsOf, mdxKindsOf, referencesOf, schemasOf } from './files/collections.ts';
import { shownPath } from './files/find-files.ts';
import { outingsOf } from './files/outings.ts';
import { pictureFaultsOf } from './files/pictures.ts';
import { onDisk, type Texts } from './files/texts.ts';
import { makeModel, readComponents } from './model/content-model.ts';
import { readFieldMap } from './model/field-map.ts';
import type { Facts } from './rule/facts.ts';
import type { SetUp, Terms } from './set-up.ts';

/** A look around a folder, that remembers what it saw. */
export interface SiteSetUp extends SetUp {
  /** Looks at a file that was changed. True when all that other files asked of it would be answered as before. */
  renew: (path: string) => boolean;
  /** What files asked of others so far, by the path of these. */
  seen: () => ReadonlyMap<string, SeenOfFile>;
  /** Whether all that was once asked of a file would be answered as it was. */
  isSeenAs: (path: string, seen: SeenOfFile) => boolean;
  /** Takes what was once asked of files that still say the same. */
  remember: (seen: ReadonlyMap<string, SeenOfFile>) => void;
}

/** What other files asked of one. */
export interface SeenOfFile extends SeenEntry {
  /** Its places, when one was looked for. */
  parts?: readonly string[];
}

/** Looks around the folder that the files of a run are in, as far as they ask. */
export function prepare(cwd: string, config: LintConfig, terms: Terms, texts: Texts = onDisk): SiteSetUp {
  const { today } = terms.exceptions;
  const collectionOf = collectionsOf(cwd, config.collections);
  const entriesOf = entriesIn(cwd, config.collections, texts);
  const outings = outingsOf(entriesOf, config.collections, today);
  const places = placesOn(cwd, config, entriesOf, outings, texts);
  const references = referencesOf(entriesOf, outings, config);
  const components = readComponents(config.components, references);
  const fields = readFieldMap(config.fields);
  const plain = makeModel(undefined, components, fields);
  const models = new Map(
    Object.entries(config.collections ?? {}).map(([name, own]) => [name, makeModel(own, components, fields)]),
  );
  const pictureFaults = pictureFaultsOf(cwd);
  const linksOf = (document: Document, source: LinkSource) => {
    // Kept by the document itself, which is let go with it.
    const known = document.known.get(places) as readonly SiteLink[] | undefined;
    if (known) return known;
    const links = siteLinksOf(document, source, places);
    document.known.set(places, links);
    return links;
  };
  const linkSourceOf = (absolute: string): LinkSource => {
    const path = shownPath(cwd, absolute);
    return { path, address: places.addressOfFile(path) };
  };
  return {
    ...terms,
    sourceOf: texts.source,
    renew: (path) => entriesOf.renew(path) && places.hasSameParts(path),
    seen: () => {
      const seen = new Map<string, SeenOfFile>(entriesOf.seen());
      for (const [path, parts] of places.seenParts())
        seen.set(path, { ...seen.get(path), parts: [...parts] });
      return seen;
    },
    isSeenAs: (path, { parts, ...entry }) =>
      entriesOf.isSeenAs(path, entry) && (!parts || places.hasParts(path, parts)),
    remember: (seen) => {
      entriesOf.remember(seen);
      for (const [path, { parts }] of seen) if (parts) places.remember(path, parts);
    },
    schemaOf: schemasOf(references, cwd, config.collections),
    circumstancesOf: (absolute) => {
      const collection = collectionOf(absolute);
      if (!collection) return fields ? { today, mapped: fields } : { today };
      const source = linkSourceOf(absolute);
      const keptBack = (data: Record<string, unknown>) => outings.waitOfData(collection, data);
      return { today, collection, keptBack, linksOf: (document) => linksOf(document, source) };
    },
    findMisplaced: misplacedIn(cwd, config, entriesOf),
    onSite: (document, absolute) => {
      const source = places.isComplete && collectionOf(absolute) ? linkSourceOf(absolute) : undefined;
      if (!source?.address || places.find(source.address)?.hiddenAs) return {};
      return { address: source.address, leadsTo: leadingOn(linksOf(document, source)) };
    },
    mdxOf: mdxKindsOf(cwd, config.collections),
    templates: config.templates,
    components,
    settings: config.settings && {
      absolute: resolve(cwd, config.settings.file),
      texts: config.settings.texts,
    },
    modelOf: (absolute) => models.get(collectionOf(absolute) ?? '') ?? plain,
    pictureFaultOf: (absolute) => (collectionOf(absolute) ? pictureFaults(absolute) : undefined),
    outings,
  };
}

/** The links that work, each once. */
function leadingOn(links: readonly SiteLink[]): NonNullable<Facts['leadsTo']> {
  const found = new Map<string, { to: string; part?: string; via?: string }>();
  for (const { to, part, via, trouble } of links) {
    if (to === undefined || trouble) continue;
    const link = {
      to: ownCopy(to),
      ...(part ? { part: ownCopy(part) } : {}),
      ...(via ? { via: ownCopy(via) } : {}),
    };
    found.set(`${to}#${part ?? ''} ${via ?? ''}`, link);
  }
  return [...found.values()];
}

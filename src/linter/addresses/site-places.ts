import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LintConfig } from '../config/config.ts';
import { parseForgiving } from '../document/syntax/parse-forgiving.ts';
import type { Outings } from '../files/outings.ts';
import { onDisk, type Texts } from '../files/texts.ts';
import { idsIn } from './heading-ids.ts';
import type { Place, Places } from './site-links.ts';
import type { EntriesOf, SiteEntry, SitePages } from './site-pages.ts';

/** What a collection is published as where nobody says otherwise: `/articles/asthma/`. */
const usualAddress = (collection: string, id: string) => `/${collection}/${id}/`;

/** Fields by which other generators give a page an address of its own: where one is used, no link can be judged. */
const ownAddress = /^(?:slug|url|permalink|aliases|redirect_from)\s*:/m;

/** Where everything on a site is, read from its folder as far as links ask for it. */
export function placesOn(
  cwd: string,
  { collections = {}, pages }: LintConfig,
  entriesOf: EntriesOf,
  { waitOfData }: Pick<Outings, 'waitOfData'>,
  texts: Texts = onDisk,
): FolderPlaces {
  const hiddenAs = ({ collection, data }: SiteEntry) =>
    collections[collection]?.isPublic ? waitOfData(collection, data) : undefined;
  return new FolderPlaces(cwd, Object.keys(collections), pages, entriesOf, hiddenAs, texts);
}

/** The places of a site, from the files of its folder. */
export class FolderPlaces implements Places {
  readonly isComplete: boolean;
  readonly siteAddress: string;
  readonly #cwd: string;
  readonly #pages: SitePages | undefined;
  readonly #entriesOf: EntriesOf;
  readonly #hiddenAs: (entry: SiteEntry) => string | undefined;
  readonly #collections: readonly string[];
  #files: ReadonlyMap<string, string> | undefined;
  #entries: ReadonlyMap<string, SiteEntry> | undefined;
  readonly #others = new Set<string>();
  #coming: Iterator<string> | undefined;
  readonly #asked = new Map<string, boolean>();
  #redirects: Readonly<Record<string, string>> | undefined;
  readonly #parts = new Map<string, ReadonlySet<string> | undefined>();
  readonly #texts: Texts;
  /** The ids that were looked for in files, by path. */
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(
    cwd: string,
    collections: readonly string[],
    pages: SitePages | undefined,
    entriesOf: EntriesOf,
    hiddenAs: (entry: SiteEntry) => string | undefined,
    texts: Texts,
  ) {
    this.#cwd = cwd;
    this.#texts = texts;
    this.#collections = collections;
    this.#pages = pages;
    this.#entriesOf = entriesOf;
    this.#hiddenAs = hiddenAs;
    this.isComplete = pages !== undefined;
    this.siteAddress = pages?.address ?? '';
  }

  find(address: string): Place | undefined {
    const entry = this.#byAddress().get(address);
    if (entry) {
      const hiddenAs = this.#hiddenAs(entry);
      return { address, hiddenAs, parts: () => this.#partsOf(address, entry) };
    }
    const target = this.#redirectFrom(address);
    /* A browser takes the part it was sent to along. */
    if (target !== undefined) return { address, parts: () => this.#partsBehind(target) };
    if (!this.#isPublic(address) && !this.#isOther(address)) return undefined;
    return { address, parts: () => this.#partsOf(address) };
  }

  knowsAllBelow(address: string): boolean {
    if (this.isComplete) return true;
    const [, section = ''] = /^\/([^/]+)\/./.exec(address) ?? [];
    const entries = this.#collections.includes(section) ? this.#entriesOf(section) : [];
    return entries.length > 0 && !entries.some(({ head }) => ownAddress.test(head));
  }

  /** Where a file of a collection is published. */
  addressOfFile(path: string): string | undefined {
    this.#files ??= new Map([...this.#byAddress()].map(([address, entry]) => [entry.path, address]));
    return this.#files.get(path);
  }

  addressOfSource(path: string): string | undefined {
    const parts = path.split('/');
    for (const [address, entry] of this.#byAddress()) {
      const own = entry.path.split('/').slice(-parts.length);
      if (own.length === parts.length && own.every((part, index) => part === parts[index])) return address;
    }
    return undefined;
  }

  hasFile(path: string): boolean {
    return isFileAt(resolve(this.#cwd, path));
  }

  meant(address: string): string | undefined {
    const [, collection = '', id = ''] = /^\/([^/]+)\/(.+?)\/?$/.exec(address) ?? [];
    const entry = this.#collections.includes(collection)
      ? this.#entriesOf(collection).find((one) => one.id === id)
      : undefined;
    if (!entry || this.#hiddenAs(entry)) return undefined;
    return this.#addressOf(entry);
  }

  *all(): Iterable<string> {
    for (const [address, entry] of this.#byAddress()) if (!this.#hiddenAs(entry)) yield address;
    this.#isListed('');
    yield* this.#others;
  }

  isReference(component: string, prop: string): boolean {
    return this.#pages?.references[component]?.[prop] !== undefined;
  }

  named(component: string, prop: string, value: string): string | undefined {
    const collection = this.#pages?.references[component]?.[prop];
    if (!collection) return undefined;
    const entry = this.#entriesOf(collection).find(({ id }) => id === value);
    return entry && this.#addressOf(entry);
  }

  ownParts(address: string): Iterable<string> | undefined {
    return this.#pages?.partsOf(address, this.#entriesOf);
  }

  /** Whether an entry's file is published at an address of its own. */
  #addressOf({ collection, id }: SiteEntry): string | undefined {
    return (this.#pages?.addressOf ?? usualAddress)(collection, id);
  }

  /** Entries that have a page of their own, by its address. */
  #byAddress(): ReadonlyMap<string, SiteEntry> {
    if (!this.#entries) {
      const entries = new Map<string, SiteEntry>();
      for (const name of this.#collections) {
        for (const entry of this.#entriesOf(name)) {
          const address = this.#addressOf(entry);
          if (address && !address.includes('#') && !entries.has(address)) entries.set(address, entry);
        }
      }
      this.#entries = entries;
    }
    return this.#entries;
  }

  /** Whether there is another page at an address. A site that can tell of one need not list all. */
  #isOther(address: string): boolean {
    const { isPage } = this.#pages ?? {};
    if (!isPage) return this.#isListed(address);
    const isThere = this.#asked.get(address) ?? isPage(address, this.#entriesOf, this.#isShown);
    this.#asked.set(address, isThere);
    return isThere;
  }

  /** Pages are listed one after another, because the last ones take the reading of many files. */
  #isListed(address: string): boolean {
    if (this.#others.has(address)) return true;
    this.#coming ??=
      this.#pages?.pages(this.#entriesOf, this.#isShown)[Symbol.iterator]() ?? [][Symbol.iterator]();
    for (let next = this.#coming.next(); !next.done; next = this.#coming.next()) {
      this.#others.add(next.value);
      if (next.value === address) return true;
    }
    return false;
  }

  readonly #isShown = (entry: SiteEntry) => !this.#hiddenAs(entry);

  #redirectFrom(address: string): string | undefined {
    this.#redirects ??= this.#pages?.redirects() ?? {};
    return Object.hasOwn(this.#redirects, address) ? this.#redirects[address] : undefined;
  }

  /** No address leads through two; one that leads to a part of a page goes nowhere else on it. */
  #partsBehind(target: string): ReadonlySet<string> | undefined {
    if (target.includes('#') || this.#redirectFrom(target) !== undefined) return undefined;
    return this.find(target)?.parts();
  }

  #isPublic(address: string): boolean {
    if (!this.#pages || address.endsWith('/')) return false;
    return isFileAt(resolve(this.#cwd, this.#pages.publicFolder, `.${address}`));
  }

  #partsOf(address: string, entry?: SiteEntry): ReadonlySet<string> | undefined {
    if (!this.#parts.has(address)) {
      const own = this.ownParts(address);
      this.#parts.set(address, own && new Set([...own, ...(entry ? this.#idsIn(entry.path) : [])]));
    }
    return this.#parts.get(address);
  }

  /** True when a file that was changed has the places others have looked for in it as before. */
  hasSameParts(path: string): boolean {
    const before = this.#ids.get(path);
    return !before || this.hasParts(path, [...before]);
  }

  /** Whether a file has these places and no other. */
  hasParts(path: string, ids: readonly string[]): boolean {
    const now = this.#readIds(path);
    return now.size === ids.length && ids.every((id) => now.has(id));
  }

  /** Takes the places that were found before in a file that still says the same. */
  remember(path: string, ids: readonly string[]): void {
    this.#ids.set(path, new Set(ids));
  }

  /** The places that were looked for so far, by path. */
  seenParts(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#ids;
  }

  #idsIn(path: string): ReadonlySet<string> {
    const ids = this.#ids.get(path) ?? this.#readIds(path);
    this.#ids.set(path, ids);
    return ids;
  }

  #readIds(path: string): ReadonlySet<string> {
    if (!/\.mdx?$/.test(path)) return new Set();
    try {
      const source = this.#texts.content(resolve(this.#cwd, path), this.#cwd);
      const { tree } = parseForgiving(source, path.endsWith('.mdx') ? 'mdx' : 'md');
      return idsIn(tree, (component, prop) => this.isReference(component, prop));
    } catch {
      return new Set();
    }
  }
}

function isFileAt(absolute: string): boolean {
  try {
    return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

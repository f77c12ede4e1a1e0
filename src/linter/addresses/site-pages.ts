/** A file of a collection. */
export interface SiteEntry {
  collection: string;
  /** Its name on the site. */
  id: string;
  /** Relative to the working folder, with `/`. */
  path: string;
  /** The text of its front matter or, of a `.yaml` file, all of it; empty when it cannot be read. */
  readonly head: string;
  /** Its front matter or, in a `.yaml` file, all of it; read on first use, and empty when it cannot be. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The files of a collection, by its name. */
export type EntriesOf = (collection: string) => readonly SiteEntry[];

/**
 * What a site knows of its own addresses. `lint.config.ts` hands it in, so that the linter calls no link dead that
 * works, and none right that does not. All addresses leave out the folder the site is in: `/articles/asthma/`.
 */
export interface SitePages {
  /** Where the site is published, folder included: `https://example.org/health`. */
  address: string;
  /** The address of an entry: a page, or a part of one such as `/groups/#cafe`. Undefined when it can have none. */
  addressOf: (collection: string, id: string) => string | undefined;
  /**
   * The other pages and files that are built, cheap ones first.
   *
   * @param isShown whether readers can see an entry
   */
  pages: (entriesOf: EntriesOf, isShown: (entry: SiteEntry) => boolean) => Iterable<string>;
  /**
   * Whether one of these other pages and files is at an address; left out, all of them are gone through.
   *
   * @param isShown whether readers can see an entry
   */
  isPage?: (address: string, entriesOf: EntriesOf, isShown: (entry: SiteEntry) => boolean) => boolean;
  /** The ids the site itself gives to places on a page; undefined when anything may follow `#`. */
  partsOf: (address: string, entriesOf: EntriesOf) => Iterable<string> | undefined;
  /** Addresses that only lead to another one. */
  redirects: () => Readonly<Record<string, string>>;
  /** The folder whose files are published as they are. */
  publicFolder: string;
  /** Props that name an entry, by component: `{ Term: { id: 'glossary' } }`. */
  references: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

import { relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import type { LintConfig } from '../config/config.ts';
import { asTheSite } from '../document/syntax/yaml-as-site.ts';
import { findYamlExcess } from '../document/syntax/yaml-bounds.ts';
import { onDisk, type Texts } from '../files/texts.ts';
import { entryId, isLoadable } from './entry-id.ts';
import { SeenFields, type SeenValues } from './seen-fields.ts';
import type { EntriesOf, SiteEntry } from './site-pages.ts';

/** Endings of files that hold content, when a collection does not say which of them are its own. */
const anyEnding = ['.md', '.mdx', '.yaml', '.yml'];

/** Endings that look like one of these to a writer and are published by nobody: `.MDX`, `.markdown`. */
const misspelt: Readonly<Record<string, readonly string[]>> = {
  '.md': ['.markdown', '.mdown', '.mdwn', '.mkd', '.mkdn', '.mdtext'],
};

/** Tells of each collection which files it has; the folders are read once, on first use. */
export function entriesIn(
  cwd: string,
  collections: LintConfig['collections'] = {},
  texts: Texts = onDisk,
): SeenEntries {
  const known = new Map<string, readonly FileEntry[]>();
  let remembered: ReadonlyMap<string, SeenEntry> = new Map();
  const entriesOf = (name: string) => {
    let entries = known.get(name);
    if (!entries) {
      const collection = collections[name];
      entries = collection ? listEntries(cwd, name, collection, texts, (path) => remembered.get(path)) : [];
      known.set(name, entries);
    }
    return entries;
  };
  const renew = (path: string) => {
    for (const entries of known.values()) {
      const entry = entries.find((one) => one.path === path);
      if (entry) return entry.renew();
    }
    return true;
  };
  const isSeenAs = (path: string, seen: SeenEntry) =>
    Object.keys(collections)
      .flatMap((name) => entriesOf(name))
      .find((one) => one.path === path)
      ?.isSeenAs(seen) ?? false;
  const seen = () =>
    new Map([...known.values()].flat().flatMap((one) => (one.seen ? [[one.path, one.seen]] : [])));
  const remember = (seen: ReadonlyMap<string, SeenEntry>) => {
    remembered = seen;
  };
  return Object.assign(entriesOf, { renew, isSeenAs, seen, remember });
}

/** The files of the collections, which remember what was asked of them. */
export interface SeenEntries extends EntriesOf {
  /** Reads a file again after it was changed. True when all that was asked of it so far would be answered as before. */
  renew: (path: string) => boolean;
  /** What was looked at so far, by path. */
  seen: () => ReadonlyMap<string, SeenEntry>;
  /** Whether a file would be seen as it was once; what was looked at then counts as looked at. */
  isSeenAs: (path: string, seen: SeenEntry) => boolean;
  /** Takes what was seen before in files that still say the same, so that they need not be read for it again. */
  remember: (seen: ReadonlyMap<string, SeenEntry>) => void;
}

/** What others saw of a file. */
export interface SeenEntry {
  head?: string;
  fields?: SeenValues;
}

function listEntries(
  cwd: string,
  collection: string,
  { folder, endings = anyEnding }: NonNullable<LintConfig['collections']>[string],
  texts: Texts,
  recall: (path: string) => SeenEntry | undefined,
): FileEntry[] {
  const root = resolve(cwd, folder);
  return texts
    .list(root)
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && isLoadable(path))
    .map((path) => {
      const shown = relative(cwd, resolve(root, path)).replaceAll(sep, '/');
      return new FileEntry({ collection, path: shown, below: path, root, texts, recall });
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Whereabouts {
  collection: string;
  path: string;
  /** The path below the folder of the collection. */
  below: string;
  root: string;
  texts: Texts;
  recall: (path: string) => SeenEntry | undefined;
}

class FileEntry implements SiteEntry {
  readonly collection: string;
  readonly path: string;
  readonly #below: string;
  readonly #absolute: string;
  readonly #root: string;
  readonly #texts: Texts;
  readonly #recall: (path: string) => SeenEntry | undefined;
  #source: string | undefined;
  #data: SeenFields | undefined;
  #isHeadSeen = false;

  constructor({ collection, path, below, root, texts, recall }: Whereabouts) {
    this.collection = collection;
    this.path = path;
    this.#texts = texts;
    this.#recall = recall;
    this.#below = below;
    this.#absolute = resolve(root, below);
    this.#root = root;
  }

  get id(): string {
    return entryId(this.#below);
  }

  get data(): Record<string, unknown> {
    this.#data ??= new SeenFields(() => this.#parse(), this.#recall(this.path)?.fields?.fields);
    return this.#data.fields;
  }

  /** The text of its front matter; of a `.yaml` file, all of it. */
  get head(): string {
    this.#isHeadSeen = true;
    return this.#recall(this.path)?.head ?? this.#read();
  }

  get seen(): SeenEntry | undefined {
    if (!this.#data && !this.#isHeadSeen) return undefined;
    return {
      ...(this.#isHeadSeen ? { head: this.head } : {}),
      ...(this.#data ? { fields: this.#data.seen } : {}),
    };
  }

  isSeenAs({ head, fields }: SeenEntry): boolean {
    if (head !== undefined && this.head !== head) return false;
    if (!fields) return true;
    this.#data ??= new SeenFields(() => this.#parse());
    return this.#data.isAs(fields);
  }

  renew(): boolean {
    const [before, seen] = [this.#source, this.seen];
    this.#source = undefined;
    if (before === undefined || before === this.#read()) return true;
    this.#data = undefined;
    return !seen || this.isSeenAs(seen);
  }

  #read(): string {
    if (this.#source === undefined) {
      const source = this.#texts.content(this.#absolute, this.#root);
      const isEntry = /\.ya?ml$/.test(this.path);
      this.#source = isEntry ? source : (/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '');
    }
    return this.#source;
  }

  #parse(): Record<string, unknown> {
    try {
      if (findYamlExcess(this.#read())) return {};
      const data: unknown = parse(this.#read(), { ...asTheSite, logLevel: 'silent' });
      return data && typeof data === 'object' && !Array.isArray(data)
        ? (data as Record<string, unknown>)
        : {};
    } catch {
      return {};
    }
  }
}

/** The name a file should have to be published, when only its ending is not right: `a.mdx` for `a.MDX`. */
export function rightName(path: string, endings: readonly string[]): string | undefined {
  const [ending = ''] = /\.[^./]*$/.exec(path) ?? [];
  if (ending === '' || endings.includes(ending)) return undefined;
  const low = ending.toLowerCase();
  const right =
    endings.find((known) => known === low || misspelt[known]?.includes(low)) ?? otherKind(low, endings);
  return right && path.slice(0, -ending.length) + right;
}

/** An article among entries, or the reverse. */
function otherKind(ending: string, endings: readonly string[]): string | undefined {
  return anyEnding.includes(ending) ? endings[0] : undefined;
}

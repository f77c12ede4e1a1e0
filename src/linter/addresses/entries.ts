import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import type { LintConfig } from '../config/config.ts';
import { findYamlExcess } from '../document/syntax/yaml-bounds.ts';
import { readContent } from '../files/read-source.ts';
import { entryId, isLoadable } from './entry-id.ts';
import type { EntriesOf, SiteEntry } from './site-pages.ts';

/** Endings of files that hold content, when a collection does not say which of them are its own. */
const anyEnding = ['.md', '.mdx', '.yaml', '.yml'];

/** Endings that look like one of these to a writer and are published by nobody: `.MDX`, `.markdown`. */
const misspelt: Readonly<Record<string, readonly string[]>> = {
  '.md': ['.markdown', '.mdown', '.mdwn', '.mkd', '.mkdn', '.mdtext'],
};

/** Tells of each collection which files it has; the folders are read once, on first use. */
export function entriesIn(cwd: string, collections: LintConfig['collections'] = {}): EntriesOf {
  const known = new Map<string, readonly SiteEntry[]>();
  return (name) => {
    let entries = known.get(name);
    if (!entries) {
      const collection = collections[name];
      entries = collection ? listEntries(cwd, name, collection) : [];
      known.set(name, entries);
    }
    return entries;
  };
}

function listEntries(
  cwd: string,
  collection: string,
  { folder, endings = anyEnding }: NonNullable<LintConfig['collections']>[string],
): SiteEntry[] {
  const root = resolve(cwd, folder);
  return listFiles(root)
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && isLoadable(path))
    .map((path) => {
      const shown = relative(cwd, resolve(root, path)).replaceAll(sep, '/');
      return new FileEntry(collection, shown, path, root);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files below a folder, as paths with `/`; none when it is not there. What a dot hides is left out, as Astro does. */
function listFiles(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((path) => !/(?:^|\/)\./.test(path));
  } catch {
    return [];
  }
}

class FileEntry implements SiteEntry {
  readonly collection: string;
  readonly path: string;
  readonly #below: string;
  readonly #absolute: string;
  readonly #root: string;
  #source: string | undefined;
  #data: Record<string, unknown> | undefined;

  constructor(collection: string, path: string, below: string, root: string) {
    this.collection = collection;
    this.path = path;
    this.#below = below;
    this.#absolute = resolve(root, below);
    this.#root = root;
  }

  get id(): string {
    return entryId(this.#below);
  }

  get data(): Record<string, unknown> {
    this.#data ??= this.#parse();
    return this.#data;
  }

  /** The text of its front matter; of a `.yaml` file, all of it. */
  get head(): string {
    if (this.#source === undefined) {
      const source = readContent(this.#absolute, this.#root);
      const isEntry = /\.ya?ml$/.test(this.path);
      this.#source = isEntry ? source : (/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '');
    }
    return this.#source;
  }

  #parse(): Record<string, unknown> {
    try {
      if (findYamlExcess(this.head)) return {};
      const data: unknown = parse(this.head, { logLevel: 'silent' });
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

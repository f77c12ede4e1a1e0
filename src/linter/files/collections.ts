import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { plainReference } from '#schemas/index.ts';
import type { CollectionConfig, LintConfig } from '../config/config.ts';
import { nearest } from '../says/nearest.ts';
import type { Outings } from './outings.ts';

/** Which schema a file is held to. */
export type SchemaOf = (absolute: string) => z.ZodType | undefined;

/** Tells which declared collection a file belongs to, by its folder. */
export function collectionsOf(
  cwd: string,
  collections: LintConfig['collections'] = {},
): (absolute: string) => string | undefined {
  const folders = Object.entries(collections).map(([name, { folder }]) => ({
    name,
    folder: resolve(cwd, folder) + sep,
  }));
  return (absolute) => folders.find(({ folder }) => absolute.startsWith(folder))?.name;
}

/** The addresses of all entries, `/articles/asthma/`: a collection is published under its own name. */
export function addressesOf(cwd: string, collections: LintConfig['collections'] = {}): ReadonlySet<string> {
  return new Set(
    Object.entries(collections).flatMap(([name, { folder }]) =>
      [...listIds(resolve(cwd, folder))].map((id) => `/${name}/${id}/`),
    ),
  );
}

/**
 * Makes the schemas of the declared collections, with links between files checked: the site would only log a link
 * to a person who has no file.
 */
export function schemasOf(
  cwd: string,
  collections: LintConfig['collections'] = {},
  { waitOf }: Pick<Outings, 'waitOf'> = { waitOf: () => undefined },
): SchemaOf {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const ids = (name: string): ReadonlySet<string> => {
    let known = idsOf.get(name);
    if (!known) {
      const folder = collections[name]?.folder;
      known = folder ? listIds(resolve(cwd, folder)) : new Set<string>();
      idsOf.set(name, known);
    }
    return known;
  };
  const reference = (name: string) => {
    const collection = collections[name];
    const shape = plainReference(name as Parameters<typeof plainReference>[0]);
    if (!collection) return shape;
    return shape.pipe(
      z.string().superRefine((id, context) => {
        if (ids(name).has(id)) {
          const wait = waitOf(name, id);
          if (wait) context.addIssue({ code: 'custom', message: sayWait(id, wait), params: { wait } });
          return;
        }
        const guess = nearest(id, ids(name));
        context.addIssue({
          code: 'custom',
          message: `There is no file "${id}" in ${collection.folder}.${guess ? ` Did you mean "${guess}"?` : ''}`,
        });
      }),
    );
  };
  const folders = Object.values(collections).map((collection) => ({
    folder: resolve(cwd, collection.folder) + sep,
    schema: schemaOf(collection, reference),
  }));
  return (absolute) => folders.find(({ folder }) => absolute.startsWith(folder))?.schema;
}

function schemaOf({ schema }: CollectionConfig, reference: (name: string) => z.ZodType<string>): z.ZodType {
  return typeof schema === 'function' ? schema(reference) : schema;
}

function sayWait(id: string, wait: string): string {
  return wait === 'draft'
    ? `"${id}" is a draft: readers cannot open it.`
    : `"${id}" only goes out on ${wait}.`;
}

/** Names that other files may use: the path below the folder, without its ending. */
function listIds(folder: string): Set<string> {
  try {
    return new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && /\.(?:mdx?|ya?ml)$/.test(entry.name))
        .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)))
        .map((path) => path.replaceAll(sep, '/').replace(/\.\w+$/, '')),
    );
  } catch {
    return new Set();
  }
}

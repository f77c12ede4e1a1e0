import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { plainReference } from '#schemas/index.ts';
import type { EntriesOf } from '../addresses/site-pages.ts';
import type { CollectionConfig, LintConfig } from '../config/config.ts';
import { nearest } from '../says/nearest.ts';

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

/**
 * Makes the schemas of the declared collections, with links between files checked: the site would only log a link
 * to a person who has no file.
 */
export function schemasOf(
  entriesOf: EntriesOf,
  cwd: string,
  collections: LintConfig['collections'] = {},
): SchemaOf {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const ids = (name: string): ReadonlySet<string> => {
    let known = idsOf.get(name);
    if (!known) {
      known = new Set(entriesOf(name).map(({ id }) => id));
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
        if (ids(name).has(id)) return;
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

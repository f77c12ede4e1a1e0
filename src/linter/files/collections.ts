import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { nearest } from '../../names/nearest.ts';
import type { EntriesOf } from '../addresses/site-pages.ts';
import type { CollectionConfig, LintConfig } from '../config/config.ts';
import type { MdxKind } from '../document/allowed/find-risks.ts';
import type { ReferenceTo } from '../model/declared.ts';
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

/** Tells whether the articles of a folder may hold program code: they may, unless a collection says otherwise. */
export function mdxKindsOf(
  cwd: string,
  collections: LintConfig['collections'] = {},
): (absolute: string) => MdxKind {
  const plain = Object.values(collections)
    .filter(({ mdx }) => mdx === 'plain')
    .map(({ folder }) => resolve(cwd, folder) + sep);
  return (absolute) => (plain.some((folder) => absolute.startsWith(folder)) ? 'plain' : 'program');
}

/**
 * Makes the schemas of the declared collections, with links between files checked: the site would only log a link
 * to a person who has no file.
 */
export function schemasOf(
  reference: ReferenceTo,
  cwd: string,
  collections: LintConfig['collections'] = {},
): SchemaOf {
  const folders = Object.values(collections).map((collection) => ({
    folder: resolve(cwd, collection.folder) + sep,
    schema: schemaOf(collection, reference),
  }));
  return (absolute) => folders.find(({ folder }) => absolute.startsWith(folder))?.schema;
}

/** Makes the schema of a link to a file of a collection: its name, and that it is there for readers. */
export function referencesOf(
  entriesOf: EntriesOf,
  { waitOf }: Pick<Outings, 'waitOf'>,
  { collections = {}, reference = () => z.string() }: Pick<LintConfig, 'collections' | 'reference'>,
): ReferenceTo {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const ids = (name: string): ReadonlySet<string> => {
    let known = idsOf.get(name);
    if (!known) {
      known = new Set(entriesOf(name).map(({ id }) => id));
      idsOf.set(name, known);
    }
    return known;
  };
  return (name) => {
    const collection = collections[name];
    const shape = reference(name);
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
          message: `There is no file "${id}" in ${collection.folder}.${sayInstead(guess, collection.begin, id)}`,
        });
      }),
    );
  };
}

/** The file that was meant, or how to make the one that is named. */
function sayInstead(guess: string | undefined, begin: string | undefined, id: string): string {
  if (guess) return ` Did you mean "${guess}"?`;
  return begin ? ` To make it: ${begin} -- --id ${id}` : '';
}

function schemaOf({ schema }: CollectionConfig, reference: ReferenceTo): z.ZodType | undefined {
  return typeof schema === 'function' ? schema(reference) : schema;
}

function sayWait(id: string, wait: string): string {
  return wait === 'draft'
    ? `"${id}" is a draft: readers cannot open it.`
    : `"${id}" only goes out on ${wait}.`;
}

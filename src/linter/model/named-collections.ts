import { z } from 'zod';
import type { CollectionSchema, ComponentsConfig } from './declared.ts';
import { fieldsOf } from './printed-fields.ts';

/** Stands for a link to another file while a schema is read: it says to a file of which collection. */
const naming = (collection: string): z.ZodType<string> =>
  z.string().meta({ printed: 'id', names: collection });

/** Which fields of a schema name a file of another collection, by path, with `*` for the items of a list. */
export function namedCollections(schema: CollectionSchema | undefined): ReadonlyMap<string, string> {
  if (typeof schema !== 'function') return new Map();
  return namesIn(schema(naming));
}

/** The same of the props of components: `Term.id`. */
export function namedByProps(components: ComponentsConfig | undefined): ReadonlyMap<string, string> {
  if (typeof components !== 'function') return new Map();
  const found = Object.entries(components(naming)).map(([name, props]) => [name, namesIn(props)] as const);
  return new Map(
    found.flatMap(([name, props]) => [...props].map(([prop, names]) => [`${name}.${prop}`, names] as const)),
  );
}

function namesIn(schema: z.ZodType): ReadonlyMap<string, string> {
  return new Map(
    fieldsOf(schema).flatMap(({ path, schema: field }) => {
      const { names } = (field.meta() ?? {}) as { names?: string };
      return names === undefined ? [] : [[path, names] as const];
    }),
  );
}

import { z } from 'zod';
import type { CollectionSchema } from './declared.ts';
import { defOf } from './zod-def.ts';

/**
 * How readers meet a text: as words of the site, which every rule about words reads, or as a label, such as a name,
 * which nobody can reword and only the rules that stop a build read.
 */
export type FieldUse = 'words' | 'label';

/** Marks of `.meta({ printed })` that stand for text which readers see, on the site or elsewhere. */
const uses: Readonly<Record<string, FieldUse>> = { words: 'words', post: 'words', label: 'label' };

/** What a schema says of itself with `.meta({ printed: … })`, whatever is wrapped around it. */
export function markOf(schema: z.ZodType): unknown {
  const own = (schema.meta() as { printed?: unknown } | undefined)?.printed;
  if (own !== undefined) return own;
  const inner = innerOf(schema);
  return inner && markOf(inner);
}

/** Whether a mark stands for the address of a file that has to be there: a picture, or one that is played. */
export function isFileMark(mark: unknown): boolean {
  return mark === 'picture' || mark === 'file';
}

/** How readers meet what a schema describes; undefined when they do not. */
export function useOf(schema: z.ZodType): FieldUse | undefined {
  const mark = markOf(schema);
  return typeof mark === 'string' ? uses[mark] : undefined;
}

/** One field of a schema: its path, with `*` for the items of a list, and what is marked on it. */
export interface SchemaField {
  path: string;
  schema: z.ZodType;
  mark: unknown;
}

/** All fields of a schema that hold no other field. */
export function fieldsOf(schema: z.ZodType, path: readonly string[] = []): SchemaField[] {
  const own = (schema.meta() as { printed?: unknown } | undefined)?.printed;
  if (own !== undefined) return [{ path: path.join('.'), schema, mark: own }];
  const def = defOf(schema);
  if (def.shape) {
    return Object.entries(def.shape).flatMap(([key, field]) => fieldsOf(field, [...path, key]));
  }
  if (def.element) return fieldsOf(def.element, [...path, '*']);
  if (def.options) return def.options.flatMap((option) => fieldsOf(option, path));
  const inner = innerOf(schema);
  return inner ? fieldsOf(inner, path) : [{ path: path.join('.'), schema, mark: undefined }];
}

/** The fields of a collection that readers see, by path; undefined when its schema marks none. */
export function printedFields(
  schema: CollectionSchema | undefined,
): ReadonlyMap<string, FieldUse> | undefined {
  if (!schema) return undefined;
  const fields = fieldsOf(typeof schema === 'function' ? schema(() => z.string()) : schema);
  if (fields.every(({ mark }) => mark === undefined)) return undefined;
  return new Map(
    fields.flatMap(({ path, schema: field }) => {
      const use = useOf(field);
      return use ? [[path, use] as const] : [];
    }),
  );
}

/** What `optional`, `default`, `transform` and their like are wrapped around. */
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: before } = defOf(schema);
  return innerType ?? before;
}

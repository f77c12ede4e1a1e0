import { z } from 'zod';
import { defOf } from '#linter/model/zod-def.ts';
import type { DocsOfFields } from './read-docs.ts';

/** One field of a file as its schema describes it. */
export interface Field {
  name: string;
  /** What it holds: a mark of `src/schemas/parts.ts`, or the form of what is not marked. */
  kind: string;
  isRequired: boolean;
  /** What it is for, in the words beside it in the schema. */
  about: string;
  /** The values it may have. */
  choices: readonly string[];
  /** What is taken when it is left out. */
  fallback?: unknown;
  /** Fewest and most characters. */
  min?: number | undefined;
  max?: number | undefined;
  /** Whose files it names. */
  names?: string | undefined;
  isList: boolean;
  /** The fields of a block, or of each item of a list of blocks. */
  fields: readonly Field[];
  schema: z.ZodType;
}

/** What a schema may say of itself with `.meta()`. */
interface Meta {
  printed?: string;
  names?: string;
}

/** The schema of a link to another file, for reading schemas: it says whose files it names. */
export const namingReference = (collection: string): z.ZodType<string> =>
  z.string().meta({ printed: 'id', names: collection } satisfies Meta);

/**
 * The fields of a block, in the order of its schema.
 *
 * @param docs what each field is for
 * @param component whose props they are
 */
export function describeFields(schema: z.ZodType, docs: DocsOfFields, component?: string): Field[] {
  const { shape } = defOf(schema);
  if (!shape) return [];
  const about = docs(Object.keys(shape), component);
  return Object.entries(shape).map(([name, field]) => describe(name, field, about[name] ?? '', docs));
}

function describe(name: string, schema: z.ZodType, about: string, docs: DocsOfFields): Field {
  const field: Field = {
    name,
    about,
    kind: '',
    isRequired: true,
    choices: [],
    isList: false,
    fields: [],
    schema,
  };
  let inner = schema;
  for (;;) {
    const def = defOf(inner);
    const meta = (inner.meta() ?? {}) as Meta;
    if (meta.names) field.names = meta.names;
    if (meta.printed && !field.kind) field.kind = meta.printed;
    if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') {
      field.isRequired = false;
      if (def.type === 'default') field.fallback = def.defaultValue;
    }
    if (def.type === 'enum') {
      field.choices = Object.values(def.entries ?? {});
      field.kind = 'choice';
    }
    if (def.type === 'boolean') field.kind = 'yes or no';
    if (def.type === 'string') {
      const { minLength, maxLength } = inner as z.ZodString;
      if (minLength) field.min = minLength;
      if (maxLength) field.max = maxLength;
    }
    if (def.shape) {
      field.kind = 'block';
      field.fields = describeFields(inner, docs);
    }
    if (def.element) {
      field.isList = true;
      inner = def.element;
      continue;
    }
    // Of a field that may have several forms, the first one that is a block is told.
    const next =
      def.innerType ?? def.in ?? (field.kind ? undefined : def.options?.find((one) => isBlock(one)));
    if (!next || field.kind === 'day') return field;
    inner = next;
  }
}

function isBlock(schema: z.ZodType): boolean {
  return defOf(schema).shape !== undefined;
}

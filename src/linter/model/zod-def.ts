import type { z } from 'zod';

/** What a zod schema is made of, as far as schemas are read here. */
export interface Def {
  type: string;
  /** The fields of a record. */
  shape?: Record<string, z.ZodType>;
  /** The items of a list. */
  element?: z.ZodType;
  /** The names and the values of a record of any names. */
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  /** What a value may be one of. */
  options?: readonly z.ZodType[];
  /** The values of a fixed list. */
  entries?: Record<string, string>;
  /** What `optional`, `default` and their like are wrapped around. */
  innerType?: z.ZodType;
  /** What a `transform` is given. */
  in?: z.ZodType;
  defaultValue?: unknown;
}

/** Reads what a schema is made of, which zod keeps to itself. */
export function defOf(schema: z.ZodType): Def {
  return (schema as unknown as { _zod: { def: Def } })._zod.def;
}

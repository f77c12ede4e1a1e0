import type { z } from 'zod';

/**
 * Makes the schema of a link from one content file to another: the name of a file in that collection's folder,
 * without its ending.
 */
export type ReferenceTo = (collection: string) => z.ZodType<string>;

/** What the fields of a collection have to look like, or a function that makes it. */
// biome-ignore lint/suspicious/noExplicitAny: schema factories name their collections more narrowly than `string`
export type CollectionSchema = z.ZodType | ((reference: any) => z.ZodType);

/**
 * The components writers may use: their names, or by name a zod object of their props, marked with
 * `.meta({ printed: 'words' })` where readers see them. A function is given the way to check a link to another file.
 */
export type ComponentsConfig =
  | readonly string[]
  | Readonly<Record<string, z.ZodType>>
  // biome-ignore lint/suspicious/noExplicitAny: schema factories name their collections more narrowly than `string`
  | ((reference: any) => Readonly<Record<string, z.ZodType>>);

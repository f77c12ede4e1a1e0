/**
 * What a site calls the fields that rules ask for, by our names: `{ lastReviewed: ['lastReviewedAt'] }`. A dot leads into
 * a record (`seo.title`). The first name that is written counts; of an address, all of them.
 */
export type FieldMap = Readonly<Record<string, readonly string[]>>;

/** Fields that can be mapped: everything a rule, or the engine, asks a plain article for. */
export const mappableFields = [
  'title',
  'description',
  'author',
  'reviewedBy',
  'lastReviewed',
  'nextReview',
  'published',
  'updated',
  'sources',
  'topic',
  'audience',
  'lang',
  'draft',
  'address',
  'type',
  'related',
] as const;

/** A field that can be mapped. */
export type MappableField = (typeof mappableFields)[number];

/** The map as a config may write it: one name, or a list. */
export type WrittenFieldMap = Readonly<Partial<Record<MappableField, string | readonly string[]>>>;

/** Makes lists of all names. */
export function readFieldMap(written: WrittenFieldMap | undefined): FieldMap | undefined {
  if (!written) return undefined;
  return Object.fromEntries(
    Object.entries(written).map(([name, paths]) => [name, typeof paths === 'string' ? [paths] : paths]),
  );
}

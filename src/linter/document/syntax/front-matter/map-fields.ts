import { daysMeant } from '#calendar/days-meant.ts';
import type { FieldMap } from '../../../model/field-map.ts';
import type { FrontMatter } from '../front-matter.ts';
import { asAddresses, asName, asSources, isDraft } from './field-values.ts';

type Read = (value: unknown, path: string) => unknown;

/** How the value of a field of somebody else's site is read as ours; other fields are taken as they are. */
const readings: Readonly<Record<string, Read>> = {
  author: asName,
  reviewedBy: asName,
  lastReviewed: asDay,
  nextReview: asDay,
  published: asDay,
  updated: asDay,
  sources: asSources,
  draft: isDraft,
};

/**
 * Gives the fields of another site the names that rules know. What is not mapped keeps its name; a mapped field stands
 * where it is written, so that findings point at the words of that site.
 */
export function mapFields(frontMatter: FrontMatter, fields: FieldMap): FrontMatter {
  const { data } = frontMatter;
  const mapped: Record<string, unknown> = {};
  const written = new Map<string, readonly string[]>();
  for (const [name, paths] of Object.entries(fields)) {
    const found = paths
      .map((path) => ({ path, keys: path.split('.'), value: valueAt(data, path.split('.')) }))
      .filter(({ value }) => value !== undefined && value !== null && value !== '');
    if (name === 'address') {
      mapped.address = found.flatMap(({ value }) => asAddresses(value));
      continue;
    }
    const [first] = found;
    if (!first) continue;
    written.set(name, first.keys);
    mapped[name] = readings[name]?.(first.value, first.path) ?? first.value;
  }
  const theirs = (path: readonly (string | number)[]): readonly (string | number)[] => {
    const [name = '', ...rest] = path;
    const keys = written.get(String(name));
    return keys ? [...keys, ...rest] : path;
  };
  const ours = new Map([...written].map(([name, keys]) => [keys.join('.'), name]));
  return {
    ...frontMatter,
    data: { ...data, ...mapped },
    placeOf: (path) => frontMatter.placeOf(theirs(path)),
    placeOfKey: (path) => frontMatter.placeOfKey(theirs(path)),
    writtenAt: (path) => frontMatter.writtenAt(theirs(path)),
    blocks: frontMatter.blocks.map((block) => {
      const name = ours.get(block.name ?? '');
      return name === undefined ? block : { ...block, name };
    }),
  };
}

function valueAt(data: unknown, keys: readonly string[]): unknown {
  let value = data;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A day as YYYY-MM-DD where only one can be meant; else the value as it is. */
function asDay(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso)
    return iso
      .slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  const days = daysMeant(text);
  return days.length === 1 ? days[0] : value;
}

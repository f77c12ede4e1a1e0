import { daysMeant } from '#calendar/days-meant.ts';
import type { MappableField } from '#linter/model/field-map.ts';
import table from './field-names.json' with { type: 'json' };

type Head = Readonly<Record<string, unknown>>;

/** A field of a site with the number of articles that have it. */
export interface FoundField {
  path: string;
  articles: number;
}

/** What the fields of a site are called, by our names. */
export interface FoundFields {
  /** Fields to ask for. */
  mapped: ReadonlyMap<MappableField, readonly FoundField[]>;
  /** Fields that so few articles have that asking for them would be no help. */
  rare: ReadonlyMap<MappableField, readonly FoundField[]>;
  /** Fields of trust that no article has. */
  missing: readonly MappableField[];
}

/** Fields that rules ask every article for, once they are mapped. */
const askedFor: readonly MappableField[] = ['author', 'reviewedBy', 'lastReviewed', 'sources'];

/** A field that fewer of the articles have is not yet a custom of the site. */
const leastShare = 1 / 3;

/** A few articles may be drafts, or have an address or a language of their own; other fields are a custom or a slip. */
const evenOnce: readonly MappableField[] = ['address', 'draft', 'lang', ...askedFor];
const leastCustom = 1 / 20;

/** Records that only group fields. */
const groups = ['params', 'seo', 'meta', 'metadata', 'extra', 'page', 'review'];

/** Fields of which all names count, because a page may have several addresses. */
const several: readonly MappableField[] = ['address'];

/** Finds which fields of a site are those that rules know. */
export function findFields(heads: readonly Head[]): FoundFields {
  const values = valuesByPath(heads);
  const mapped = new Map<MappableField, FoundField[]>();
  const rare = new Map<MappableField, FoundField[]>();
  for (const [name, candidates] of Object.entries(table) as [MappableField, string[]][]) {
    const found = candidates.flatMap((candidate) =>
      [...values]
        .filter(([path, own]) => isCalled(path, candidate) && isFit(name, path, own))
        .map(([path, own]) => ({ path, articles: own.length })),
    );
    const most = found.toSorted((a, b) => b.articles - a.articles);
    const [first] = most;
    if (!first) continue;
    const chosen = several.includes(name) ? found : most.slice(0, 2);
    if (!evenOnce.includes(name) && total(chosen) < heads.length * leastCustom) continue;
    const isRare = askedFor.includes(name) && total(chosen) < heads.length * leastShare;
    (isRare ? rare : mapped).set(name, chosen);
  }
  /* A title needs no map where it is called so. */
  if (mapped.get('title')?.[0]?.path === 'title') mapped.delete('title');
  if (mapped.get('description')?.[0]?.path === 'description') mapped.delete('description');
  const missing = askedFor.filter((name) => !mapped.has(name) && !rare.has(name));
  return { mapped, rare, missing };
}

function total(fields: readonly FoundField[]): number {
  return fields.reduce((sum, { articles }) => sum + articles, 0);
}

/** Every field with its values, those in groups too; empty ones are none. */
function valuesByPath(heads: readonly Head[]): Map<string, unknown[]> {
  const values = new Map<string, unknown[]>();
  const add = (path: string, value: unknown) => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return;
    const known = values.get(path);
    if (known) known.push(value);
    else values.set(path, [value]);
  };
  for (const head of heads) {
    for (const [key, value] of Object.entries(head)) {
      add(key, value);
      if (!groups.includes(key) || typeof value !== 'object' || value === null || Array.isArray(value))
        continue;
      for (const [inner, one] of Object.entries(value)) add(`${key}.${inner}`, one);
    }
  }
  return values;
}

/** `last_reviewed_at`, `last-reviewed-at` and `lastReviewedAt` are one name; groups do not count, unless they are named. */
function isCalled(path: string, candidate: string): boolean {
  const plain = path.toLowerCase().replace(/[-_ ]/g, '');
  if (candidate.includes('.')) return plain === candidate;
  return plain.slice(plain.lastIndexOf('.') + 1) === candidate && !plain.startsWith('review.');
}

/** Whether most values can be what the field is for: `published: true` is no day, `status: live` is no draft. */
function isFit(name: MappableField, path: string, values: readonly unknown[]): boolean {
  const share = (test: (value: unknown) => boolean) => values.filter(test).length >= values.length / 2;
  switch (name) {
    case 'published':
    case 'updated':
    case 'lastReviewed':
    case 'nextReview':
      return share(isDay);
    case 'draft':
      return /status/i.test(path) ? values.includes('draft') : share((value) => typeof value === 'boolean');
    case 'author':
    case 'reviewedBy':
    case 'sources':
      return share((value) => typeof value === 'string' || typeof value === 'object');
    case 'address':
      return share((value) => typeof value === 'string' || Array.isArray(value));
    default:
      return share((value) => typeof value === 'string');
  }
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && (/^\d{4}-\d{1,2}-\d{1,2}/.test(value) || daysMeant(value).length > 0);
}

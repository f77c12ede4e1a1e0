import type { Document } from '#linter/document/document.ts';
import type { Circumstances, Place } from '#linter/rule/define-rule.ts';
import { isNoArticle } from './no-article.ts';
import sitePages from './site-pages.json' with { type: 'json' };

const pagesAboutTheSite = new Set(sitePages);

/** The value at a path of the front matter; undefined where any part of the way is missing. */
export function valueAt({ frontMatter }: Document, ...path: string[]): unknown {
  let value: unknown = frontMatter.data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A text of the front matter without spaces around it; empty when it is missing or no text. */
export function textAt(document: Document, ...path: string[]): string {
  const value = valueAt(document, ...path);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trim() : '';
}

/** A list of the front matter; empty when it is missing. */
export function listAt(document: Document, ...path: string[]): readonly unknown[] {
  const value = valueAt(document, ...path);
  return Array.isArray(value) ? value : [];
}

/** Whether the article is of one of these types; an article that names none is an explainer. */
export function isOfType(document: Document, ...types: readonly string[]): boolean {
  return types.includes(textAt(document, 'type') || 'explainer');
}

/**
 * Where a finding about a missing field stands: at the value of `field` if it is there, at the opening fence if
 * not, and at the first word of an article without front matter.
 */
export function placeOfMissing(document: Document, field: string): Place {
  const value = valueAt(document, field);
  if (value && !(Array.isArray(value) && value.length === 0)) return { frontMatter: [field] };
  const [, mark = '', fence] = /^(\uFEFF?)(---|\+\+\+|\{(?=\s*"))/.exec(document.source) ?? [];
  if (fence) return { sourceStart: mark.length, sourceEnd: mark.length + fence.length };
  const word = document.sentences[0]?.words[0];
  return word ?? { sourceStart: 0, sourceEnd: 0 };
}

/** Whole months from one day to a later one, both YYYY-MM-DD; undefined when one is no day. */
export function monthsBetween(earlier: string, later: string): number | undefined {
  const [from, to] = [parts(earlier), parts(later)];
  if (!from || !to) return undefined;
  return (to[0] - from[0]) * 12 + to[1] - from[1] - (to[2] < from[2] ? 1 : 0);
}

function parts(day: string): [number, number, number] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/**
 * Whether an article has to have one of these fields: its collection promises them, or the config of another site says
 * where they are. There, pages about the site itself, such as its contacts, are asked for none.
 */
export function isAsked(
  document: Document,
  { collection, mapped }: Pick<Circumstances, 'collection' | 'mapped'>,
  ...fields: readonly string[]
): boolean {
  if (collection !== undefined || !mapped) return collection === 'articles';
  if (!fields.some((field) => Object.hasOwn(mapped, field))) return false;
  const name = /([^/]*?)\.\w+$/.exec(document.path)?.[1]?.toLowerCase() ?? '';
  return !pagesAboutTheSite.has(name) && !isNoArticle(document);
}

/** What this site calls a field, for lines to paste. */
export function nameOfField({ mapped }: Pick<Circumstances, 'mapped'>, field: string): string {
  return mapped?.[field]?.[0] ?? field;
}

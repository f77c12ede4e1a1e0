import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayBefore, isDay } from '#calendar/day.ts';
import type { LintConfig } from '../config/config.ts';
import { readFrontMatter } from '../document/syntax/front-matter.ts';

/** From when on readers can see a page: a day (YYYY-MM-DD), or `draft` when no day is fixed. */
export type Wait = 'draft' | (string & {});

/** Tells which files readers can see, and from when on. */
export interface Outings {
  /** What readers have to wait for before they can see a file with this front matter; undefined when they see it today. */
  waitOfData: (collection: string | undefined, data: Record<string, unknown>) => Wait | undefined;
  /** The same of a file by its name; it is read for this. */
  waitOf: (collection: string, id: string) => Wait | undefined;
  /** Whether a file can be seen while one that it leads to still cannot. */
  isAheadOf: (collection: string | undefined, data: Record<string, unknown>, wait: Wait) => boolean;
}

/** Later than any day an article goes out on. */
const never = '9999-12-31';

/** Makes the look-up for a run. Files are read when one of them is asked for, each once. */
export function outingsOf(cwd: string, collections: LintConfig['collections'] = {}, today: string): Outings {
  const known = new Map<string, Wait | undefined>();
  const isPublicOn = (collection: string | undefined, data: Record<string, unknown>, day: string) =>
    collections[collection ?? '']?.isPublic?.(data, day) ?? true;
  const waitOfData = (collection: string | undefined, data: Record<string, unknown>): Wait | undefined => {
    if (isPublicOn(collection, data, today)) return undefined;
    const day = String(data.published ?? '').slice(0, 10);
    return isDay(day) && isPublicOn(collection, data, day) ? day : 'draft';
  };
  const read = (collection: string, id: string): Wait | undefined => {
    const { folder, isPublic } = collections[collection] ?? {};
    const data = folder && isPublic && dataOf(resolve(cwd, folder), id);
    return data ? waitOfData(collection, data) : undefined;
  };
  return {
    waitOfData,
    waitOf: (collection, id) => {
      const key = `${collection}/${id}`;
      if (!known.has(key)) known.set(key, read(collection, id));
      return known.get(key);
    },
    isAheadOf: (collection, data, wait) =>
      isPublicOn(collection, data, wait === 'draft' ? never : dayBefore(wait)),
  };
}

function dataOf(folder: string, id: string): Record<string, unknown> | undefined {
  for (const ending of ['.mdx', '.md']) {
    try {
      const source = readFileSync(join(folder, `${id}${ending}`), 'utf8');
      const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source)?.[1];
      return readFrontMatter(yaml, 0, '').data;
    } catch {
      // Not under this ending, or not to be read: somebody else says so.
    }
  }
  return undefined;
}

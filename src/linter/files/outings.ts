import { dayBefore, isDay } from '#calendar/day.ts';
import type { EntriesOf } from '../addresses/site-pages.ts';
import type { LintConfig } from '../config/config.ts';

/** From when on readers can see a page: a day (YYYY-MM-DD), or `draft` when no day is fixed. */
export type Wait = 'draft' | (string & {});

/** Tells which files readers can see, and from when on. */
export interface Outings {
  /** What readers have to wait for before they can see a file with this front matter; undefined when they see it today. */
  waitOfData: (collection: string | undefined, data: Readonly<Record<string, unknown>>) => Wait | undefined;
  /** The same of a file by its name; it is read for this. */
  waitOf: (collection: string, id: string) => Wait | undefined;
  /** Whether a file can be seen while one that it leads to still cannot. */
  isAheadOf: (collection: string | undefined, data: Readonly<Record<string, unknown>>, wait: Wait) => boolean;
}

/** Later than any day an article goes out on. */
const never = '9999-12-31';

/** Makes the look-up for a run. Files are read when one of them is asked for. */
export function outingsOf(
  entriesOf: EntriesOf,
  collections: LintConfig['collections'] = {},
  today: string,
): Outings {
  const isPublicOn = (collection: string | undefined, data: Readonly<Record<string, unknown>>, day: string) =>
    collections[collection ?? '']?.isPublic?.(data, day) ?? (collection !== undefined || data.draft !== true);
  const waitOfData: Outings['waitOfData'] = (collection, data) => {
    if (isPublicOn(collection, data, today)) return undefined;
    const day = String(data.published ?? '').slice(0, 10);
    return isDay(day) && isPublicOn(collection, data, day) ? day : 'draft';
  };
  return {
    waitOfData,
    waitOf: (collection, id) => {
      if (!collections[collection]?.isPublic) return undefined;
      const entry = entriesOf(collection).find((one) => one.id === id);
      return entry && waitOfData(collection, entry.data);
    },
    isAheadOf: (collection, data, wait) =>
      isPublicOn(collection, data, wait === 'draft' ? never : dayBefore(wait)),
  };
}

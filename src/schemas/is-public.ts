import { isDay } from '#calendar/day.ts';

/** What of an article says whether readers can see it, as it is written or as its schema gives it. */
export interface Outing {
  draft?: unknown;
  published?: unknown;
}

/** Whether readers can see an article on a day: it is no draft, and the day it goes out has come. */
export function isPublic({ draft, published }: Outing, day: string): boolean {
  if (draft === true) return false;
  const first = typeof published === 'string' ? published.trim().slice(0, 10) : '';
  return !(isDay(first) && first > day);
}

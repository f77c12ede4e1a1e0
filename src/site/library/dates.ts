/**
 * A day (`YYYY-MM-DD`) as people read it: "31 March 2026".
 * @param locale a language with a region, such as `en-GB`: days are written differently in different places
 */
export function writeDay(day: string, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Kept, because making one costs far more than using it, and a site writes thousands of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day on which the site is built, as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Whether a day that was promised has passed. */
export function isPast(day: string | undefined, now = today()): boolean {
  return day !== undefined && day < now;
}

/** The days of an article that a page shows. */
interface ArticleDays {
  published: string;
  updated?: string | undefined;
  lastReviewed?: string | undefined;
}

/** The day on which an article's meaning last changed. */
export function lastChanged({ updated, published }: ArticleDays): string {
  return updated ?? published;
}

/**
 * The last day on which somebody changed an article or checked all of it: a page that was found still true is as
 * fresh as one that was rewritten. Never the day of the build.
 */
export function lastTouched(days: ArticleDays): string {
  const changed = lastChanged(days);
  return days.lastReviewed && days.lastReviewed > changed ? days.lastReviewed : changed;
}

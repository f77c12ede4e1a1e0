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

/** The day some months later; a month without that day ends on its last one. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/** The day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
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

/**
 * A day (`YYYY-MM-DD`) as people read it: "31 March 2026".
 * @param locale a language with a region, such as `en-GB`: days are written differently in different places
 */
export function writeDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The day on which the site is built, as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Whether a day that was promised has passed. */
export function isPast(day: string | undefined, now = today()): boolean {
  return day !== undefined && day < now;
}

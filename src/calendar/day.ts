/**
 * What day it is, and whether a day exists: asked by the linter, the gate and every page, so that all of them judge the
 * same content by the same day. Days are texts, `YYYY-MM-DD`: such texts sort and compare as days do.
 */

/** The day a run judges by, and whether somebody set it by hand. */
export interface DayOfRun {
  /** As YYYY-MM-DD. */
  day: string;
  /** True when `BEDSIDE_TODAY` names it. */
  isSet: boolean;
}

/** `BEDSIDE_TODAY` or the time zone is not in order; the message is for the person who set it. */
export class DayError extends Error {
  override name = 'DayError';
}

/**
 * The day of a run: the one `BEDSIDE_TODAY` names, or else the one the clocks of the site's time zone show.
 *
 * @param timeZone an IANA name, such as `Europe/London`; that of the computer when it is left out
 * @throws DayError when `BEDSIDE_TODAY` is no day, or the time zone is not known
 */
export function dayOfRun(
  timeZone?: string,
  {
    asked = globalThis.process?.env.BEDSIDE_TODAY,
    now = new Date(),
  }: { asked?: string | undefined; now?: Date } = {},
): DayOfRun {
  if (!asked) return { day: dayIn(timeZone, now), isSet: false };
  if (isDay(asked)) return { day: asked, isSet: true };
  const reason = isWrittenAsDay(asked) ? 'That day is not in the calendar.' : 'Write it as YYYY-MM-DD.';
  throw new DayError(`BEDSIDE_TODAY is "${asked}". ${reason} Or leave it out for today.`);
}

/** Whether clocks somewhere are set by a time zone of that name (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    // Offsets such as "+01:00" are understood as well, but know no summer time.
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** What to say of a time zone nobody knows. */
export function sayUnknownTimeZone(name: unknown): string {
  return `"${name}" is not a time zone. Write a place, such as "Europe/London".`;
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD: 2026-02-30 is none, nor is one in the year 26. */
export function isDay(text: string): boolean {
  if (!isWrittenAsDay(text) || text.startsWith('0')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text has the form of a day, whatever its numbers say. */
export function isWrittenAsDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The day before another. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function dayIn(timeZone: string | undefined, now: Date): string {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new DayError(sayUnknownTimeZone(timeZone));
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}`;
}

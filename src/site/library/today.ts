import site from 'virtual:bedside/site';
import { dayOfRun } from '#calendar/day.ts';

/**
 * The day by which everything on the site is judged, as `YYYY-MM-DD`. A build fixes it once, when the gate has looked
 * at the articles: a build that runs past midnight is still of one day.
 * @throws DayError when `BEDSIDE_TODAY` or the time zone of `site.config.ts` is not in order
 */
export function today(): string {
  return import.meta.env.BEDSIDE_DAY ?? dayOfRun(site.timeZone).day;
}

/** Whether a day that was promised has passed. */
export function isPast(day: string | undefined, now = today()): boolean {
  return day !== undefined && day < now;
}

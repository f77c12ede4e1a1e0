import { type Opening, type OpenTimes, type Weekday, weekdays } from '#calendar/opening-hours.ts';
import { writeDay } from '../library/dates.ts';

/** How a language writes opening hours. */
export interface OpeningWords {
  always: string;
  /** Days in a row: "Monday to Friday". */
  daysFrom: (first: string, last: string) => string;
  everyDay: string;
  /** Times of some days: "Monday to Friday, 09:00 to 17:00". */
  times: (days: string, from: string, to: string) => string;
  /** Whose clocks they are on, where those are not the site's. */
  zone: (city: string) => string;
  closedOn: (days: string) => string;
}

/** Days as people count them, from Monday. */
const inOrder: readonly Weekday[] = [...weekdays.slice(1), 'sun'];

/**
 * Opening hours in words: "Monday to Friday, 08:00 to 22:00; Saturday and Sunday, 09:00 to 18:00".
 * @param locale a language with a region, such as `en-GB`
 * @param zone the site's own time zone: times on other clocks say so
 * @param today as YYYY-MM-DD: closed days that are over are left out
 */
export function writeOpening(
  opening: Opening,
  words: OpeningWords,
  { locale, zone, today }: { locale: string; zone: string; today: string },
): string {
  if (opening === 'always') return words.always;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rows = opening.times.map((row) => words.times(writeDays(row, words, list, locale), row.from, row.to));
  const city = opening.zone.replace(/^.*\//, '').replaceAll('_', ' ');
  const closed = (opening.closedOn ?? []).filter((day) => day >= today).map((day) => writeDay(day, locale));
  return [
    rows.join('; ') + (opening.zone === zone ? '' : ` ${words.zone(city)}`),
    ...(closed.length > 0 ? [words.closedOn(list.format(closed))] : []),
  ].join('. ');
}

function writeDays({ days }: OpenTimes, words: OpeningWords, list: Intl.ListFormat, locale: string): string {
  const places = [...new Set(days)].map((day) => inOrder.indexOf(day)).sort((a, b) => a - b);
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  // 2024-01-01 was a Monday.
  const name = (place: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + place),
    );
  if (places.length === 7) return words.everyDay;
  if (places.length > 2 && last - first === places.length - 1) return words.daysFrom(name(first), name(last));
  return list.format(places.map(name));
}

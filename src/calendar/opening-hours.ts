/**
 * Who answers now, until when, and when somebody answers next. Asked by pages on a reader's device, by their own clock, and
 * by the linter; it must stay small and needs nothing but `Intl`.
 */

/** The days of a week, as opening hours name them; the week begins on Sunday, as in `Date`. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** One day of a week. */
export type Weekday = (typeof weekdays)[number];

/** Hours that are the same on each of some days. */
export interface OpenTimes {
  days: readonly Weekday[];
  /** HH:MM on the clocks of the zone. */
  from: string;
  /** HH:MM, up to 24:00; at or before `from` it is the next morning. */
  to: string;
}

/** When somebody answers: at any hour, or at the times of each week. */
export type Opening =
  | 'always'
  | {
      /** Whose clocks the times are on: an IANA name, such as "Europe/London". */
      zone: string;
      times: readonly OpenTimes[];
      /** Days on which nothing begins, YYYY-MM-DD. */
      closedOn?: readonly string[];
    };

/** Whether somebody answers at a moment, and the moment at which that changes; none within the days that were looked at. */
export interface OpenState {
  isOpen: boolean;
  /** Milliseconds since 1970. */
  changes?: number;
}

const minute = 60_000;
const day = 86_400_000;

/** Further ahead than this no change is looked for, in days: longer than holidays last. */
const mostDays = 21;

/** What is true of opening hours at a moment, in milliseconds since 1970: as the clocks of their zone read, summer time included. */
export function openAt(opening: Opening, moment: number): OpenState {
  if (opening === 'always') return { isOpen: true };
  const read = clockOf(opening.zone);
  const isOpen = isOpenOnClock(opening, read(moment));
  const edges = edgesOf(opening);
  let now = moment;
  while (now < moment + mostDays * day) {
    now = nextMoment(now, read, edges);
    if (isOpenOnClock(opening, read(now)) !== isOpen) return { isOpen, changes: now };
  }
  return { isOpen };
}

/** What a clock on the wall shows, written as the milliseconds at which UTC would show the same. */
type WallTime = number;

/** Kept, because making one costs far more than reading it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Reads the clocks of a zone. */
function clockOf(zone: string): (moment: number) => WallTime {
  const format = formats.get(zone) ?? makeFormat(zone);
  formats.set(zone, format);
  return (moment) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value);
    const { year = 0, month = 1, day: date, hour, minute: minutes, second } = part;
    return Date.UTC(year, month - 1, date, hour, minutes, second);
  };
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function isOpenOnClock({ times, closedOn = [] }: Exclude<Opening, 'always'>, wall: WallTime): boolean {
  // Today's hours, or those of last night that are not over.
  return [0, 1].some((back) => {
    const start = Math.floor(wall / day) * day - back * day;
    const date = new Date(start);
    if (closedOn.includes(date.toISOString().slice(0, 10))) return false;
    const name = weekdays[date.getUTCDay()] as Weekday;
    return times.some(({ days, from, to }) => {
      const [first, last] = [minutesOf(from), minutesOf(to)];
      const end = last > first ? last : last + 1440;
      const since = (wall - start) / minute;
      return days.includes(name) && since >= first && since < end;
    });
  });
}

/** Minutes of a day at which something may change, midnight among them, in order. */
function edgesOf({ times }: Exclude<Opening, 'always'>): number[] {
  return [...new Set([0, ...times.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to) % 1440])])].sort(
    (a, b) => a - b,
  );
}

/** The next moment at which the clock reads one of some minutes of a day, or is put forward or back. */
function nextMoment(now: number, read: (moment: number) => WallTime, edges: readonly number[]): number {
  const wall = read(now);
  const start = Math.floor(wall / day) * day;
  const edge = edges.find((minutes) => start + minutes * minute > wall) ?? 1440;
  const next = now + start + edge * minute - wall;
  const jump = (moment: number) => read(moment) - moment !== wall - now;
  if (!jump(next)) return next;
  // Clocks are changed on a whole minute somewhere in between: it is found by halving.
  let [before, after] = [Math.floor(now / minute), Math.ceil(next / minute)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (jump(middle * minute)) after = middle;
    else before = middle;
  }
  return after * minute;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

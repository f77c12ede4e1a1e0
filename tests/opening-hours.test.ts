import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Opening, type OpenTimes, openAt, type Weekday, weekdays } from '#calendar/opening-hours.ts';

const quarter = 15 * 60_000;
const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe'] as const;

/** Weeks with nothing odd, and weeks in which clocks change: in spring, in autumn, and by half an hour in Lord Howe. */
const weeks = [
  '2026-01-12',
  '2026-03-26',
  '2026-10-22',
  '2026-03-05',
  '2026-10-29',
  '2026-04-02',
  '2026-10-01',
];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock says; making one costs more than reading it. */
function said(zone: string, at: number, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options);
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options });
    clocks.set(key, clock);
  }
  return clock.format(at);
}

/** As slow and plain as can be: the words of a clock, read anew at each moment. */
function isOpenSlowly(opening: Exclude<Opening, 'always'>, moment: number): boolean {
  const clock = said(opening.zone, moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const today = said(opening.zone, moment, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const noon = Date.parse(`${today}T12:00:00Z`);
  const yesterday = new Date(noon - 24 * 60 * 60_000).toISOString().slice(0, 10);
  const nameOf = (date: string) => weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] as Weekday;
  const runs = (row: OpenTimes, date: string) =>
    row.days.includes(nameOf(date)) && !(opening.closedOn ?? []).includes(date);
  return opening.times.some((row) => {
    const isOverNight = row.to <= row.from;
    if (runs(row, today) && clock >= row.from && (isOverNight || clock < row.to)) return true;
    return isOverNight && runs(row, yesterday) && clock < row.to;
  });
}

function changeSlowly(opening: Exclude<Opening, 'always'>, moment: number): number | undefined {
  const isOpen = isOpenSlowly(opening, moment);
  for (let later = moment + quarter; later <= moment + 9 * 96 * quarter; later += quarter)
    if (isOpenSlowly(opening, later) !== isOpen) return later;
  return undefined;
}

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarters) =>
      `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][quarters % 4]}`,
  );
const row = fc.record({
  days: fc.subarray([...weekdays], { minLength: 1 }),
  from: time,
  to: fc.oneof(time, fc.constant('24:00')),
});
const openings = fc.record({
  zone: fc.constantFrom(...zones),
  times: fc.array(row, { minLength: 1, maxLength: 3 }),
  closedOn: fc.subarray(['2026-01-14', '2026-03-29', '2026-10-25', '2026-04-05']),
});

test('whether somebody answers is right at every quarter-hour of a week, in three zones and over changes of the clock', () => {
  fc.assert(
    fc.property(openings, fc.constantFrom(...weeks), (opening, week) => {
      const start = Date.parse(`${week}T00:00:00Z`);
      for (let moment = start; moment < start + 7 * 96 * quarter; moment += quarter) {
        const { isOpen } = openAt(opening, moment);
        if (isOpen !== isOpenSlowly(opening, moment)) throw new Error(new Date(moment).toISOString());
      }
    }),
    { numRuns: 12 },
  );
});

test('until when, or when somebody answers next, is right too', () => {
  fc.assert(
    fc.property(
      openings,
      fc.constantFrom(...weeks),
      fc.integer({ min: 0, max: 671 }),
      (opening, week, quarters) => {
        const moment = Date.parse(`${week}T00:00:00Z`) + quarters * quarter;
        const slowly = changeSlowly(opening, moment);
        if (slowly !== undefined) expect(openAt(opening, moment).changes).toBe(slowly);
      },
    ),
    { numRuns: 60 },
  );
});

test('a moment between two quarters changes at the same moment as they', () => {
  const opening = {
    zone: 'Europe/London',
    times: [{ days: [...weekdays], from: '09:00', to: '17:30' }],
  };
  const at = Date.parse('2026-07-01T11:07:31Z');
  expect(openAt(opening, at)).toEqual({ isOpen: true, changes: Date.parse('2026-07-01T16:30:00Z') });
});

test('who answers at any hour is never closed, and who answers on no day to come is not said to open', () => {
  expect(openAt('always', 0)).toEqual({ isOpen: true });
  expect(openAt({ zone: 'Europe/London', times: [] }, 0)).toEqual({ isOpen: false });
  const allDay = { zone: 'Europe/London', times: [{ days: [...weekdays], from: '00:00', to: '24:00' }] };
  expect(openAt(allDay, Date.parse('2026-03-29T00:59:00Z'))).toEqual({ isOpen: true });
});

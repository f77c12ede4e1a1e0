import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayBefore, dayOfRun, isDay, isTimeZone } from '#calendar/day.ts';
import { daysMeant, isAboutDay } from '#calendar/days-meant.ts';
import { checkConfig } from '#linter/config/load-config.ts';
import { writer } from '#linter/reporters/writer.ts';
import { lint } from '#linter/run.ts';
import { isPublic } from '#schemas/index.ts';
import { housekeeping, lintFiles, projectOf } from './helpers/project.ts';

const at = (zone: string | undefined, iso: string) =>
  dayOfRun(zone, { asked: undefined, now: new Date(iso) }).day;

test.each([
  ['Europe/London', '2026-06-30T22:59:59Z', '2026-06-30'],
  ['Europe/London', '2026-06-30T23:00:00Z', '2026-07-01'],
  ['Europe/London', '2026-12-31T23:59:59Z', '2026-12-31'],
  ['Europe/London', '2026-03-29T00:59:59Z', '2026-03-29'],
  ['Europe/London', '2026-10-24T23:30:00Z', '2026-10-25'],
  ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
  ['America/Los_Angeles', '2027-01-01T07:59:59Z', '2026-12-31'],
  ['Asia/Kathmandu', '2026-05-05T18:15:00Z', '2026-05-06'],
])('in %s, at %s, it is %s', (zone, moment, day) => {
  expect(at(zone, moment)).toBe(day);
});

test('a day follows the one before, whatever clocks do: no day is skipped, none comes twice', () => {
  const zones = fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
    'America/St_Johns',
    'UTC',
  );
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 8 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const moment = Date.parse('2024-01-01T00:00:00Z') + minute * 60_000;
      const [now, hourLater, dayLater] = [0, 60, 25 * 60].map((later) =>
        at(zone, new Date(moment + later * 60_000).toISOString()),
      ) as [string, string, string];
      expect(isDay(now)).toBe(true);
      expect([now, dayBefore(hourLater)]).toContain(hourLater === now ? now : dayBefore(hourLater));
      expect([dayBefore(dayLater), dayBefore(dayBefore(dayLater))]).toContain(now);
    }),
    { numRuns: 500 },
  );
});

test('a day that was asked for is the day, when there is such a day', () => {
  expect(dayOfRun('Europe/London', { asked: '2028-02-29' })).toEqual({ day: '2028-02-29', isSet: true });
  expect(() => dayOfRun(undefined, { asked: '2027-02-29' })).toThrow('That day is not in the calendar.');
  expect(() => dayOfRun(undefined, { asked: 'tomorrow' })).toThrow('Write it as YYYY-MM-DD.');
  expect(dayOfRun('UTC', { asked: '', now: new Date('2026-01-01T12:00:00Z') })).toEqual({
    day: '2026-01-01',
    isSet: false,
  });
});

test('a time zone is a place that is known', () => {
  expect(['Europe/London', 'Asia/Kolkata', 'UTC'].every(isTimeZone)).toBe(true);
  expect(['London', '+01:00', '', 'Europe/Londn', '../etc'].some(isTimeZone)).toBe(false);
  expect(() => checkConfig({ timeZone: 'Londn' })).toThrow(
    '"Londn" is not a time zone. Write a place, such as "Europe/London".',
  );
});

test('a set day is said on the report, and exceptions end by it', async () => {
  const cwd = projectOf({
    'a.md': '<!-- lint-ok exceptions: because it is so until 2027-01-01 -->\n\nText.',
  });
  const before = process.env.BEDSIDE_TODAY;
  process.env.BEDSIDE_TODAY = '2027-01-02';
  try {
    const report = await lint({ cwd, paths: ['.'], rules: housekeeping });
    expect(report.today).toBe('2027-01-02');
    const view = writer(report, {
      width: 80,
      color: false,
      unicode: true,
      quiet: false,
      command: () => 'x',
      pathPrefix: '',
    } as never);
    expect(view).toContain('Judged as if today were 2027-01-02 (BEDSIDE_TODAY).');
    process.env.BEDSIDE_TODAY = '2027-13-01';
    await expect(lint({ cwd, paths: ['.'], rules: housekeeping })).rejects.toThrow(
      'BEDSIDE_TODAY is "2027-13-01".',
    );
  } finally {
    if (before === undefined) delete process.env.BEDSIDE_TODAY;
    else process.env.BEDSIDE_TODAY = before;
  }
  expect((await lintFiles({ 'a.md': 'Text.' })).today).toBeUndefined();
});

test.each([
  ['1 March 2026', ['2026-03-01']],
  ['March 1st, 2026', ['2026-03-01']],
  ['2026/3/1', ['2026-03-01']],
  ['03/04/2026', ['2026-04-03', '2026-03-04']],
  ['13/04/2026', ['2026-04-13']],
  ['31 June 2026', []],
  ['soon', []],
])('%s may mean %j', (text, days) => {
  expect(daysMeant(text)).toEqual(days);
  expect(isAboutDay(text)).toBe(text !== 'soon');
});

test.each([
  'we hear from Dr May',
  'the lab answers',
  'the end',
  '2 nurses agree',
])('"%s" is no day', (text) => {
  expect(isAboutDay(text)).toBe(false);
});

test('an article is out from its day on, and a draft never', () => {
  expect(isPublic({ published: '2026-06-01' }, '2026-05-31')).toBe(false);
  expect(isPublic({ published: '2026-06-01' }, '2026-06-01')).toBe(true);
  expect(isPublic({ published: '2026-06-01', draft: true }, '2027-01-01')).toBe(false);
  expect(isPublic({}, '2026-06-01')).toBe(true);
});

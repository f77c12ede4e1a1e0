import { isTimeZone } from '#calendar/day.ts';
import { type Opening, openAt, weekdays } from '#calendar/opening-hours.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import type { Corpus, Facts } from '#linter/rule/facts.ts';
import { articlesOf, entriesOf, placeOf, textAt } from '../../corpus/site.ts';

const serious = new Set(['serious', 'critical', 'end-of-life']);
const plainPages = new Set(['definition', 'notice', 'contact']);

/** Nobody is named whose hours are known, or there is an hour at which none of them answers. */
type Fault = { what: 'unknown' } | { what: 'dark'; day: string; time: string };

/** Asks that a reader of a serious page reaches somebody whenever they read it. */
export default defineRule<Record<string, never>, Fault>({
  id: 'no-dark-hour',
  goal: 'trust',
  level: 'should-fix',
  language: 'any',
  about: 'A serious page leads to somebody at every hour of the week.',
  say: (fault) =>
    fault.what === 'dark'
      ? `Nobody named here answers on ${fault.day} at ${fault.time}.`
      : 'This page names nobody to call at night.',
  why: 'Fear comes at night. A reader needs to know who is awake.',
  corpus({ corpus, report }) {
    const groups = groupsIn(corpus);
    for (const article of articlesOf(corpus)) {
      if (!serious.has(textAt(article, 'severity')) || plainPages.has(textAt(article, 'type'))) continue;
      const named = groupsOf(article);
      // A file that is not there is told of elsewhere, and may well answer at night.
      if (named.some((id) => !groups.has(id))) continue;
      const fault = faultOf(named.flatMap((id) => groups.get(id) ?? []));
      if (!fault) continue;
      report(article, placeOf(article, 'connect.groups', 'connect.peers'), {
        data: fault,
        try: ['connect:\n  groups: [night-line]'],
      });
    }
  },
});

/** Two weeks with nothing odd, one in winter and one in summer, because lines abroad change their clocks on other days. */
const weeks = [Date.UTC(2026, 0, 12), Date.UTC(2026, 6, 13)];
const halfHour = 30 * 60_000;

function faultOf(openings: readonly Opening[]): Fault | undefined {
  if (openings.length === 0) return { what: 'unknown' };
  if (openings.includes('always')) return undefined;
  for (const week of weeks) {
    for (let moment = week; moment < week + 7 * 48 * halfHour; moment += halfHour) {
      if (openings.some((opening) => openAt(opening, moment).isOpen)) continue;
      const [first] = openings;
      const zone = typeof first === 'object' ? first.zone : 'UTC';
      const write = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(moment);
      return {
        what: 'dark',
        day: write({ weekday: 'long' }),
        time: write({ hour: '2-digit', minute: '2-digit' }),
      };
    }
  }
  return undefined;
}

/** When each group answers, by the name of its file: none where it has no number, is an example, or gives no hours. */
function groupsIn(corpus: Corpus): Map<string, Opening[]> {
  return new Map(
    entriesOf(corpus, 'groups').map((group) => {
      const id = group.path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
      const { phone, text, example, opening } = group.data;
      const answers = (phone !== undefined || text !== undefined) && example !== true && isOpening(opening);
      return [id, answers ? [withoutHolidays(opening)] : []];
    }),
  );
}

/** An ordinary week is asked about: a line that is closed at Christmas is not told of in November. */
function withoutHolidays(opening: Opening): Opening {
  return opening === 'always' ? opening : { zone: opening.zone, times: opening.times };
}

/** Whether hours are written as their schema wants them; where they are not, that is told of elsewhere. */
function isOpening(value: unknown): value is Opening {
  if (value === 'always') return true;
  const { zone, times } = (value ?? {}) as { zone?: unknown; times?: unknown };
  const isTime = (time: unknown) => typeof time === 'string' && /^\d\d:\d\d$/.test(time);
  return (
    typeof zone === 'string' &&
    isTimeZone(zone) &&
    Array.isArray(times) &&
    times.every(
      (row) =>
        Array.isArray(row?.days) &&
        row.days.every((name: never) => weekdays.includes(name)) &&
        isTime(row.from) &&
        isTime(row.to),
    )
  );
}

function groupsOf(article: Facts): string[] {
  const { peers, groups } = (article.data.connect ?? {}) as { peers?: unknown; groups?: unknown };
  return [peers, groups].flatMap((list) =>
    Array.isArray(list) ? list.filter((id) => typeof id === 'string' && id.trim() !== '') : [],
  );
}

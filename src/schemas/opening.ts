import { z } from 'zod';
import { isTimeZone, sayUnknownTimeZone } from '#calendar/day.ts';
import { weekdays } from '#calendar/opening-hours.ts';
import { day, fields, label, listOf, oneOf, type Printed } from './parts.ts';

/** Said where `opening` is of neither shape. */
const sayShape =
  'The opening should be "always", or times: opening: { zone: Europe/London, times: [{ days: [mon, tue], from: "09:00", to: "17:00" }] }.';

/**
 * When somebody answers, as data: pages say from it who answers now. What has no weekly times, such as "the first Tuesday
 * of the month", is said in `hours`.
 */
export function openingSchema() {
  return z.union(
    [
      z.literal('always').meta({ printed: 'switch' satisfies Printed }),
      fields('opening', {
        /** Whose clocks the times are on: an IANA name. */
        zone: z
          .string({ error: sayShape })
          .refine(isTimeZone, { error: ({ input }) => sayUnknownTimeZone(input) })
          .meta({ printed: 'switch' satisfies Printed }),
        /** The times of a week. */
        times: listOf('times', openTimes(), 14).unwrap().min(1, { error: sayShape }),
        /** Days on which nobody answers, such as holidays. */
        closedOn: listOf('closed on', day('closed on'), 40),
      }),
    ],
    { error: sayShape },
  );
}

function openTimes() {
  return fields('times', {
    /** The days these times are for. */
    days: listOf('days', oneOf('day', weekdays), 7).unwrap().min(1, { error: sayShape }),
    /** When somebody begins to answer. */
    from: timeOfDay('from', /^(?:[01]\d|2[0-3]):[0-5]\d$/),
    /** When nobody answers any more: up to 24:00; earlier than `from`, it is the next morning. */
    to: timeOfDay('to', /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/),
  });
}

function timeOfDay(field: string, form: RegExp) {
  return label(field, { max: 5 }).regex(form, {
    error: `Write the time "${field}" with four digits, in quotation marks: "09:00".`,
  });
}

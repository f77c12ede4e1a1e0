import type { z } from 'zod';
import { openingSchema } from './opening.ts';
import {
  day,
  fields,
  flag,
  label,
  listOf,
  oneOf,
  plainReference,
  printed,
  type Reference,
  webAddress,
} from './parts.ts';

/** One support group, helpline, or class: with what a careful friend would want to know before sending you there. */
export function groupSchema(reference: Reference = plainReference) {
  return fields('group', {
    /** Its own name. */
    name: label('name', { max: 100 }),
    /** What kind of help it is. */
    kind: oneOf('kind', ['support-group', 'helpline', 'online-community', 'class', 'local-service']),
    /** Who it is for, in words that finish "For …": "anyone with asthma, and their families". */
    audience: printed('audience', { max: 160 }),
    /** What happens there, in a sentence or two. */
    about: printed('about', { max: 400 }),
    /** What it is for, in a reader's words, one each: "asthma", "caring for someone". Each gets a page. */
    conditions: listOf('conditions', label('condition', { max: 40 }), 12),
    /** The topics it is listed under: files in `content/topics`. */
    topics: listOf('topics', reference('topics'), 12),
    /** The group's own page. */
    url: webAddress('address'),
    /** The number to call, as people write it. */
    phone: label('phone', { max: 40 }).optional(),
    /** The number to send a text message to. */
    text: label('number for text messages', { max: 40 }).optional(),
    /** When somebody answers, as data: from it pages say who answers now, and until when. */
    opening: openingSchema().optional(),
    /** When they meet, in words, where that is not each week: "first Tuesday of the month, 12:30 to 14:00". */
    hours: label('hours', { max: 120 }).optional(),
    /** The dangers in which a reader is led here at once: thoughts of suicide, danger at home, a child in danger. */
    urgentFor: listOf('urgent for', oneOf('danger', ['crisis', 'safety', 'child']), 3),
    /** Where it helps or meets, as people say it: "United Kingdom", "the library in Leeds". */
    area: label('area', { max: 80 }),
    /** The places it is listed under, one each: "Leeds", "Online"; the area itself when left out. */
    listedIn: listOf('listed in', label('place', { max: 40 }), 12),
    /** The languages spoken there, in English words. */
    languages: listOf('languages', label('language', { max: 40 }), 20),
    /** What it costs: "Free", "Free from mobiles and landlines". */
    cost: printed('cost', { max: 120 }),
    /** Who runs it and pays for it. */
    runBy: label('run by', { max: 120 }),
    /** Who keeps it safe and how, as far as it says so itself. */
    moderation: printed('moderation', { max: 200 }).optional(),
    /** Whether you must sign up first. */
    needsAccount: oneOf('needs account', ['yes', 'no', 'partly']).optional(),
    /** Whether it sells or shares what you write, as far as it says so itself. */
    sellsData: oneOf('sells data', ['yes', 'no', 'not-stated']).optional(),
    /** Where its name, number and hours were read, when that was not its own page. */
    source: fields('source', {
      /** The title of the page. */
      title: label('source title', { max: 200 }),
      /** Where it can be read. */
      url: webAddress('source address'),
      /** Who published it. */
      publisher: label('source publisher', { max: 120 }),
    }).optional(),
    /** The day one of us last looked at its page and found all this still true. */
    lastChecked: day('last checked'),
    /** True when this entry only shows how a group would look; the page then says so. */
    example: flag('example'),
  });
}

/** The checked content of a group file. */
export type Group = z.output<ReturnType<typeof groupSchema>>;

import type { z } from 'zod';
import { consentSchema } from './consent.ts';
import { fields, flag, label, plainReference, printed, type Reference } from './parts.ts';
import { playedFile, sounds } from './picture-address.ts';

/**
 * One person who has been through what an article is about, in their own words: about a minute of it, to be read or
 * heard. It stands on the article for as long as they agree.
 */
export function voiceSchema(reference: Reference = plainReference) {
  return fields('voice', {
    /** The article it stands on: a file in `content/articles`. */
    article: reference('articles'),
    /** Who speaks, as they want to be known: "a man of 54 who has asthma". A name is not needed. */
    who: label('who', { max: 120 }),
    /** What they say, as "I". Of a recording, every word of it: 60 seconds have about 800 characters. */
    text: printed('text', { min: 20, max: 800 }),
    /** Their recording, a file of this site in `public/`: "/sounds/at-night.mp3". */
    sound: playedFile('sound', sounds).optional(),
    /** What they agreed to. The day after its last, the voice and its recording are taken off. */
    consent: consentSchema(),
    /** Who listened for harm before it went out, such as a dose or a promise of a cure: a file in `content/people`. */
    reviewedBy: reference('people').optional(),
    /** True when nobody said this and it only shows how a voice would look; the page then says so. */
    example: flag('example'),
  });
}

/** The checked content of a voice file. */
export type Voice = z.output<ReturnType<typeof voiceSchema>>;

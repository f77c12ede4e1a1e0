import type { z } from 'zod';
import { contactAddress, fields, flag, label, listOf, printed, webAddress } from './parts.ts';
import { photoSchema } from './photo.ts';

/** One person who writes, checks, or helps; nurses, carers, and doctors on equal footing. */
export function personSchema() {
  return fields('person', {
    /** The full name, without titles. */
    name: label('name', { max: 80 }),
    /** What they do, in plain words: "Asthma nurse". */
    role: label('role', { max: 80 }),
    /** One sentence on where their knowledge of health comes from: training, work, or living with it. */
    healthBackground: printed('health background', { max: 300 }).optional(),
    /** Qualifications and registrations, one each: "Registered nurse (adult)". */
    credentials: listOf('credentials', label('credential', { max: 120 }), 12),
    /** A few sentences about them. */
    about: printed('about', { max: 800 }),
    /** What they can help with, in words that finish "Ask … about …". */
    helpsWith: listOf('helps with', printed('helps with', { max: 120 }), 12),
    /** The languages they speak with readers, in English words. */
    languages: listOf('languages', label('language', { max: 40 }), 12),
    /** Their face, for as long as they agree; the first letters of their name where it is left out. */
    photo: photoSchema().optional(),
    /** How a reader can reach them. */
    contact: contactAddress('contact').optional(),
    /** Pages elsewhere that show who they are: a register, an employer. */
    links: listOf('links', webAddress('link'), 8),
    /** True when this is an example profile and not a living person; every page then says so. */
    example: flag('example'),
  });
}

/** The checked content of a person file. */
export type Person = z.output<ReturnType<typeof personSchema>>;

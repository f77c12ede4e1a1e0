import type { z } from 'zod';
import { fields, label, listOf, plainReference, printed, type Reference, unprinted } from './parts.ts';

/** One medical word with what it means in plain words. */
export function glossaryTermSchema(reference: Reference = plainReference) {
  return fields('glossary term', {
    /** The word as it is written in the middle of a sentence. */
    term: label('term', { max: 60 }),
    /** What it means, in words that finish "… is …" or stand alone. */
    meaning: printed('meaning', { min: 10, max: 240 }),
    /** The plain words to use instead, where there are some. */
    plain: unprinted('plain', { max: 60 }).optional(),
    /** Other spellings, forms, and short forms. */
    aliases: listOf('aliases', label('alias', { max: 60 })),
    /** How to say it: "in-SUE-lin". */
    sayIt: label('say it', { max: 80 }).optional(),
    /** The article that tells more. */
    article: reference('articles').optional(),
  });
}

/** The checked content of a glossary file. */
export type GlossaryTerm = z.output<ReturnType<typeof glossaryTermSchema>>;

import type { z } from 'zod';
import { day, fields, label, plainReference, printed, type Reference } from './parts.ts';

/** One mistake that was put right: said openly, so that readers who saw the old words can tell. */
export function correctionSchema(reference: Reference = plainReference) {
  return fields('correction', {
    /** The day the page was put right. */
    date: day('correction'),
    /** The page: a file in `content/articles`. */
    article: reference('articles'),
    /** What was wrong, in a sentence. */
    was: printed('line "was" of the correction', { max: 400 }),
    /** What the page says now, in a sentence. */
    now: printed('line "now" of the correction', { max: 400 }),
    /** Who noticed, without a name: "a reader", "our own check". */
    noticedBy: label('noticed by', { max: 80 }).optional(),
  });
}

/** The checked content of a correction file. */
export type Correction = z.output<ReturnType<typeof correctionSchema>>;

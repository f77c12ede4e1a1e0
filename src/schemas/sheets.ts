import { z } from 'zod';
import { day, fields, listOf, oneOf, type Printed, type Reference, unprinted } from './parts.ts';

/** What people have answered on the score sheets of an article. `bedside sheet` writes it. */
export function sheetsSchema(reference: Reference) {
  return fields('sheets', {
    /** The Clear Communication Index of the CDC. */
    cdc: answers(reference),
    /** The Patient Education Materials Assessment Tool, for printed materials. */
    pemat: answers(reference),
    /** The four benchmarks of the JAMA. */
    jama: answers(reference),
  });
}

const sayItem = 'The item of an answer should be its number on the sheet: item: 4.';
/** The highest number of any item. */
const lastItem = 26;

function answers(reference: Reference) {
  return listOf(
    'answers',
    fields('answer', {
      /** The number of the item. */
      item: z
        .number({ error: sayItem })
        .int({ error: sayItem })
        .min(1, { error: sayItem })
        .max(lastItem, { error: sayItem })
        .meta({ printed: 'no' satisfies Printed }),
      /** What was answered: yes, no, or na where it does not apply. */
      answer: oneOf('answer', ['yes', 'no', 'na']),
      /** Who answered: a file in `content/people`. */
      by: reference('people'),
      /** The day it was answered. */
      date: day('answer'),
      /** What the text was known by then: after an edit the answer has to be given again. */
      of: unprinted('mark of the text', { min: 16, max: 16 }),
    }),
    lastItem,
  );
}

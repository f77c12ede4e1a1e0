import type { z } from 'zod';
import { day, fields, label, oneOf, plainReference, printed, type Reference } from './parts.ts';

/** One question from a reader and what became of it. It holds no personal data. */
export function questionSchema(reference: Reference = plainReference) {
  return fields('question', {
    /** The question in the reader's words. */
    text: printed('question', { min: 5, max: 240 }),
    /** Where it was asked: "the phone line", "the waiting room", "a class". */
    askedAt: label('asked at', { max: 80 }),
    /** The day it was asked. */
    date: day('question'),
    /** What became of it: open (we are on it), answered, or declined (we cannot answer it). */
    state: oneOf('state', ['open', 'answered', 'declined']),
    /** The topic it belongs to. */
    topic: reference('topics').optional(),
    /** The article that answers it. */
    article: reference('articles').optional(),
    /** A short answer in plain words. */
    answer: printed('answer', { max: 600 }).optional(),
    /** Who answered. */
    answeredBy: reference('people').optional(),
    /** The day it was answered or declined. */
    answeredOn: day('answered on').optional(),
    /** What is safe until the answer comes, and whom to call now. */
    meanwhile: printed('line "meanwhile"', { max: 300 }).optional(),
    /** Why it cannot be answered here, and who can. */
    reason: printed('reason', { max: 300 }).optional(),
  }).superRefine((question, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (question.state === 'answered' && !question.article && !question.answer) {
      missing('article', 'An answered question needs an answer, or the article that answers it.');
    }
    if (question.state === 'declined' && !question.reason) {
      missing('reason', 'Say why this question cannot be answered here, and who can help.');
    }
  });
}

/** The checked content of a question file. */
export type Question = z.output<ReturnType<typeof questionSchema>>;

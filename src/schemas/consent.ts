import type { z } from 'zod';
import { day, fields, printed } from './parts.ts';

/** From when to when somebody agrees to be heard or seen here. Days are YYYY-MM-DD. */
export interface Consent {
  given: string;
  until: string;
}

/** From when to when somebody agrees. After the last day, nothing of theirs is shown. */
export function termSchema() {
  return endsAfterItBegins(
    fields('consent', {
      /** The day they agreed, in writing, to what is shown here. */
      given: day('consent'),
      /** The last day on which it may be shown. */
      until: day('end of the consent'),
    }),
  );
}

/** The same with how they take it back, for those whom readers cannot ask. */
export function consentSchema() {
  return endsAfterItBegins(
    fields('consent', {
      /** The day they agreed, in writing, to what is shown here. */
      given: day('consent'),
      /** The last day on which it may be shown. */
      until: day('end of the consent'),
      /** How they take it back, in a sentence: whom to call or write to, and how soon it is gone. */
      withdraw: printed('line "withdraw"', { min: 10, max: 240 }),
    }),
  );
}

function endsAfterItBegins<Term extends Consent>(schema: z.ZodType<Term>) {
  return schema.refine(({ given, until }) => until >= given, {
    path: ['until'],
    error: 'The consent ends before it was given.',
  });
}

/** Whether a consent holds on a day. */
export function isAgreed({ given, until }: Consent, day: string): boolean {
  return given <= day && day <= until;
}

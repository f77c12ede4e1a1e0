import { day, fields, printed } from './parts.ts';

/** From when to when somebody agrees to be heard or seen here. Days are YYYY-MM-DD. */
export interface Consent {
  given: string;
  until: string;
}

/** What somebody agreed to, until when, and how they take it back. After its last day, nothing of theirs is shown. */
export function consentSchema() {
  return fields('consent', {
    /** The day they agreed, in writing, to what is shown here. */
    given: day('consent'),
    /** The last day on which it may be shown. */
    until: day('end of the consent'),
    /** How they take it back, in a sentence: whom to call or write to, and how soon it is gone. */
    withdraw: printed('line "withdraw"', { min: 10, max: 240 }),
  }).refine(({ given, until }) => until >= given, {
    path: ['until'],
    error: 'The consent ends before it was given.',
  });
}

/** Whether a consent holds on a day. */
export function isAgreed({ given, until }: Consent, day: string): boolean {
  return given <= day && day <= until;
}

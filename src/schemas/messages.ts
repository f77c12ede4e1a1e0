import type { z } from 'zod';
import { nearest } from '../names/nearest.ts';

/** What zod hands to an `error` callback; kept loose because its type differs per issue code. */
type RawIssue = Parameters<NonNullable<z.core.$ZodErrorMap>>[0];

/** Turns a field name as typed in front matter into words for a sentence: `keyPoints` -> `key points`. */
export function inWords(field: string): string {
  return field.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}

/** Counts in a writer's grammar: `1 character`, `180 characters`. */
export function count(amount: number | bigint, noun: string): string {
  return `${amount} ${noun}${Number(amount) === 1 ? '' : 's'}`;
}

/**
 * The sentences a writer reads when a text, list, or flag has the wrong shape, so that no zod wording reaches a nurse.
 * @param label the field in words, as it reads after "The"
 */
export function sayWrongShape(label: string, expected: string) {
  return (issue: RawIssue): string => {
    if (issue.input === undefined || issue.input === null) return `The ${label} is missing.`;
    if (issue.code === 'too_big' && issue.origin === 'string') {
      const length = String(issue.input).length;
      return `The ${label} has ${count(length, 'character')}. Keep it to ${issue.maximum} or fewer.`;
    }
    if (issue.code === 'too_small' && issue.origin === 'string') {
      const length = String(issue.input).trim().length;
      if (length === 0) return `The ${label} is empty.`;
      return `The ${label} has ${count(length, 'character')}. Write at least ${issue.minimum}.`;
    }
    if (issue.code === 'too_big')
      return `The list of ${label} is too long. Keep it to ${issue.maximum} or fewer.`;
    if (issue.code === 'too_small')
      return `The list of ${label} is too short. Give at least ${issue.minimum}.`;
    return `The ${label} should be ${expected}.`;
  };
}

/** The sentence for a field nobody knows, with the nearest known one, so that a slip of the finger is quickly mended. */
export function sayUnknownField(known: readonly string[]) {
  return (issue: RawIssue): string | undefined => {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const sentences = (issue.keys as string[]).map((key) => {
      const near = nearest(key, known) ?? longerName(key, known);
      return `There is no field called "${key}" here.${near ? ` Did you mean "${near}"?` : ''}`;
    });
    return sentences.join(' ');
  };
}

/** A name that goes on where a shorter one of other programs ends: "lang" is "language" here. */
function longerName(word: string, known: readonly string[]): string | undefined {
  return word.length < 4 ? undefined : known.find((candidate) => candidate.startsWith(word.toLowerCase()));
}

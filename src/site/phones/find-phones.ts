import { phoneHref, phoneIn } from '../library/addresses.ts';
import type { Piece } from '../library/inline-links.ts';

/** How a language speaks of calling. Each list holds words in small letters; "talk to" may be more than one. */
export interface CallingWords {
  /** Words that say to call, right before a number or earlier in its sentence. */
  calls: readonly string[];
  /** Words that may stand between "call" and the number: "call NHS 111". */
  between: readonly string[];
  /** Words that put one number beside another: "or", "and". */
  joins: readonly string[];
  /** Words that may follow a short number; "mg" and "people" are not among them, because they make it a figure. */
  after: readonly string[];
  /** The accessible name of a link that shows only a number. */
  callNumber: (number: string) => string;
}

/** A phone number in a text. */
export interface FoundPhone {
  /** Offset of the words to tap: those that say to call, where they stand right before, or else the number. */
  start: number;
  /** Offset of the number. */
  number: number;
  /** Offset after the number. */
  end: number;
  /** `tel:` and the digits. */
  href: string;
  /** The accessible name for a link that shows the number alone. */
  label: string;
}

/** Fewer digits than this are also a dose, a reading or a count: only the words around them can tell. */
const minDigitsAlone = 7;
/** Up to this many digits, a number must be asked for: "call 111". Six in groups (116 123) need only no unit. */
const maxShortDigits = 4;

/**
 * Finds the phone numbers that the site names as its own, and no others. A number that may be a dose, a reading, a date
 * or a count is left as it is: a link that is missing costs a reader less than one that calls by mistake.
 * @param known numbers as people write them: "999", "116 123", "1-800-QUIT-NOW"
 */
export function findPhones(text: string, known: readonly string[], words: CallingWords): FoundPhone[] {
  const pattern = patternOf(known);
  if (!pattern) return [];
  const found: FoundPhone[] = [];
  let figuresFrom = 0;
  for (const match of text.matchAll(pattern)) {
    const number = match[0];
    const start = match.index;
    const end = start + number.length;
    const before = text.slice(0, start);
    const digits = number.replace(/[^\p{L}\p{N}]/gu, '').length;
    const asked = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${either(words.calls)})\\s+(?:(?:${either(words.between)})\\s+){0,2}$`,
      'iu',
    ).exec(before);
    if (digits < minDigitsAlone && !isFollowedWell(text.slice(end), words)) continue;
    if (digits <= maxShortDigits && !asked && !isJoined(before, figuresFrom, words)) continue;
    figuresFrom = end;
    found.push({
      start: asked?.index ?? start,
      number: start,
      end,
      href: phoneHref(number),
      label: words.callNumber(number.replace(/\s+/g, ' ')),
    });
  }
  return found;
}

/** A text in pieces, its phone numbers as links: for what is put together on the reader's device. */
export function splitPhones(text: string, known: readonly string[], words: CallingWords): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, number, end, href, label } of findPhones(text, known, words)) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), href, ...(start === number ? { label } : {}) });
    from = end;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}

/** Longer numbers first, so that "116 123" is never read as a shorter one in it. */
function patternOf(known: readonly string[]): RegExp | undefined {
  const forms = [...new Set(known.map(phoneIn))]
    .filter((number) => /\d{3}/.test(number))
    .sort((a, b) => b.length - a.length)
    .map((number) =>
      number
        .split(/[^\p{L}\p{N}+]+/u)
        .filter(Boolean)
        .map((part) => part.replace('+', '\\+'))
        .join('[ \\u00a0\\u202f()-]{0,3}'),
    );
  if (forms.length === 0) return undefined;
  // Not inside a longer number, a decimal, a range, a ratio, a price, a date or a word.
  return new RegExp(
    `(?<![\\p{L}\\p{N}+£$€#%@_]|\\p{N}[ \\u00a0.,:/\\u2013\\u2212-]|[-\\u2013\\u2212/])(?:${forms.join('|')})(?![\\p{L}\\p{N}%°_@]|[ \\u00a0.,:/\\u2013\\u2212-]\\p{N}|[-\\u2013\\u2212/])`,
    'giu',
  );
}

/** Whether a short number ends its part of the sentence, or goes on with a word that no figure has after it. */
function isFollowedWell(after: string, words: CallingWords): boolean {
  if (/^\s*(?:$|[.,;:!?)\]"'”’…(])/u.test(after)) return true;
  return new RegExp(
    `^\\s+(?:${either(words.after)}|(?:${either(words.joins)})\\s+(?:${either(words.calls)}|\\d+))(?![\\p{L}\\p{N}])`,
    'iu',
  ).test(after);
}

/** "Call your surgery or 111", "999 in the UK, 112 in Europe": a call earlier in the sentence, and no figure since. */
function isJoined(before: string, figuresFrom: number, words: CallingWords): boolean {
  const sentence = before.slice(before.search(/[^.!?]*$/u));
  if (!new RegExp(`(?:[,:(]|(?<![\\p{L}])(?:${either(words.joins)}))\\s*$`, 'iu').test(sentence))
    return false;
  const call = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(words.calls)})(?![\\p{L}\\p{N}])`, 'iu').exec(
    sentence,
  );
  if (!call) return false;
  const since = Math.max(figuresFrom, before.length - sentence.length + call.index);
  return !/\p{N}/u.test(before.slice(since));
}

function either(words: readonly string[]): string {
  return words.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
}

import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Token } from './token.ts';

/** What may follow an abbreviation, which decides whether its full stop also ends the sentence. */
export type AbbreviationKind =
  /** Always something: "e.g. aspirin". */
  | 'inside'
  /** A name: "Dr. Smith". */
  | 'name'
  /** A number: "Fig. 2". */
  | 'number'
  /** It measures the number before it: "5 min." */
  | 'unit'
  /** It says how often a dose is taken: "b.i.d." */
  | 'dose'
  | 'time'
  /** "etc." and the like, after which any capital begins a sentence. */
  | 'list'
  /** Any other: "U.S.", "Inc.", "Dec." */
  | 'other';

const kinds = new Map<string, AbbreviationKind[]>();
const add = (words: readonly string[], kind: AbbreviationKind) => {
  for (const word of words) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
};
add(abbreviations.alwaysInside, 'inside');
add(abbreviations.units, 'unit');
add(abbreviations.beforeANumber, 'number');
add(abbreviations.beforeAName, 'name');
add(abbreviations.timesOfADose, 'dose');
add(abbreviations.timesOfDay, 'time');
add(['etc'], 'list');
add([...abbreviations.mayEndASentence, ...abbreviations.degrees], 'other');

/** Titles that are often written small; "rep", "gen" and "col" are words then. */
const smallTitles = new Set(['dr', 'drs', 'mr', 'mrs', 'ms', 'prof', 'st']);
const days = new Set(abbreviations.days);
const states = new Set(abbreviations.statesAfterAComma);
const none: readonly AbbreviationKind[] = [];
/** `U.S`, `p.m`, and the initials of a name. */
const initials = /^(?:\p{L}\.)+\p{L}$/u;
/** Written with a capital these are days and states; else "sat" and "ill" are words. */
const capitalised = /^\p{Lu}\p{Ll}+$/u;
const longest = 7;

/** All kinds a word may be, in lower case and without its stop. */
export function kindsOf(key: string): readonly AbbreviationKind[] {
  return kinds.get(key) ?? none;
}

/**
 * Whether a word keeps the full stop after it.
 *
 * @param before the token before it: "5 min." is a unit, "Mobile, Ala." a state
 * @param isBeforeNumber whether a number comes next: "No. 5" is short for number, "No." is an answer
 */
export function isAbbreviation(
  word: string,
  before: Token | undefined,
  isBeforeNumber: () => boolean,
): boolean {
  // "MS" is an illness and "Ms" a title: capitals alone say nothing of a full stop.
  if (word.length > longest || /^\p{Lu}{2,}$/u.test(word)) return false;
  const key = word.toLowerCase();
  const isKnown = kindsOf(key).some((kind) => {
    if (kind === 'number') return isBeforeNumber();
    if (kind === 'name') return word !== key || smallTitles.has(key);
    return kind !== 'unit' || isAmount(before);
  });
  return isKnown || initials.test(word) || isDayOrState(word, before);
}

/** Which kind an abbreviation is where it stands. */
export function kindOfAbbreviation(
  word: string,
  before: Token | undefined,
  isBeforeNumber: boolean,
): AbbreviationKind {
  const known = kindsOf(word.toLowerCase());
  const fits = known.find((kind) => {
    if (kind === 'unit') return isAmount(before);
    if (kind === 'number') return isBeforeNumber;
    return true;
  });
  return fits ?? 'other';
}

function isAmount(before: Token | undefined): boolean {
  return before !== undefined && (before.kind === 'number' || /^[½¼¾⅓⅔]$/.test(before.text));
}

function isDayOrState(word: string, before: Token | undefined): boolean {
  if (!capitalised.test(word)) return false;
  const key = word.toLowerCase();
  return days.has(key) || (before?.text === ',' && states.has(key));
}

import { syllable } from 'syllable';
import spoken from './syllables.json' with { type: 'json' };
import { zipf } from './word-frequency.ts';

const exceptions = new Map(Object.entries({ ...spoken.words, ...spoken.abbreviations }));
const saidAsWords = new Map(Object.entries(spoken.initialismsSaidAsWords));
const alsoWords = new Set(spoken.initialismsThatAreAlsoWords);
const digitByDigit = new Set(spoken.numbersSaidDigitByDigit);

const counted = new Map<string, number>();

const initialism = /^(?=.*\p{Lu}.*\p{Lu}|\p{Lu}\d)[\p{Lu}\d]{2,6}s?$/u;
const joined = /[\p{L}\p{N}.,']+/gu;

/**
 * Counts the syllables a reader says, at least 1: "BMI" is said as three letters, "999" as three digits, "2019" as
 * "twenty nineteen". The package `syllable` does the rest, mended for the words it gets wrong in health articles.
 */
export function countSyllables(spelling: string): number {
  let sum = 0;
  for (const [part] of spelling.replace(/[’ʼ]/g, "'").matchAll(joined)) sum += countPart(part);
  return Math.max(1, sum);
}

/** What the package `syllable` 5 counts, remembered: it takes a few microseconds a word. */
export function countByRules(spelling: string): number {
  const key = spelling.toLowerCase();
  let count = counted.get(key);
  if (count === undefined) {
    count = syllable(key);
    counted.set(key, count);
  }
  return count;
}

function countPart(part: string): number {
  if (/^\d/.test(part)) return countNumber(part);
  if (initialism.test(part)) return countInitialism(part);
  const key = part.toLowerCase();
  return exception(key) ?? countByRules(key);
}

/** Looks a word up, and the word it is the plural or possessive of: those add no syllable here. */
function exception(key: string): number | undefined {
  const known = exceptions.get(key.replace(/\.$/, ''));
  if (known !== undefined || !/s'?$/.test(key)) return known;
  return exceptions.get(key.replace(/'?s'?$/, ''));
}

/** "STIs" is said letter by letter, "AIDS" as a word, and "NOT" is a common word written loud. */
function countInitialism(part: string): number {
  const key = part.toLowerCase();
  const asWord = saidAsWords.get(key);
  if (asWord !== undefined) return asWord;
  const isLoud = !/[\ds]$/.test(part) && !alsoWords.has(key) && zipf(key) >= (key.length > 2 ? 4.5 : 5.5);
  if (isLoud) return exception(key) ?? countByRules(key);
  let sum = 0;
  for (const [run] of part.replace(/s$/, '').matchAll(/\d+|\D/g)) {
    sum += /\d/.test(run) ? countNumber(run) : run === 'W' ? 3 : 1;
  }
  return sum;
}

const ones = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1];
const teens = [1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
const tens = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2];

/** A number as it is said, with what is written onto it: "20th", "5kg". */
function countNumber(written: string): number {
  const [, whole = '', fraction = '', rest = ''] =
    /^(\d+)(?:\.(\d+))?[.,']*(.*)$/.exec(written.replace(/(\d),(?=\d{3})/g, '$1')) ?? [];
  return countWhole(whole) + (fraction ? 1 + countDigits(fraction) : 0) + countRestOf(rest);
}

/** "th", "st", "s" and the like add no syllable to a number. */
function countRestOf(rest: string): number {
  return rest === '' || /^(?:st|nd|rd|th|s)$/i.test(rest) ? 0 : countPart(rest);
}

function countWhole(digits: string): number {
  if (digitByDigit.has(digits) || digits.length > 9 || /^0./.test(digits)) return countDigits(digits);
  const value = Number(digits);
  const isYear = /^(?:1[1-9]|20[1-9])/.test(digits) && digits.length === 4;
  return isYear ? countYear(Math.floor(value / 100), value % 100) : countValue(value);
}

/** "nineteen ninety", "twenty nineteen", "nineteen oh five", "nineteen hundred". */
function countYear(century: number, rest: number): number {
  if (rest === 0) return countValue(century) + 2;
  return countValue(century) + (rest < 10 ? 1 : 0) + countValue(rest);
}

function countValue(value: number): number {
  if (value >= 1e6) return countValue(Math.floor(value / 1e6)) + 2 + countRest(value % 1e6);
  if (value >= 1000) return countValue(Math.floor(value / 1000)) + 2 + countRest(value % 1000);
  if (value >= 100) return countValue(Math.floor(value / 100)) + 2 + countRest(value % 100);
  if (value >= 20) return (tens[Math.floor(value / 10)] as number) + countRest(value % 10);
  return value >= 10 ? (teens[value - 10] as number) : (ones[value] as number);
}

function countRest(value: number): number {
  return value === 0 ? 0 : countValue(value);
}

function countDigits(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += ones[Number(digit)] as number;
  return sum;
}

import { plainForm } from './words.ts';

/** Spelling habits of medical English, in the order they apply; each row is [as written, as heard]. */
const habits: readonly (readonly [RegExp, string])[] = [
  [/^[pkg]n/, 'n'],
  [/^ps/, 's'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/r?rh/g, 'r'],
  [/ae|oe/g, 'e'],
  [/ew/g, 'u'],
  [/ph/g, 'f'],
  [/[ao]ugh(?!t)/g, 'of'],
  [/ght/g, 't'],
  [/sthm/g, 'sm'],
  [/[tsc]ion|sh[ou]n/g, 'shn'],
  [/c(?=[eiy])/g, 's'],
  [/ck|q(?:u(?=e))?|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/(?<=[^aeiou\s]{1})e\b/g, ''],
  [/(.)\1+/g, '$1'],
  [/[aeiou]+/g, 'a'],
];

/**
 * How a word sounds, roughly: words that readers confuse by ear get the same key ("asma" and "asthma", "diarhea" and
 * "diarrhoea"), and so do British and American spellings ("anaemia" and "anemia").
 */
export function soundKey(word: string): string {
  return habits.reduce((key, [written, heard]) => key.replace(written, heard), plainForm(word));
}

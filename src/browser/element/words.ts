import { goalNames } from '#linter/reporters/wording.ts';

/** Every word that the element shows; a page in another language hands in its own. */
export interface Words {
  label: string;
  hint: string;
  loading: string;
  ready: string;
  failed: string;
  copy: string;
  copied: string;
  notCopied: string;
  clear: string;
  found: string;
  nothing: string;
  /** With `{score}`, `{words}` and `{grade}`. */
  score: string;
  grade: string;
  sums: string;
  points: string;
  why: string;
  try: string;
  show: string;
  rule: string;
  limits: string;
  counts: { one: string; many: string };
  levels: Record<'must-fix' | 'should-fix' | 'idea', string>;
  goals: Record<string, string>;
}

/** The words in English. */
export const english: Words = {
  label: 'Your text',
  hint: 'Paste a leaflet, a web page or a letter. Headings, lists and links are kept.',
  loading: 'Getting ready…',
  ready: 'Ready. Paste or type your text.',
  failed: 'The check could not start here.',
  copy: 'Copy the text',
  copied: 'The text is copied.',
  notCopied: 'Your browser did not let us copy. The text is marked: copy it from there.',
  clear: 'Clear',
  found: 'What a reader would stumble over',
  nothing: 'Nothing was found.',
  score: 'Score: {score} of 100. {words} words.',
  grade: 'Reading grade {grade}.',
  sums: 'How the score adds up',
  points: '{points} of {of}',
  why: 'Why:',
  try: 'Try:',
  show: 'Show in the text',
  rule: 'About this rule',
  limits: 'This judges words, not medicine. Ask somebody who knows the subject if what it says is right.',
  counts: { one: '1 place', many: '{count} places' },
  levels: { 'must-fix': 'Must fix', 'should-fix': 'Should fix', idea: 'Idea' },
  goals: goalNames,
};

/** Puts values into the places of a text that are named in braces. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

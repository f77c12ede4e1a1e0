import type { Sentence, Word } from '#linter/document/document.ts';
import { isContentWord, stemOf } from '#linter/document/words/stem.ts';

/** Words rarer than this (Zipf scale) name what a sentence is about: "bladder" 3.6, "radiation" 3.9, "main" 4.6. */
const namingBelow = 4;

/** In words, and in the letters that stages and types have. */
const numbers = new Set(
  'one two three four five six seven eight nine ten first second third i ii iii iv v'.split(' '),
);

/** "This test …" may mean another test each time, and "See …" and "For more …" send readers on from two places. */
const pointers = new Set(
  'check for he information it learn more read see she these they this those visit watch'.split(' '),
);

/** A way to get help may stand wherever a frightened reader stops reading. */
const urgent = new Set(['000', '112', '9-1-1', '911', '999', 'ambulance', 'call', 'emergency']);

/** Whether good writers say such a sentence again: a pointer, a reminder in brackets, or how to get help. */
export function mayComeBack({ text, words }: Sentence): boolean {
  const [first, second] = words;
  if (text.startsWith('(') || second?.key === 'information') return true;
  return pointers.has(first?.key ?? '') || words.some(({ key }) => urgent.has(key));
}

/** Share of words two sentences have in common (Jaccard), from 0 to 1. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/**
 * Whether one word stands for another: "chemotherapy is given by mouth" and "radiation is given by mouth" share most
 * of their words and none of their news. Everyday words in each other's place ("main", "major") do not count.
 */
export function isAboutAnother(a: Sentence, b: Sentence): boolean {
  const [onlyInA, onlyInB] = [missingIn(a, b), missingIn(b, a)];
  if (onlyInA.some(isNumber) && onlyInB.some(isNumber)) return true;
  return onlyInA.length > 0 && onlyInB.length > 0 && [...onlyInA, ...onlyInB].some(isName);
}

function missingIn(sentence: Sentence, other: Sentence): Word[] {
  const there = new Set(other.words.map(({ type }) => stemOf(type)));
  return sentence.words.filter(
    (word) => (isContentWord(word) || isNumber(word)) && !there.has(stemOf(word.type)),
  );
}

function isNumber({ kind, key }: Word): boolean {
  return kind === 'number' || numbers.has(key);
}

function isName({ kind, type }: Word): boolean {
  return kind === 'word' && type.zipf < namingBelow;
}

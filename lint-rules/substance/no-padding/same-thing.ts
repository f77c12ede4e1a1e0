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

/** "… if all of these are true.": it leads another list in. */
const leadsIn = /\b(?:the following|listed below|(?:must|are|is) (?:all )?(?:be )?true)\b/i;
/** "Duration: two to four weeks.": one entry of a form that each part fills in. */
const field = /^\p{Lu}\p{L}+(?: \p{L}+)?:\s/u;
const longestField = 12;

/** Whether good writers say such a sentence again: a pointer, a reminder in brackets, or how to get help. */
export function mayComeBack(sentence: Sentence): boolean {
  const { text, words } = sentence;
  const [first, second] = words;
  if (text.startsWith('(') || second?.key === 'information') return true;
  if (/\?["”’)]?$/.test(text) || isOnlyLink(sentence)) return true;
  if (leadsIn.test(text) || (field.test(text) && words.length <= longestField)) return true;
  return pointers.has(first?.key ?? '') || words.some(({ key }) => urgent.has(key));
}

/** A sentence that is a link from its first word to its last: the way on, which each part may offer. */
function isOnlyLink({ block, start, end }: Sentence): boolean {
  return block.spans.some((span) => span.kind === 'link' && span.start <= start + 1 && span.end >= end - 2);
}

const turning = /^(?:but|not|never|no|without|while|although|though|cannot|.*n't)$/;

/**
 * Whether two sentences are set against each other: "Some change their name but not their clothes. Some change their
 * clothes but not their name." They use the same words in another order around a "but" or a "not".
 */
export function isContrast(a: Sentence, b: Sentence): boolean {
  const [turnsInA, turnsInB] = [turnsOf(a), turnsOf(b)];
  if (turnsInA !== turnsInB && ![a, b].some(({ text }) => /\bnon-?\p{L}/iu.test(text))) return true;
  return turnsInA > 0 && sortedKeysOf(a) === sortedKeysOf(b) && keysOf(a) !== keysOf(b);
}

function turnsOf({ words }: Sentence): number {
  return words.filter(({ key }) => turning.test(key)).length;
}

function keysOf({ words }: Sentence): string {
  return words.map(({ key }) => key).join(' ');
}

function sortedKeysOf({ words }: Sentence): string {
  return words
    .map(({ key }) => key)
    .sort()
    .join(' ');
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

import { zipf } from '#linter/document/words/word-frequency.ts';
import { candidatesFor } from './term-index.ts';

/** Contractions without their apostrophe: `isnt`, `youll`. */
const lostApostrophe =
  /^(?:(?:are|could|did|does|had|has|have|is|should|was|were|would)nt|(?:they|you)(?:ll|re|ve|d)|weve)$/;

/** An article behind a name for an expert, a tool or an illness: `ureteroscopea`. */
const lostDash = /(?:emia|gram|itis|logist|osis|scope)a$/;

/** Small words that ran into the word before them: `radiologista doctor`. */
const smallBehind = new Set(
  'also an and are as at because both by called can could for from has have if into may of on or should such that the their these they this those to usually when where which with your is'.split(
    ' ',
  ),
);

/** Small words that ran into the word after them: `ofheart`. Others begin too many long words. */
const smallBefore = new Set(
  'and because both called could from have of or that the their this to when which with'.split(' '),
);

/** Word endings as well, so that only a long word before them tells: `diseasein`, but `secretin`. */
const smallEnding = new Set(['a', 'in']);

/** No long word ends in these, so that the word before them need not be known. */
const neverEndings = new Set(
  'also at because both called should such that the these this those usually when which'.split(' '),
);

/** The shortest part before them that is taken for a word unseen. */
const leastUnknown = 8;

/** Word beginnings as well: `electrophysiology` is one word. */
const beginnings = new Set(
  'chemo electro extra extro intra macro micro hyper pseudo radio retro rhino stereo super therm thermo trans ultra under'.split(
    ' ',
  ),
);

/** The shortest part beside a small word, and beside one that is an ending too. */
const [leastPart, leastBeforeEnding] = [4, 7];

/** Two full words that ran together are each at least this long: shorter ones meet by chance. */
const leastFullPart = 5;

/** A part heard this often is a word; rarer ones have to be on a list. */
const heard = 2;

/** Whether a spelling nobody uses is two words that lost the space, dash or apostrophe between them. */
export function isRunTogether(word: string): boolean {
  if (lostApostrophe.test(word) || lostDash.test(word)) return true;
  if (zipf(word) > 0 || candidatesFor(word)) return false;
  for (let at = 1; at < word.length; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (smallEnding.has(right) && isWord(left, leastBeforeEnding)) return true;
    if (smallBehind.has(right) && isWord(left, leastPart)) return true;
    if (neverEndings.has(right) && left.length >= leastUnknown) return true;
    if (smallBefore.has(left) && isWord(right, leastFullPart)) return true;
    if (!beginnings.has(left) && isWord(left, leastFullPart) && isWord(right, leastFullPart)) return true;
  }
  return false;
}

function isWord(part: string, leastLetters: number): boolean {
  if (part.length < leastLetters) return false;
  return zipf(part) >= heard || candidatesFor(part) !== undefined;
}

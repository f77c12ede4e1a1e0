import type { Sentence, Word } from '../document.ts';
import type { Asks } from './asks.ts';

const linking = new Set(['that', 'which']);
/** Tokens that are looked back over: a longer sentence is a list or not prose, and is not read again for each phrase. */
const longestCitation = 80;
const passed = new Set(['a', 'an', 'the', '"', '“', '”', "'", '‘', '’', ':', ',']);

/**
 * Whether a token stands in words that are told about without quotation marks: "posts that say …", "phrases such
 * as …", "never write …". Where they begin as a sentence does, or behind a colon, they go on to the end of the
 * sentence they stand in; otherwise the frame holds only what comes right behind it.
 */
export function isCited({ tokens }: Sentence, index: number, { words }: Asks): boolean {
  for (let at = Math.max(2, index - longestCitation); at <= index; at += 1) {
    if (opensCitation(tokens, at, words) && (beginsSentence(tokens, at) || isRightBehind(tokens, at, index)))
      return true;
  }
  return false;
}

/** Whether the words before a token name a text, or forbid one, and are about to give it. */
function opensCitation(tokens: readonly Word[], at: number, words: Asks['words']): boolean {
  const { wording, uttering, giving, forbidding } = words;
  const [last, before, first] = [keyAt(tokens, at - 1), keyAt(tokens, at - 2), keyAt(tokens, at - 3)];
  if (last === 'like') return wording.has(before);
  if (last === 'as') return before === 'such' && wording.has(first);
  if (uttering.has(last) && forbidding.has(before)) return true;
  return (uttering.has(last) || giving.has(last)) && wording.has(linking.has(before) ? first : before);
}

/** A capital, a number or a colon: the words told about are a sentence of their own. */
function beginsSentence(tokens: readonly Word[], at: number): boolean {
  let next = at;
  while (passed.has(keyAt(tokens, next)) && !tokens[next]?.type.isCapitalised) {
    if (keyAt(tokens, next) === ':') return true;
    next += 1;
  }
  return next < at + 3 && (tokens[next]?.type.isCapitalised || tokens[next]?.kind === 'number') === true;
}

function isRightBehind(tokens: readonly Word[], at: number, index: number): boolean {
  return tokens.slice(at, index).every(({ key }) => passed.has(key));
}

function keyAt(tokens: readonly Word[], index: number): string {
  return tokens[index]?.key ?? '';
}

import type { Sentence, Word } from '#linter/document/document.ts';
import { isContentWord } from '#linter/document/words/stem.ts';

const joiners = new Set(
  'although and because but if or since so though unless until when where whereas which while who'.split(' '),
);
/** Behind "and" or "or" these open a part that can stand alone; "bread, milk, and butter" cannot be cut there. */
const subjects = new Set('he i it she then there these they this those we you'.split(' '));
/** Fewest words to leave on either side of a break. */
const leastPart = 6;
/** Most words of an item in a list within a sentence. */
const longestItem = 7;
/** Most words of a label before a colon: "Brain stem: The part that …". */
const longestLabel = 6;
/** A sentence ends in such a word, before the number of a note: "sleep.3 Some". */
const endsBeforeNote = /\p{L}{2}\.\d{1,2}$/u;
/** Two sentences with no space between them: "hands.Signs". */
const endsInside = /\p{L}\p{Ll}\.\p{Lu}\p{Ll}+$/u;

/**
 * Words a reader has to hold in mind at once. Of a list after a colon ("Pack: soap, a towel, …") that is what stands
 * before it and the longest item; a label before a colon does not count, and a sentence that is a quotation from end
 * to end is not the writer's at all.
 */
export function countWords({ tokens, words }: Sentence): number {
  if (isAllQuoted(tokens)) return 0;
  const label = labelEnd(tokens);
  if (label > 0) return longestStretch(tokens.slice(label));
  let before = 0;
  let [item, longest, items] = [0, 0, 0];
  let isInList = false;
  for (const { kind, text } of tokens) {
    if (text === ':') isInList = true;
    else if (!isInList) before += isWord(kind) ? 1 : 0;
    else if (text === ',' || text === ';') [item, items] = [0, items + 1];
    else if (isWord(kind)) longest = Math.max(longest, ++item);
  }
  return items >= 2 ? before + longest : Math.min(words.length, longestStretch(tokens));
}

/** Index behind the colon of a label that opens a sentence, or 0. "Painkillers: Calpol, Nurofen, …" is a list. */
function labelEnd(tokens: readonly Word[]): number {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const isLabel = tokens.slice(0, colon + 1).filter(({ kind }) => isWord(kind)).length <= longestLabel;
  const first = tokens[colon + 1];
  if (colon < 1 || !isLabel || !first?.type.isCapitalised) return 0;
  const isList = isContentWord(first) && tokens.filter(({ text }) => text === ',').length >= 2;
  return isList ? 0 : colon + 1;
}

/** Words of the longest sentence in what was read as one for want of a space behind a full stop. */
function longestStretch(tokens: readonly Word[]): number {
  let [stretch, longest] = [0, 0];
  let hasEnded = false;
  for (const { kind, text, type } of tokens) {
    if (!isWord(kind)) continue;
    if (hasEnded && type.isCapitalised) stretch = 0;
    longest = Math.max(longest, ++stretch);
    if (endsInside.test(text)) stretch = 1;
    hasEnded = endsBeforeNote.test(text) || (hasEnded && type.isNumber);
  }
  return longest;
}

/** Where a sentence can end early. */
interface Break {
  /** The word that joins its two parts, and the one after it. */
  joiner: Word;
  next: Word | undefined;
  /** Index of the joining word among the words. */
  index: number;
  /** Where the first part ends, in the text of the block. */
  stop: number;
}

/** Finds where to end a sentence early: before the joining word nearest to its middle. */
export function breakBefore({ tokens, words }: Sentence): Break | undefined {
  const outside = outsideBrackets(tokens);
  const places = new Map(words.map((word, index) => [word, index]));
  const stops = outside.filter(({ text }) => /^[,;]$/.test(text)).length;
  let nearest: (Break & { distance: number }) | undefined;
  for (const [at, token] of outside.entries()) {
    if (!joiners.has(token.key) || !/^[,;–—]$/.test(outside[at - 1]?.text ?? '')) continue;
    const index = places.get(token) ?? 0;
    if (index < leastPart || words.length - index < leastPart || !canBreak(outside, at, stops)) continue;
    const distance = Math.abs(index - words.length / 2);
    if (!nearest || distance < nearest.distance) {
      const stop = (outside[at - 1] as Word).start;
      nearest = { joiner: token, next: outside[at + 1], index, stop, distance };
    }
  }
  return nearest;
}

/** What to do about a long sentence, in words. */
export function findBreak(sentence: Sentence): string[] {
  const { block, tokens, words } = sentence;
  const items = countItems(outsideBrackets(tokens));
  const nearest = breakBefore(sentence);
  if (!nearest) return [items >= 2 ? 'Make a list of it.' : 'Put one idea in each sentence.'];
  const { start } = words[nearest.index - 4] as Word;
  const text = block.text.slice(start, nearest.stop).trim().replace(/\s+/g, ' ');
  return [`Stop after “${text}”.`, ...(items >= 3 ? ['Make a list of it.'] : [])];
}

/** Short stretches between two commas, as in a list: the first and the last item hang together with other words. */
function countItems(tokens: readonly Word[]): number {
  let [items, words] = [0, Number.POSITIVE_INFINITY];
  for (const { kind, text } of tokens) {
    if (isWord(kind)) words += 1;
    if (text !== ',' && text !== ';') continue;
    if (words <= longestItem) items += 1;
    words = 0;
  }
  return items;
}

/** Not in the middle of a list ("soap, a towel, and a comb") nor between "and" and what it joins ("and, if so, …"). */
function canBreak(tokens: readonly Word[], at: number, stops: number): boolean {
  if (joiners.has(tokens[at - 2]?.key ?? '')) return false;
  const { key } = tokens[at] as Word;
  if (key !== 'and' && key !== 'or') return true;
  return (key === 'and' && stops === 1) || subjects.has(tokens[at + 1]?.key ?? '');
}

function outsideBrackets(tokens: readonly Word[]): Word[] {
  let depth = 0;
  return tokens.filter(({ text }) => {
    if (text === '(' || text === '[') depth += 1;
    const isOutside = depth === 0;
    if (text === ')' || text === ']') depth -= 1;
    return isOutside;
  });
}

function isWord(kind: Word['kind']): boolean {
  return kind !== 'punctuation' && kind !== 'symbol';
}

function isAllQuoted(tokens: readonly Word[]): boolean {
  const last = tokens.findLast(({ text }) => !/^[.,!?…]$/.test(text));
  return /^["“‘']$/.test(tokens[0]?.text ?? '') && /^["”’']$/.test(last?.text ?? '');
}

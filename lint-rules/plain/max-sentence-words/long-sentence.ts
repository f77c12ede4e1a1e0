import type { Sentence, Word } from '#linter/document/document.ts';

const joiners = new Set(
  'although and because but if or since so though unless until when where whereas which while who'.split(' '),
);
/** Fewest words to leave on either side of a break. */
const leastPart = 6;

/**
 * Words a reader has to hold in mind at once. Of a list after a colon ("Pack: soap, a towel, …") that is what stands
 * before it and the longest item; a sentence that is a quotation from end to end is not the writer's at all.
 */
export function countWords({ tokens, words }: Sentence): number {
  if (isAllQuoted(tokens)) return 0;
  let before = 0;
  let [item, longestItem, items] = [0, 0, 0];
  let isInList = false;
  for (const { kind, text } of tokens) {
    if (text === ':') isInList = true;
    else if (!isInList) before += isWord(kind) ? 1 : 0;
    else if (text === ',' || text === ';') [item, items] = [0, items + 1];
    else if (isWord(kind)) longestItem = Math.max(longestItem, ++item);
  }
  return items >= 2 ? before + longestItem : words.length;
}

/** What to do about it: where to end the sentence early, which is before the joining word nearest to its middle. */
export function findBreak({ block, tokens, words }: Sentence): string[] {
  let [index, commas] = [0, 0];
  let nearest: { index: number; distance: number } | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.text === ',') commas += 1;
    if (!isWord(token.kind)) continue;
    const isBreak = joiners.has(token.key) && /^[,;–—]$/.test(tokens[at - 1]?.text ?? '');
    const distance = Math.abs(index - words.length / 2);
    if (isBreak && index >= leastPart && words.length - index >= leastPart) {
      if (!nearest || distance < nearest.distance) nearest = { index, distance };
    }
    index += 1;
  }
  if (!nearest) return [commas >= 3 ? 'Make a list of it.' : 'Put one idea in each sentence.'];
  const [first, last] = [words[nearest.index - 4] as Word, words[nearest.index - 1] as Word];
  const text = block.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return [`Stop after “${text}”.`, ...(commas >= 4 ? ['Make a list of it.'] : [])];
}

function isWord(kind: Word['kind']): boolean {
  return kind !== 'punctuation' && kind !== 'symbol';
}

function isAllQuoted(tokens: readonly Word[]): boolean {
  const last = tokens.findLast(({ text }) => !/^[.,!?…]$/.test(text));
  return /^["“‘']$/.test(tokens[0]?.text ?? '') && /^["”’']$/.test(last?.text ?? '');
}

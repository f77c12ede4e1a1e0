import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Token, TokenisedText } from './tokens.ts';

const neverEnd = new Set(abbreviations.neverEndASentence);
const beforeNumber = new Set(abbreviations.beforeANumber);
const mayEnd = new Set(abbreviations.mayEndASentence);
const initials = /^(?:\p{L}\.){2,}$/u;

/** Whether a word that ends in a full stop keeps it: `e.g.`, `p.m.`, `U.S.`. */
export function isAbbreviation(written: string): boolean {
  if (initials.test(written)) return true;
  const bare = written.slice(0, -1).toLowerCase();
  return neverEnd.has(bare) || beforeNumber.has(bare) || mayEnd.has(bare);
}

/**
 * Mends where parse-english begins and ends sentences: it joins "Call 999. Call 111." and "at 9 p.m. Then rest",
 * and splits after "fig.", "approx." and "No.".
 */
export function repairSentences({ tokens, sentences }: TokenisedText, text: string): TokenisedText {
  const begins = new Set(sentences);
  const repaired: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const isFirst = index === 0;
    const begin = begins.has(index) ? !wronglySplit(tokens, index) : wronglyJoined(tokens, index, text);
    if (isFirst || begin) repaired.push(index);
  }
  return { tokens, sentences: repaired };
}

function wronglySplit(tokens: Token[], index: number): boolean {
  const stop = tokens[index - 1];
  const word = stop?.text === '.' ? tokens[index - 2] : stop;
  if (!stop || !word || !stop.text.endsWith('.')) return false;
  const bare = word.text.replace(/\.$/, '').toLowerCase();
  const first = tokens[index] as Token;
  return neverEnd.has(bare) || (beforeNumber.has(bare) && first.kind === 'number');
}

function wronglyJoined(tokens: Token[], index: number, text: string): boolean {
  const stop = tokens[index - 1];
  const first = tokens[index] as Token;
  if (!stop || stop.end === first.start || !/^[\p{Lu}“"‘]/u.test(first.text)) return false;
  if (stop.text === '.') {
    const word = tokens[index - 2];
    return word?.kind === 'number' || !/\p{L}/u.test(text.slice(word?.start, stop.start));
  }
  return mayEnd.has(stop.text.replace(/\.$/, '').toLowerCase()) && first.kind === 'word';
}

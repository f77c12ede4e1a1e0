import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const neverEnd = new Set(abbreviations.neverEndASentence);
const beforeNumber = new Set(abbreviations.beforeANumber);
const mayEnd = new Set(abbreviations.mayEndASentence);
/** `U.S`, `p.m`, and the initial of a name. */
const initials = /^(?:\p{L}\.)+\p{L}$/u;
const terminal = /^[.?!‽…]+$/;
const closer = /^["'”’»)\]}]$/;
const opener = /^[“"‘'«([{]$/;
const capital = /^\p{Lu}/u;
const lowerCase = /^\p{Ll}/u;
const paragraphBreak = /\n[^\S\n]*\n/;

/**
 * Whether a word keeps the full stop behind it.
 *
 * @param isBeforeNumber whether a number comes next: "No. 5" is short for number, "No." is an answer
 */
export function isAbbreviation(word: string, isBeforeNumber: boolean): boolean {
  // "MS" is an illness and "Ms" a title: capitals stand for themselves.
  if (word.length > 6 || /^\p{Lu}{2,}$/u.test(word)) return false;
  const key = word.toLowerCase();
  return (
    neverEnd.has(key) || (isBeforeNumber && beforeNumber.has(key)) || mayEnd.has(key) || initials.test(word)
  );
}

/** Where the sentences of a text begin: the index of the first token of each. */
export function findSentences(tokens: readonly Token[], text: string): number[] {
  const begins: number[] = tokens.length > 0 ? [0] : [];
  for (let index = 1; index < tokens.length; index += 1) {
    if (beginsSentence(tokens, index, text)) begins.push(index);
  }
  return begins;
}

function beginsSentence(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1] as Token;
  if (token.start === before.end) return false;
  if (token.start - before.end > 1 && paragraphBreak.test(text.slice(before.end, token.start))) return true;
  const isStop = before.kind === 'punctuation' || before.text.charCodeAt(before.text.length - 1) === 46;
  if (!isStop) return false;
  const end = lastBeforeClosers(tokens, index - 1);
  if (end === undefined) return false;
  const first = firstBehindOpeners(tokens, index);
  if (!first || lowerCase.test(first.text)) return false;
  const last = tokens[end] as Token;
  if (last.kind === 'punctuation') return terminal.test(last.text) && !isInitialOfName(tokens, end);
  return endsAbbreviation(last, first);
}

/** The stop a sentence may end with, quotes and brackets behind it passed over. */
function lastBeforeClosers(tokens: readonly Token[], from: number): number | undefined {
  for (let index = from; index >= 0; index -= 1) {
    const token = tokens[index] as Token;
    if (terminal.test(token.text) || token.text.endsWith('.')) return index;
    const previous = tokens[index - 1];
    if (!closer.test(token.text) || previous?.end !== token.start) return undefined;
  }
  return undefined;
}

function firstBehindOpeners(tokens: readonly Token[], from: number): Token | undefined {
  let index = from;
  while (tokens[index] && opener.test((tokens[index] as Token).text)) index += 1;
  return tokens[index];
}

/** "J. Smith": a capital alone before the stop, and a name behind it. */
function isInitialOfName(tokens: readonly Token[], stop: number): boolean {
  const letter = tokens[stop - 1];
  const isLetter = letter?.text.length === 1 && letter.text !== 'I' && capital.test(letter.text);
  return isLetter && letter.end === tokens[stop]?.start && tokens[stop]?.text === '.';
}

function endsAbbreviation(abbreviation: Token, first: Token): boolean {
  const key = abbreviation.text.slice(0, -1).toLowerCase();
  if (neverEnd.has(key) || beforeNumber.has(key)) return false;
  if (!capital.test(first.text)) return false;
  return key === 'a.m' || key === 'p.m' || key === 'etc' || startsSentences.has(first.text);
}

/** Behind "U.S." and "Dept." a capital is more often a name; these words open sentences. */
const startsSentences = new Set(abbreviations.startsSentences);

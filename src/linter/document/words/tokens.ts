import { placeholder } from '../text/blocks.ts';
import { isAbbreviation } from './abbreviations.ts';
import { longestWord } from './long-words.ts';
import { findSentences } from './sentences.ts';
import type { Token } from './token.ts';

/** The tokens of one text and where its sentences begin. */
export interface TokenisedText {
  tokens: Token[];
  /** Index of the first token of each sentence. */
  sentences: number[];
}

const part = '[\\p{L}\\p{M}\\p{N}\\u00AD]+';
/** Stand inside a word when letters or digits stand on both sides: don't, well-known, nhs.uk, R&D, 10:30. */
const joiner = "(?:[-‐‑'’ʼ.·&:=?@‧]|_+)";
/** Short parts around a stroke are one word (kg/m, w/o); longer ones are two (mother/father). */
const strokes =
  '(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{N}]{1,2}(?:/[\\p{L}\\p{N}]{1,2})+(?![\\p{L}\\p{M}\\p{N}])';
const figures = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\p{L}\\p{N}])';
const token = new RegExp(
  `(${figures}|${strokes}|${part}(?:${joiner}${part})*)|([.…]{2,}|\\p{P})|(${placeholder}{${longestWord + 1},}|[^\\s])`,
  'gu',
);
/** What "No." and "Fig." are short for when it comes next: 5, S1, B, XII; but "No. I can" and "No. A nurse" are answers. */
const numberNext = /^\s+(?:\d|(?:[A-Z]\d+|[B-HJ-Z]|[IVXLC]{2,})(?![\p{L}\d'’.]))/u;
const number = /^\d[\d.,:/–-]*$/;

/**
 * Cuts a text into tokens and sentences: the seam behind which the tokeniser can be changed. A test holds it to
 * parse-english, which builds a tree of objects for each word and takes several times as long.
 */
export function tokenise(text: string): TokenisedText {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [written, word, punctuation] = match;
    const start = match.index;
    if (word !== undefined) {
      const end = wordEnd(text, word, start, tokens.at(-1));
      token.lastIndex = end;
      const whole = end === start + word.length ? word : text.slice(start, end);
      tokens.push({ kind: number.test(whole) ? 'number' : 'word', text: whole, start, end });
    } else {
      const kind =
        written[0] === placeholder ? 'placeholder' : punctuation === undefined ? 'symbol' : 'punctuation';
      tokens.push({ kind, text: written, start, end: start + written.length });
    }
  }
  return { tokens, sentences: findSentences(tokens, text) };
}

/** The full stop of an abbreviation is part of it: `e.g.`, `p.m.`, `Dr.`. */
function wordEnd(text: string, word: string, start: number, before: Token | undefined): number {
  const end = start + word.length;
  const isAbbreviated =
    text[end] === '.' && isAbbreviation(word, before, () => numberNext.test(text.slice(end + 1, end + 10)));
  return isAbbreviated ? end + 1 : end;
}

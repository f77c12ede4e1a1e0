import type { Nodes } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { placeholder } from './blocks.ts';
import { isAbbreviation, repairSentences } from './sentence-repairs.ts';

/** What a token is. Only words are checked against lists; a placeholder counts as a word but is never read as one. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'placeholder';

/** The smallest part of a text, with its offsets in that text. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

/** The tokens of one text and where its sentences begin. */
export interface TokenisedText {
  tokens: Token[];
  /** Index of the first token of each sentence. */
  sentences: number[];
}

const english = new ParseEnglish();
const number = /^\d[\d.,:/–-]*$/;

/**
 * Cuts a text into tokens and sentences: the seam behind which the tokeniser can be changed.
 * nlcst of parse-english is flattened, then its known mistakes are repaired.
 */
export function tokenise(text: string): TokenisedText {
  const flat: TokenisedText = { tokens: [], sentences: [] };
  for (const paragraph of english.parse(text).children) {
    if (!('children' in paragraph)) continue;
    for (const sentence of paragraph.children) {
      if (!('children' in sentence)) continue;
      const first = flat.tokens.length;
      for (const node of sentence.children) addNode(node, text, flat.tokens);
      if (flat.tokens.length > first) flat.sentences.push(first);
    }
  }
  return repairSentences(flat, text);
}

function addNode(node: Nodes, text: string, tokens: Token[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const written = text.slice(start, end);
  switch (node.type) {
    case 'WordNode':
      addWord(written, start, tokens);
      break;
    case 'PunctuationNode':
      tokens.push({ kind: 'punctuation', text: written, start, end });
      break;
    case 'SymbolNode':
    case 'SourceNode':
      for (const [index, character] of [...written].entries()) addSymbol(character, start + index, tokens);
      break;
    default:
  }
}

function addSymbol(text: string, start: number, tokens: Token[]): void {
  const kind = text === placeholder ? 'placeholder' : 'symbol';
  tokens.push({ kind, text, start, end: start + text.length });
}

/** parse-english keeps a final full stop in the word ("999."); it belongs to the sentence unless it abbreviates. */
function addWord(written: string, start: number, tokens: Token[]): void {
  const stop = written.endsWith('.') && written.length > 1 && !isAbbreviation(written) ? 1 : 0;
  const text = stop ? written.slice(0, -stop) : written;
  const end = start + text.length;
  const previous = tokens.at(-1);
  const beforePrevious = tokens.at(-2);
  const continuesNumber =
    number.test(text) &&
    previous?.text === ',' &&
    previous.end === start &&
    beforePrevious?.kind === 'number' &&
    beforePrevious.end === previous.start &&
    /^\d{3}/.test(text);
  if (continuesNumber && beforePrevious) {
    tokens.pop();
    beforePrevious.text += `,${text}`;
    beforePrevious.end = end;
  } else {
    tokens.push({ kind: number.test(text) ? 'number' : 'word', text, start, end });
  }
  if (stop) tokens.push({ kind: 'punctuation', text: '.', start: end, end: end + 1 });
}

/** What a token is. Only words are checked against lists; a placeholder counts as a word but is never read as one. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'placeholder';

/** The smallest part of a text, with its offsets in that text. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

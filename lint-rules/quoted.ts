import type { Block } from '#linter/document/document.ts';
import { isQuoted as isQuotedStretch } from '#linter/document/phrases/quotations.ts';
import { isCited } from './model.ts';

/** Whether the character at an offset of a block belongs to somebody else's words: quotation marks or a quote. */
export function isQuoted(block: Block, offset: number): boolean {
  return isQuotedStretch(block, offset, offset + 1);
}

/** Whether a block only tells about the words at an offset: in quotation marks, a quote, or behind "posts that say". */
export function isToldAbout(block: Block, offset: number): boolean {
  if (isQuoted(block, offset)) return true;
  const sentence = block.sentences.find(({ end }) => offset < end);
  const index = sentence?.tokens.findIndex(({ end }) => offset < end) ?? -1;
  return sentence !== undefined && index !== -1 && isCited(sentence, index);
}

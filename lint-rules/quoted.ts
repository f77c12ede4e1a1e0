import type { Block } from '#linter/document/document.ts';
import { isQuoted as isQuotedStretch } from '#linter/document/phrases/quotations.ts';

/** Whether the character at an offset of a block belongs to somebody else's words: quotation marks or a quote. */
export function isQuoted(block: Block, offset: number): boolean {
  return isQuotedStretch(block, offset, offset + 1);
}

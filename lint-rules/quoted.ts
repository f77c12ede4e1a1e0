import type { Block } from '#linter/document/document.ts';

/** Whether the words at an offset of a block are somebody else's: in a quote block or behind an open quotation mark. */
export function isQuoted(block: Block, offset: number): boolean {
  if (block.isQuoted) return true;
  const before = block.text.slice(0, offset);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  // A mark behind a digit is an inch or a second.
  const straight = before.match(/(?<!\d)"/g)?.length ?? 0;
  return straight % 2 === 1;
}

import type { BlockDraft } from './blocks.ts';
import { SourceText } from './source-text.ts';

/** Puts texts that the site prints out of its own language, such as the title of a box, among the blocks of a body. */
export function withPrinted(
  blocks: readonly BlockDraft[],
  printed: readonly { name: string; isQuoted: boolean; start: number; end: number }[],
  source: string,
): readonly BlockDraft[] {
  if (printed.length === 0) return blocks;
  const all = [...blocks];
  for (const { name, isQuoted, start, end } of printed) {
    const at = all.findIndex((block) => block.start > start);
    const text = { text: source.slice(start, end), source: start, sourceLength: end - start };
    all.splice(at === -1 ? all.length : at, 0, {
      kind: name === 'alt' ? 'alt' : 'prop',
      source: new SourceText([text]),
      spans: [],
      components: [],
      isQuoted,
      isFootnote: false,
      name,
      start,
      end,
    });
  }
  return all;
}

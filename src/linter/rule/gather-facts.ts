import type { Document } from '../document/document.ts';
import { LineIndex } from '../document/line-index.ts';
import type { Facts, PlacedText } from './facts.ts';

/** Takes from an article what is kept of it after it is checked. */
export function gatherFacts(document: Document): Facts {
  const lines = new LineIndex(document.source);
  const placed = (text: string, start: number, length: number): PlacedText => ({
    text,
    ...lines.toPoint(start),
    length,
  });
  const block =
    document.blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title') ??
    document.blocks.find(({ kind }) => kind === 'heading');
  return {
    path: document.path,
    title: block
      ? placed(block.text.trim(), block.start, block.end - block.start)
      : placed(document.path.replace(/^.*\/|\.\w+$/g, ''), 0, 0),
    data: document.frontMatter.data,
    wordCount: document.wordCount,
    sentenceCount: document.sentences.filter((sentence) => sentence.block.isBody).length,
    links: document.links.map(({ url, start, end }) => ({
      url,
      ...lines.toPoint(start),
      length: end - start,
    })),
    shingles: new Uint32Array(),
  };
}

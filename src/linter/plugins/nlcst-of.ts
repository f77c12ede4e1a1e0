import type { Paragraph, Root, SentenceContent, Sentence as SentenceNode, WordContent } from 'nlcst';
import type { Position } from 'unist';
import type { Block, Document, Sentence, Word } from '../document/document.ts';
import { placeholder } from '../document/text/blocks.ts';
import { LineIndex } from '../document/text/line-index.ts';

/** Letters and figures, or the signs between them: `don't` has three parts. */
const partsOfWord = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu;

/**
 * The natural language tree of a document, as retext plugins read it: each block a paragraph, cut where our own rules
 * see sentences and words. Positions are those in the source, also after entities, marks and quotes.
 */
export function nlcstOf(document: Document): Root {
  return new Builder(document.source).root(document.blocks);
}

class Builder {
  readonly #lines: LineIndex;

  constructor(source: string) {
    this.#lines = new LineIndex(source);
  }

  root(blocks: readonly Block[]): Root {
    const children = blocks
      .filter(({ sentences }) => sentences.length > 0)
      .map((block) => this.#paragraph(block));
    return { type: 'RootNode', children };
  }

  #paragraph(block: Block): Paragraph {
    const { sentences } = block;
    const children: Paragraph['children'] = sentences.flatMap((sentence, index) => {
      const next = sentences[index + 1];
      const node = this.#sentence(sentence);
      return next ? [node, this.#text('WhiteSpaceNode', block, sentence.end, next.start)] : [node];
    });
    return { type: 'ParagraphNode', children, position: this.#position(block, 0, block.text.length) };
  }

  #sentence(sentence: Sentence): SentenceNode {
    const { block, tokens } = sentence;
    const children: SentenceContent[] = tokens.flatMap((token, index) => {
      const next = tokens[index + 1];
      const node = this.#token(token);
      return next && next.start > token.end
        ? [node, this.#text('WhiteSpaceNode', block, token.end, next.start)]
        : [node];
    });
    return { type: 'SentenceNode', children, position: this.#position(block, sentence.start, sentence.end) };
  }

  #token({ block, kind, start, end }: Word): SentenceContent {
    if (kind === 'punctuation') return this.#text('PunctuationNode', block, start, end);
    if (kind === 'symbol') return this.#text('SymbolNode', block, start, end);
    if (kind === 'placeholder') return this.#text('SourceNode', block, start, end);
    const children: WordContent[] = [...block.text.slice(start, end).matchAll(partsOfWord)].map((part) => {
      const from = start + part.index;
      const type = /[\p{L}\p{M}\p{N}]/u.test(part[0]) ? 'TextNode' : 'PunctuationNode';
      return this.#text(type, block, from, from + part[0].length);
    });
    return { type: 'WordNode', children, position: this.#position(block, start, end) };
  }

  #text<Type extends 'TextNode' | 'PunctuationNode' | 'SymbolNode' | 'SourceNode' | 'WhiteSpaceNode'>(
    type: Type,
    block: Block,
    start: number,
    end: number,
  ): { type: Type; value: string; position: Position } {
    const position = this.#position(block, start, end);
    return { type, value: block.text.slice(start, end).replaceAll(placeholder, ' '), position };
  }

  #position({ source }: Block, start: number, end: number): Position {
    return {
      start: this.#lines.toPoint(source.startInSource(start)),
      end: this.#lines.toPoint(source.endInSource(end)),
    };
  }
}

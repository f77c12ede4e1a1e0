import { findLastStart } from './binary-search.ts';
import type { Piece } from './exact-text.ts';
import { plainLetters } from './plain-letters.ts';

/**
 * The text of one block with a map back to the source, so that a finding made in joined, decoded text
 * can be shown under the writer's own words.
 */
export class SourceText {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #pieces: readonly Piece[];

  constructor(written: readonly Piece[]) {
    const pieces = plainLetters(written);
    this.#pieces = pieces;
    let text = '';
    for (const piece of pieces) {
      this.#starts.push(text.length);
      text += piece.text;
    }
    this.text = text;
  }

  /** Source offset of the code unit at `offset`; inside a rewritten piece (an entity) its first code unit. */
  startInSource(offset: number): number {
    const index = findLastStart(this.#starts, offset);
    const piece = this.#pieces[index];
    if (!piece) return 0;
    const into = offset - (this.#starts[index] as number);
    return piece.source + (piece.text.length === piece.sourceLength ? into : 0);
  }

  /** Source offset just behind the code unit before `offset`: the end of a range that ends there. */
  endInSource(offset: number): number {
    if (offset === 0) return this.startInSource(0);
    const index = findLastStart(this.#starts, offset - 1);
    const piece = this.#pieces[index] as Piece;
    const into = offset - (this.#starts[index] as number);
    return piece.source + (piece.text.length === piece.sourceLength ? into : piece.sourceLength);
  }

  /** The pieces of a part of the text, each still knowing its place. */
  slice(start: number, end: number): Piece[] {
    return this.#pieces.flatMap((piece, index) => {
      const at = this.#starts[index] as number;
      const from = Math.max(start, at);
      const to = Math.min(end, at + piece.text.length);
      if (from >= to) return [];
      if (piece.text.length !== piece.sourceLength) return [piece];
      return [
        {
          text: piece.text.slice(from - at, to - at),
          source: piece.source + from - at,
          sourceLength: to - from,
        },
      ];
    });
  }
}

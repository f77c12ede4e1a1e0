import type { WordType } from './vocabulary.ts';

/**
 * A column of the table of spellings: what a rule has worked out for each, so that it is worked out once in a run.
 * Cells are found by the number of the spelling, which costs a fraction of a look-up in a map.
 */
export class WordColumn<Cell> {
  readonly #cells: Cell[] = [];

  get(type: WordType): Cell | undefined {
    return this.#cells[type.id];
  }

  set(type: WordType, cell: Cell): void {
    this.#cells[type.id] = cell;
  }
}

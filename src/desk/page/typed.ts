import { diff } from '@codemirror/merge';
import { ChangeSet, Text, type TransactionSpec } from '@codemirror/state';
import type { Edit } from '#linter/fix/fix.ts';

/** What a file held when it was opened or last saved, and what was typed since then. */
export class Typed {
  #opened: Text;
  #print: string;
  #changes: ChangeSet;
  #sinceSaving: ChangeSet | undefined;

  constructor(opened: Text, print: string) {
    this.#opened = opened;
    this.#print = print;
    this.#changes = ChangeSet.empty(opened.length);
  }

  /** What the file was known by. */
  get print(): string {
    return this.#print;
  }

  /** Offsets in the text as it was opened. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    this.#changes.iterChanges((start, end, _from, _to, text) => {
      edits.push({ start, end, text: text.toString() });
    });
    return edits;
  }

  /** Whether a text is what the file holds. */
  isSaved(now: Text): boolean {
    return this.#opened.eq(now);
  }

  add(changes: ChangeSet): void {
    this.#changes = this.#changes.compose(changes);
    this.#sinceSaving = this.#sinceSaving?.compose(changes);
  }

  /** To be called when a text is sent off: what is typed from then on is not in it. */
  beginSaving(now: Text): void {
    this.#sinceSaving = ChangeSet.empty(now.length);
  }

  /** The text that was sent off is in the file now. */
  saved(text: Text, print: string): void {
    this.#opened = text;
    this.#print = print;
    this.#changes = this.#sinceSaving ?? ChangeSet.empty(text.length);
    this.#sinceSaving = undefined;
  }

  /** The file holds something else: what was typed is from now on the difference from that. */
  startFrom(opened: string, print: string, now: string): void {
    this.#opened = Text.of(opened.split('\n'));
    this.#print = print;
    this.#changes = changesBetween(opened, now);
    this.#sinceSaving = undefined;
  }
}

/** Turns one text into another, where they differ. */
export function changesBetween(before: string, after: string): ChangeSet {
  return ChangeSet.of(
    diff(before, after).map(({ fromA, toA, fromB, toB }) => ({
      from: fromA,
      to: toA,
      insert: Text.of(after.slice(fromB, toB).split('\n')),
    })),
    before.length,
  );
}

/** Edits of a text as an editor makes them. */
export function changesOf(edits: readonly Edit[]): NonNullable<TransactionSpec['changes']> {
  return edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
}

import type { Sentence, Word } from '../document.ts';
import { guardsOf } from './guards.ts';
import { State } from './matcher.ts';
import type { PhraseRow } from './phrase.ts';
import { isCompound, Units } from './units.ts';

interface Entry<Owner> {
  owner: Owner;
  row: PhraseRow;
  isAllowed: ReturnType<typeof guardsOf>;
}

/** A phrase as it stands in a sentence: indexes into `sentence.tokens`, `end` one behind the last. */
export interface Found<Owner> {
  owner: Owner;
  row: PhraseRow;
  first: number;
  end: number;
}

/**
 * Looks all patterns up in one pass over a sentence. They stand in one trie that is entered by the first word, so
 * what a sentence costs does not grow with the number of phrases.
 */
export class PhraseFinder<Owner> {
  readonly #root = new State<Entry<Owner>>();

  /** @throws Error when a pattern cannot be read, naming it */
  constructor(lists: ReadonlyMap<Owner, readonly PhraseRow[]>) {
    for (const [owner, rows] of lists) {
      for (const row of rows) {
        this.#root.add(row.say, row.sets, { owner, row, isAllowed: guardsOf(row) });
      }
    }
  }

  /** All places in a sentence where a phrase stands, those that overlap too, in order of their first word. */
  find({ tokens }: Sentence): Found<Owner>[] {
    const found: Found<Owner>[] = [];
    for (let first = 0; first < tokens.length; first += 1) {
      if (this.#canBeginWith(tokens[first] as Word)) this.#findAt(tokens, first, found);
    }
    return found;
  }

  #findAt(tokens: readonly Word[], first: number, found: Found<Owner>[]): void {
    const units = new Units(tokens, first);
    this.#root.match(units, 0, ({ owner, row, isAllowed }, end) => {
      const last = units.at(end - 1)?.token ?? first;
      const endsInsideWord = units.at(end)?.token === last;
      if (endsInsideWord || !isAllowed(units, end, tokens[first - 1])) return;
      found.push({ owner, row, first, end: last + 1 });
    });
  }

  #canBeginWith({ key, kind }: Word): boolean {
    return (
      this.#root.canBeginWith(key) || (kind === 'symbol' && this.#root.beginsWithKind) || isCompound(key)
    );
  }
}

/**
 * Of phrases that overlap and compete, the one that ranks highest, the longest of these, and the earlier of two that
 * are equally long; in order of their first word.
 */
export function bestOnly<Owner, Item extends Found<Owner>>(
  all: readonly Item[],
  rank: (found: Item) => number = () => 0,
): readonly Item[] {
  if (all.length < 2) return all;
  const length = ({ first, end }: Item) => end - first;
  const best = [...all].sort((a, b) => rank(b) - rank(a) || length(b) - length(a) || a.first - b.first);
  const kept: Item[] = [];
  const taken = new Map<unknown, Set<number>>();
  for (const found of best) {
    const rivals = taken.get(rivalry(found)) ?? new Set();
    taken.set(rivalry(found), rivals);
    if (tokensOf(found).some((token) => rivals.has(token))) continue;
    for (const token of tokensOf(found)) rivals.add(token);
    kept.push(found);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function tokensOf({ first, end }: { first: number; end: number }): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function rivalry<Owner>({ owner, row }: Found<Owner>): unknown {
  return row.group ?? owner;
}

import type { Sentence, Word } from '../document.ts';
import { WordColumn } from '../words/word-column.ts';
import { type Guard, guardsOf } from './guards.ts';
import { State } from './matcher.ts';
import { openingWords } from './pattern.ts';
import type { PhraseRow } from './phrase.ts';
import { type Unit, Units, unitsOf } from './units.ts';

/** A row on its way into the trie. Its guards are compiled when it is first found, for most never are. */
interface Entry<Owner> {
  owner: Owner;
  row: PhraseRow;
  /** Parts of it that stand for more than a word. Of rows found at one place the one that says most plainly goes first. */
  loose: number;
  /** Where it stands among all rows, so that equals keep their order whichever came into the trie first. */
  order: number;
  isInserted: boolean;
  guard: Guard | undefined;
}

/** Whether a phrase can begin with a spelling; where that hangs on the next word, the states that next word can meet. */
type Opening<Owner> = boolean | readonly State<Entry<Owner>>[];

/** A phrase as it stands in a sentence: indexes into `sentence.tokens`, `end` one behind the last. */
export interface Found<Owner> {
  owner: Owner;
  row: PhraseRow;
  first: number;
  end: number;
}

/**
 * Looks all patterns up in one pass over a sentence. They stand in one trie that is entered by the first word, so
 * what a sentence costs does not grow with the number of phrases. A pattern that begins with a plain word waits
 * outside until that word is met: one article meets few of them.
 */
export class PhraseFinder<Owner> {
  readonly #root = new State<Entry<Owner>>();
  readonly #waiting = new Map<string, Entry<Owner>[]>();
  readonly #openings = new WordColumn<Opening<Owner>>();

  /** @throws Error when a pattern cannot be read, naming it; for one that waits, `find` does */
  constructor(lists: ReadonlyMap<Owner, readonly PhraseRow[]>) {
    let order = 0;
    for (const [owner, rows] of lists) {
      for (const row of rows) {
        const entry: Entry<Owner> = {
          owner,
          row,
          loose: wildcardCount(row.say),
          order,
          isInserted: false,
          guard: undefined,
        };
        order += 1;
        const openings = openingWords(row.say);
        if (!openings) this.#insert(entry);
        else for (const word of openings) this.#defer(word, entry);
      }
    }
  }

  /** All places in a sentence where a phrase stands, those that overlap too, in order of their first word. */
  find({ tokens }: Sentence): Found<Owner>[] {
    const found: Found<Owner>[] = [];
    for (let first = 0; first < tokens.length; first += 1) {
      if (this.#canBeginAt(tokens, first)) this.#findAt(tokens, first, found);
    }
    return found;
  }

  /** A quick look at two words, for nearly every word of an article begins no phrase. */
  #canBeginAt(tokens: readonly Word[], first: number): boolean {
    const word = tokens[first] as Word;
    const opening = this.#openings.get(word.type) ?? this.#openingOf(word);
    if (typeof opening === 'boolean') return opening;
    const second = tokens[first + 1];
    if (!second) return opening.some((state) => state.rows.length > 0 || state.canGoOn(''));
    const units = unitsOf(second);
    const [unit] = units as [Unit];
    // Marks and emoji may be stepped over, and of a compound the parts are compared.
    if (units.length > 1 || unit.kind === 'quote' || unit.kind === 'emoji') return true;
    for (const state of opening) if (state.canGoOn(unit.key)) return true;
    return false;
  }

  /** Inserts the patterns that wait for a word, and keeps what can come behind it. */
  #openingOf(word: Word): Opening<Owner> {
    const units = unitsOf(word);
    const [unit] = units as [Unit];
    this.#insertPatternsFor(unit.key);
    const states = this.#root.behind(unit.key);
    const mayBeOfAKind = this.#root.beginsWithKind && (word.kind === 'symbol' || units.length > 1);
    const opening = mayBeOfAKind || (states.length > 0 && (units.length > 1 || states));
    this.#openings.set(word.type, opening);
    return opening;
  }

  #findAt(tokens: readonly Word[], first: number, found: Found<Owner>[]): void {
    const units = new Units(tokens, first);
    const entries: { entry: Entry<Owner>; end: number }[] = [];
    this.#root.match(units, 0, (entry, end) => {
      const last = units.tokenAt(end - 1) ?? first;
      const endsInsideWord = units.tokenAt(end) === last;
      if (endsInsideWord) return;
      entry.guard ??= guardsOf(entry.row);
      if (entry.guard(units, end, tokens[first - 1])) entries.push({ entry, end: last + 1 });
    });
    if (entries.length > 1)
      entries.sort((a, b) => a.entry.loose - b.entry.loose || a.entry.order - b.entry.order);
    for (const { entry, end } of entries) found.push({ owner: entry.owner, row: entry.row, first, end });
  }

  #defer(word: string, entry: Entry<Owner>): void {
    const others = this.#waiting.get(word);
    if (others) others.push(entry);
    else this.#waiting.set(word, [entry]);
  }

  #insertPatternsFor(word: string): void {
    const entries = this.#waiting.get(word);
    if (!entries) return;
    this.#waiting.delete(word);
    for (const entry of entries) this.#insert(entry);
  }

  #insert(entry: Entry<Owner>): void {
    if (entry.isInserted) return;
    entry.isInserted = true;
    this.#root.add(entry.row.say, entry.row.sets, entry);
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

function wildcardCount(say: string): number {
  return say.split(' ').filter((part) => /^[<{&]/.test(part)).length;
}

function tokensOf({ first, end }: { first: number; end: number }): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function rivalry<Owner>({ owner, row }: Found<Owner>): unknown {
  return row.group ?? owner;
}

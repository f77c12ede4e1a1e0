import type { NamedKind, Part } from './pattern.ts';
import { readPattern, splitCompound } from './pattern.ts';
import type { PhraseSets } from './phrase.ts';
import type { Unit, Units } from './units.ts';

const joiners = new Set([',', 'and', 'or', '&', '+', '/', 'then', ';']);
const numberWords = new Set([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty'],
  ...['fifty', 'hundred', 'thousand', 'million'],
]);
const insideName = new Set(['of', 'the', 'for', 'and', '&', 'on', "'s"]);
const longestName = 5;
const longestQuotation = 4;

/** Where in a sentence a kind of part may end when it begins at an index; none when it is not there. */
type Ends = (units: Units, at: number) => readonly number[];

const none: readonly never[] = [];

/** Quotation marks and pictures in a row that a phrase goes on after; a page of hearts has thousands. */
const mostMarks = 16;

/** A state of the trie all patterns are laid into. Equal beginnings share their states. */
export class State<Row> {
  /** What is found when a pattern ends here. */
  rows: readonly Row[] = none;
  /* Made when there is something to hold: there are thousands of states, and most hold one thing. */
  #byWord: Map<string, State<Row>[]> | undefined;
  #byKind: readonly { ends: Ends; next: State<Row> }[] = none;
  #byLabel: Map<string, State<Row>> | undefined;

  /** Whether a phrase can begin with a kind of word instead of a word itself. */
  get beginsWithKind(): boolean {
    return this.#byKind.length > 0;
  }

  /** The states a phrase can be in behind its first word; none when no phrase begins with it. */
  behind(first: string): readonly State<Row>[] {
    return this.#byWord?.get(first) ?? none;
  }

  /** Whether a phrase ends here, or can go on with a word. */
  canGoOn(key: string): boolean {
    return this.rows.length > 0 || this.#byKind.length > 0 || (this.#byWord?.has(key) ?? false);
  }

  /** Lays a pattern into the trie. */
  add(pattern: string, sets: PhraseSets | undefined, row: Row): void {
    for (const parts of readPattern(pattern, sets)) {
      let state: State<Row> = this;
      for (const part of parts) state = state.#step(part, sets, state === this);
      if (!state.rows.includes(row)) state.rows = [...state.rows, row];
    }
  }

  #step(part: Part, sets: PhraseSets | undefined, isFirst: boolean): State<Row> {
    const known = this.#byLabel?.get(part.label);
    if (known) return known;
    const next = new State<Row>();
    this.#byLabel ??= new Map();
    this.#byLabel.set(part.label, next);
    if (part.kind === 'set' && isFirst) this.#linkMembers(part.members, next, sets);
    else this.#link(part, next, sets);
    return next;
  }

  #link(part: Part, next: State<Row>, sets: PhraseSets | undefined): void {
    if (part.kind === 'words') for (const word of part.words) this.#linkWord(word, next);
    else if (part.kind === 'set') this.#linkKind(member(part, sets), next);
    else if (part.kind === 'gap') this.#linkKind(gap(part.least, part.most), next);
    else this.#linkKind(kinds[part.kind], next);
  }

  #linkKind(ends: Ends, next: State<Row>): void {
    this.#byKind = [...this.#byKind, { ends, next }];
  }

  /** Members that begin a pattern are spelt out, so that the pattern is found by its first word. */
  #linkMembers(members: readonly string[], next: State<Row>, sets: PhraseSets | undefined): void {
    for (const member of members) {
      for (const parts of readPattern(member, sets)) {
        let state: State<Row> = this;
        for (const part of parts.slice(0, -1)) {
          const between = new State<Row>();
          state.#link(part, between, sets);
          state = between;
        }
        state.#link(parts.at(-1) as Part, next, sets);
      }
    }
  }

  /** A hyphenated word among alternatives is compared part by part, as everywhere. */
  #linkWord(word: string, next: State<Row>): void {
    const parts = splitCompound(word);
    let state: State<Row> = this;
    for (const part of parts.slice(0, -1)) {
      const between = new State<Row>();
      state.#reach(part, between);
      state = between;
    }
    state.#reach(parts.at(-1) ?? word, next);
  }

  #reach(key: string, next: State<Row>): void {
    this.#byWord ??= new Map();
    const states = this.#byWord.get(key);
    if (!states) this.#byWord.set(key, [next]);
    else if (!states.includes(next)) states.push(next);
  }

  /** Calls `found` with each row whose pattern stands at `at`, and the index just behind it. */
  match(
    units: Units,
    at: number,
    found: (row: Row, end: number) => void,
    isFirst = true,
    marksBefore = 0,
  ): void {
    for (const row of this.rows) found(row, at);
    const unit = units.at(at);
    if (!unit) return;
    const states = this.#byWord?.get(unit.key);
    if (states) for (const next of states) next.match(units, at + 1, found, false);
    for (const { ends, next } of this.#byKind) {
      for (const end of ends(units, at)) next.match(units, end, found, false);
    }
    const isSteppedOver = unit.kind === 'quote' || unit.kind === 'emoji';
    if (!isSteppedOver || isFirst || marksBefore === mostMarks) return;
    // The rows of this state were found at the word before; only longer ones count behind a mark.
    this.match(units, at + 1, (row, end) => end > at + 1 && found(row, end), false, marksBefore + 1);
  }
}

const isReadable = ({ kind }: Unit): boolean =>
  kind === 'word' || kind === 'number' || kind === 'placeholder';

const one =
  (is: (unit: Unit) => boolean): Ends =>
  (units, at) => {
    const unit = units.at(at);
    return unit && is(unit) ? [at + 1] : nowhere;
  };

const nowhere: readonly number[] = [];
const membersOf = new WeakMap<PhraseSets, Map<string, State<true>>>();

/** The ends of a set's members; a set is laid into a trie once, when it is first needed. */
function member({ label, members }: Part & { kind: 'set' }, sets: PhraseSets = {}): Ends {
  return (units, at) => {
    const known = membersOf.get(sets) ?? new Map<string, State<true>>();
    membersOf.set(sets, known);
    let state = known.get(label);
    if (!state) {
      state = new State<true>();
      for (const pattern of members) state.add(pattern, sets, true);
      known.set(label, state);
    }
    const unit = units.at(at);
    if (!unit || !state.canGoOn(unit.key)) return nowhere;
    const ends = new Set<number>();
    state.match(units, at, (_row, end) => ends.add(end));
    return [...ends];
  };
}

const kinds: Record<NamedKind, Ends> = {
  number: one((unit) => unit.kind === 'number' || /^\d/.test(unit.key) || numberWords.has(unit.key)),
  word: one(isReadable),
  capitals: one((unit) => /^\p{Lu}{2,}$/u.test(unit.spelling)),
  emoji: (units, at) => run(units, at, (unit) => unit.kind === 'emoji', 8).slice(-1),
  joiner: (units, at) => run(units, at, (unit) => joiners.has(unit.key), 2),
  handle: (units, at) => tagged(units, at, '@'),
  hashtag: (units, at) => tagged(units, at, '#'),
  name: (units, at) => name(units, at),
  quoted: (units, at) => quotation(units, at),
};

function gap(least: number, most: number): Ends {
  return (units, at) => {
    const ends: number[] = [];
    if (units.isInsideWord(at)) return least === 0 ? [at] : ends;
    let index = at;
    for (let count = 0; count <= most; count += 1) {
      if (count >= least) ends.push(index);
      while (isPassedOver(units.at(index))) {
        index += 1;
        if (count >= least && count > 0) ends.push(index);
      }
      const unit = units.at(index);
      if (!unit || !(isReadable(unit) || joiners.has(unit.key))) break;
      index += 1;
    }
    return ends;
  };
}

/** Commas and quotation marks do not count as words of a gap. */
const isPassedOver = (unit: Unit | undefined) => unit?.key === ',' || unit?.kind === 'quote';

/** The ends of a run of one to `most` units that pass. */
function run(units: Units, at: number, passes: (unit: Unit) => boolean, most: number): number[] {
  const ends: number[] = [];
  for (let index = at; index < at + most; index += 1) {
    const unit = units.at(index);
    if (!unit || !passes(unit)) break;
    ends.push(index + 1);
  }
  return ends;
}

function tagged(units: Units, at: number, sign: string): number[] {
  const [first, second] = [units.at(at), units.at(at + 1)];
  return first?.key === sign && second && isReadable(second) && units.touchesNext(at) ? [at + 2] : [];
}

function name(units: Units, at: number): number[] {
  const ends: number[] = [];
  if (units.isInsideWord(at)) return ends;
  for (let index = at; index < at + longestName; index += 1) {
    const unit = units.at(index);
    if (!unit) break;
    const isNamed = /^[\p{Lu}\d]/u.test(unit.spelling);
    if (isNamed) ends.push(index + 1);
    else if (index === at || !insideName.has(unit.key)) break;
  }
  return ends;
}

function quotation(units: Units, at: number): number[] {
  if (units.at(at)?.kind !== 'quote') return [];
  for (let index = at + 1; index <= at + longestQuotation + 1; index += 1) {
    const unit = units.at(index);
    if (!unit) return [];
    if (unit.kind === 'quote') return index > at + 1 ? [index + 1] : [];
  }
  return [];
}

import type { Word } from '../document.ts';
import { State } from './matcher.ts';
import type { PhraseRow } from './phrase.ts';
import type { Units } from './units.ts';

/** Marks that end a clause, so that nothing of the phrase's own sentence follows. */
const clauseEnds = new Set(['.', '!', '?', '…', ';', ':', ')', '|', '–', '—', '•', '·']);

/** Words behind a phrase in which `notNear` is looked for. */
const nearby = 12;

/** Whether the words around a phrase are as its row demands. `end` is just behind the phrase. */
export type Guard = (units: Units, end: number, before: Word | undefined) => boolean;

/** What a row demands of the words around its phrase, compiled; rows without demands are always allowed. */
export function guardsOf(row: PhraseRow): Guard {
  const guards: Guard[] = [];
  if (row.notBefore) {
    const words = new Set(row.notBefore);
    guards.push((_units, _end, before) => !words.has(before?.key ?? ''));
  }
  if (row.next) {
    const next = compile(row, row.next);
    const mayEnd = row.next.includes('.');
    guards.push((units, end) => (mayEnd && endsClause(units, end)) || stands(next, units, end));
  }
  if (row.notNext) {
    const next = compile(row, row.notNext);
    const mayNotEnd = row.notNext.includes('.');
    guards.push((units, end) => !(mayNotEnd && endsClause(units, end)) && !stands(next, units, end));
  }
  if (row.notNear) {
    const near = compile(row, row.notNear);
    guards.push((units, end) => {
      for (let at = 0; at < end + nearby && units.at(at); at += 1) {
        if (stands(near, units, at)) return false;
      }
      return true;
    });
  }
  return (units, end, before) => guards.every((guard) => guard(units, end, before));
}

function compile(row: PhraseRow, patterns: readonly string[]): State<true> {
  const state = new State<true>();
  for (const pattern of patterns) if (pattern !== '.') state.add(pattern, row.sets, true);
  return state;
}

function endsClause(units: Units, at: number): boolean {
  const unit = units.at(at);
  if (!unit) return true;
  if (unit.kind === 'quote') return endsClause(units, at + 1);
  // A bare web address behind an ask says where, as the colon before it would.
  return unit.kind === 'emoji' || unit.kind === 'placeholder' || clauseEnds.has(unit.key);
}

function stands(state: State<true>, units: Units, at: number): boolean {
  let isThere = false;
  state.match(units, at, () => {
    isThere = true;
  });
  return isThere;
}

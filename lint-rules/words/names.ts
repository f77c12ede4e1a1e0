import type { Word } from '#linter/document/document.ts';
import { zipf } from '#linter/document/words/word-frequency.ts';
import { isRare, isTechnical, stemsOf } from './rarity.ts';
import type { TermHit } from './term-index.ts';

/**
 * A capital inside a sentence makes a name, "the Chronic Disease Program", and so do two where it opens,
 * "Intravenous Pyelogram", unless the term has one itself. A syndrome is a name in any case.
 */
export function isInName(tokens: readonly Word[], index: number, { row, length }: TermHit): boolean {
  const { type } = tokens[index] as Word;
  const next = tokens[index + length];
  if (row.tier === 1 && /^syndromes?$/.test(next?.key ?? '')) return true;
  if (!type.isCapitalised || type.isAcronym || /^\p{Lu}/u.test(row.term)) return false;
  if (tokens[index - 1]?.kind === 'word') return true;
  return row.tier === 1 && index === 0 && next?.kind === 'word' && isTitleCase(next);
}

function isTitleCase({ type }: Word): boolean {
  return type.isCapitalised && !type.isAcronym;
}

/** One word with one capital: "Escherichia", but not "C-terminal" or "ITPR1". */
const genus = /^\p{Lu}\p{Ll}+$/u;

/** A capital inside a sentence, the species after a genus, or an unheard word that a sentence opens with. */
export function isNameAt(tokens: readonly Word[], index: number): boolean {
  const { type } = tokens[index] as Word;
  const before = tokens[index - 1];
  if (type.isCapitalised)
    return index > 0 || (!isTechnical(type.key) && stemsOf(type.key).every((stem) => zipf(stem) === 0));
  return index > 1 && before?.kind === 'word' && genus.test(before.text) && isRare(before.type);
}

import type { Word } from '#linter/document/document.ts';
import { wordKey } from '#linter/document/words/vocabulary.ts';
import bureaucratic from './bureaucratic-words.json' with { type: 'json' };
import { formsOf, type Inflection, inflect, type WordKind } from './inflect.ts';
import medical from './medical-terms.json' with { type: 'json' };

/** Words beside a term that make it part of a fixed name: "chronic" before "fatigue". */
export interface Guards {
  before?: readonly string[];
  after?: readonly string[];
}

/** One row of `medical-terms.json` or `bureaucratic-words.json`. */
export interface TermRow {
  term: string;
  /** 1 has a plain word that may take its place, 2 should be explained. Bureaucratic words have none. */
  tier?: number;
  kind: WordKind;
  /** Plain wordings, best first. */
  plain: readonly string[];
  /** Spellings that the rules of inflection do not reach, UK ones among them. */
  forms?: readonly string[];
  /** True where a swap never changes the meaning. */
  safe?: boolean;
  unless?: Guards;
  /** Readers of this country only. */
  locale?: string;
  /** A key of `SOURCES.md`. */
  source: string;
}

/** A term met in a text: its row, the form it has there, and how many tokens it takes. */
export interface TermHit {
  row: TermRow;
  inflection: Inflection;
  length: number;
}

interface Candidate {
  row: TermRow;
  inflection: Inflection;
  /** Keys of all its words. */
  words: readonly string[];
}

/** All rows, medical ones first. */
export const termRows: readonly TermRow[] = [...(medical as TermRow[]), ...(bureaucratic as TermRow[])];

let byFirstWord: Map<string, Candidate[]> | undefined;

/** Rows that can begin with a word, longest first: one look-up per spelling, however long the lists grow. */
export function candidatesFor(key: string): readonly Candidate[] | undefined {
  byFirstWord ??= indexRows();
  return byFirstWord.get(key);
}

/** The longest row that stands at a token; `guarded` when it is part of a fixed name there. */
export function termAt(
  tokens: readonly Word[],
  index: number,
  candidates: readonly Candidate[],
): TermHit | 'guarded' | undefined {
  const hit = candidates.find(
    ({ row, words }) =>
      words.every((word, step) => tokens[index + step]?.key === word) &&
      (!capital.test(row.term) || capital.test(tokens[index]?.text ?? '')),
  );
  if (!hit) return undefined;
  const { row, inflection: form, words } = hit;
  const before = tokens[index - 1]?.key ?? '';
  const after = wordBehind(tokens, index + words.length);
  if (row.unless?.before?.includes(before) || row.unless?.after?.includes(after)) return 'guarded';
  return { row, inflection: form, length: words.length };
}

/** The next word; behind a comma with it, as guards write it: ", such" in "toxins, such as lead". */
function wordBehind(tokens: readonly Word[], index: number): string {
  const key = tokens[index]?.key ?? '';
  return key === ',' ? `, ${tokens[index + 1]?.key}` : key;
}

/** Rows with a capital are names or letters: `CI` is not `cis`. */
const capital = /^\p{Lu}/u;

const helpers = new Set('am is are was were be been being has have had get gets got'.split(' '));

/** The plain wordings of a row, bent and capitalised as the writer's own words are. */
export function suggestionsFor({ row, inflection: form }: TermHit, first: Word, before: string): string[] {
  const bent = form === 'past' && helpers.has(before) ? 'participle' : form;
  const isCapitalised = first.type.isCapitalised && !first.type.isAcronym;
  return row.plain.slice(0, 3).map((wording) => {
    const text = inflect(wording, row.kind, bent);
    return isCapitalised ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  });
}

function indexRows(): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const row of termRows) {
    const seen = new Set<string>();
    for (const spelling of [row.term, ...(row.forms ?? [])]) {
      for (const { text, inflection: form } of formsOf(spelling, row.kind)) {
        const key = wordKey(text);
        if (seen.has(key)) continue;
        seen.add(key);
        const words = key.split(' ');
        const list = index.get(words[0] as string);
        const candidate = { row, inflection: form, words };
        if (list) list.push(candidate);
        else index.set(words[0] as string, [candidate]);
      }
    }
  }
  for (const list of index.values()) list.sort((one, other) => other.words.length - one.words.length);
  return index;
}

import type { Document, Sentence } from '../document/document.ts';
import type { PhraseRow } from '../document/phrases/phrase.ts';
import { bestOnly, type Found, PhraseFinder } from '../document/phrases/phrase-finder.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { demands } from './reasons.ts';

/** A place where words of a rule's list are, with the reason why the rule was never shown it. */
export interface UnshownPlace {
  /** Offsets of the source. */
  start: number;
  end: number;
  why: string;
}

type Demand = keyof typeof demands;

const demandNames = Object.keys(demands) as Demand[];

/** The first and last token of a phrase in its sentence: rules of one list never differ in more. */
const keyOf = ({ first, end }: { first: number; end: number }) => `${first} ${end}`;

/**
 * Phrases of a rule that are in a document, but that it was not shown: their rows ask for other words around them, or a
 * longer phrase took their words.
 *
 * @param isShown whether the rule was shown the phrase at these tokens of a sentence
 */
export function unshownPhrases(
  document: Document,
  { id, phrases = [] }: AnyRule,
  isShown: (sentence: Sentence, first: number, end: number) => boolean,
): UnshownPlace[] {
  const bare = phrases.map(({ say, sets }) => ({ say, ...(sets ? { sets } : {}) }));
  const withoutDemands = finderOf(bare);
  const withDemands = finderOf(phrases);
  const withOne = new Map(demandNames.map((name) => [name, finderOf(phrases.map((row) => only(row, name)))]));
  return [...document.blocks, ...document.labels].flatMap((block) =>
    block.sentences.flatMap((sentence) => {
      const met = new Set(withDemands.find(sentence).map(keyOf));
      return longestOf(withoutDemands.find(sentence)).flatMap((found) => {
        if (isShown(sentence, found.first, found.end)) return [];
        const start = block.source.startInSource(sentence.tokens[found.first]?.start ?? 0);
        const end = block.source.endInSource(sentence.tokens[found.end - 1]?.end ?? 0);
        const unmet = demandNames.find((name) => !hasPlace(withOne.get(name), sentence, found));
        const why = met.has(keyOf(found))
          ? `a longer phrase took its words: of ${id}, or of a rule that shares its list.`
          : unmet
            ? demands[unmet]
            : 'its rows ask for other words around it.';
        return [{ start, end, why }];
      });
    }),
  );
}

function hasPlace(
  finder: PhraseFinder<string> | undefined,
  sentence: Sentence,
  place: Found<string>,
): boolean {
  return finder?.find(sentence).some((found) => keyOf(found) === keyOf(place)) ?? false;
}

function finderOf(rows: readonly PhraseRow[]): PhraseFinder<string> {
  return new PhraseFinder(new Map([['', rows]]));
}

function longestOf(found: readonly Found<string>[]): readonly Found<string>[] {
  return bestOnly(found);
}

function only({ say, sets, ...row }: PhraseRow, name: Demand): PhraseRow {
  return { say, ...(sets ? { sets } : {}), ...(row[name] ? { [name]: row[name] } : {}) };
}

/** Rows of plain words, which can be looked for where no sentences are. */
const plainRow = /^[\p{L}'’ -]+$/u;

/**
 * Plain phrases of a rule in parts of the source that rules are not shown: code, comments, addresses.
 *
 * @param isRead whether rules are shown the text at an offset of the source
 */
export function phrasesInCode(
  { source, comments }: Document,
  { phrases = [] }: AnyRule,
  isRead: (offset: number) => boolean,
): UnshownPlace[] {
  return phrases.flatMap(({ say }) => {
    if (!plainRow.test(say)) return [];
    const words = new RegExp(`(?<![\\p{L}])${say.trim().replace(/[\s-]+/g, '[\\s-]+')}(?![\\p{L}])`, 'giu');
    return [...source.matchAll(words)].flatMap(({ 0: text, index }) => {
      if (isRead(index)) return [];
      const isComment = comments.some(({ start, end }) => start <= index && index < end);
      const why = isComment ? 'comments are not read.' : 'code, addresses and settings are not read.';
      return [{ start: index, end: index + text.length, why }];
    });
  });
}

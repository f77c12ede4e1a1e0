import type { Document, Range, Sentence, Word } from '#linter/document/document.ts';
import type { WordType } from '#linter/document/words/vocabulary.ts';
import { WordColumn } from '#linter/document/words/word-column.ts';
import { isPlaceOrShout, isPuzzlingAcronym, meaningsOf } from './acronyms.ts';
import { isInName, isNameAt } from './names.ts';
import { isRare } from './rarity.ts';
import { candidatesFor, suggestionsFor, type TermHit, termAt } from './term-index.ts';

/** What makes a word hard: office language, a clinical word that has a plain one, a term, rarity, capitals. */
export type JargonKind = 'bureaucratic' | 'clinical' | 'term' | 'rare' | 'acronym';

/** A word or term readers may not know. */
export interface Jargon extends Range {
  kind: JargonKind;
  /** As written. */
  text: string;
  /** Plain wordings that fit the form it is written in, best first; for acronyms what they stand for. */
  plain: readonly string[];
  /** One name per hard word in it, the same for all its forms. */
  lemmas: readonly string[];
  /** Hard for readers of this country only. */
  locale?: string;
}

/** A use while it is sifted, with its first word and the tokens it takes. */
export type Use = Jargon & {
  tokens: number;
  first: Word;
  /** A sentence opens with it: a name, or the word that is explained there. */
  mayBeName?: boolean;
};

/** Every use of a hard word in an article, in reading order; quotations are left out. */
export function collectUses(document: Document): Use[] {
  const uses: Use[] = [];
  for (const block of document.blocks) {
    if (block.isQuoted) continue;
    const quoted = quotedStretches(block.text);
    let next = 0;
    for (const sentence of block.sentences) {
      for (let index = 0; index < sentence.tokens.length; ) {
        const use = useAt(sentence, index);
        index += use?.tokens ?? 1;
        if (!use) continue;
        while (next < quoted.length && (quoted[next]?.end ?? 0) <= use.start) next += 1;
        if (use.start < (quoted[next]?.start ?? Number.POSITIVE_INFINITY)) uses.push(use);
      }
    }
  }
  return uses;
}

interface Spelling {
  candidates: ReturnType<typeof candidatesFor>;
  isAcronym: boolean;
  isRare: boolean;
}

const spellings = new WordColumn<Spelling | false>();

/** What the lists and counts say of a spelling, asked once; most spellings say nothing. */
function spellingOf(type: WordType): Spelling | false {
  let spelling = spellings.get(type);
  if (spelling === undefined) {
    const seen = {
      candidates: candidatesFor(type.key),
      isAcronym: isPuzzlingAcronym(type),
      isRare: isRare(type),
    };
    spelling = seen.candidates || seen.isAcronym || seen.isRare ? seen : false;
    spellings.set(type, spelling);
  }
  return spelling;
}

function useAt(sentence: Sentence, index: number): Use | undefined {
  const { tokens } = sentence;
  const first = tokens[index] as Word;
  const spelling = first.kind === 'word' && spellingOf(first.type);
  if (!spelling) return undefined;
  const hit = spelling.candidates && termAt(tokens, index, spelling.candidates);
  if (hit === 'guarded') return undefined;
  if (hit) return isInName(tokens, index, hit) ? undefined : termUse(tokens, index, hit);
  const before = [tokens[index - 1], tokens[index - 2]];
  if (spelling.isAcronym && !isPlaceOrShout(first, before)) {
    const lemma = first.text.replace(/s$/, '');
    return use(tokens, index, 1, { kind: 'acronym', plain: meaningsOf(first.text), lemmas: [lemma] });
  }
  if (!spelling.isRare || first.type.isAcronym || isBeforeTerm(tokens, index)) return undefined;
  if (!isNameAt(tokens, index)) return rareUse(tokens, index);
  return index === 0 ? { ...rareUse(tokens, index), mayBeName: true } : undefined;
}

function use(
  tokens: readonly Word[],
  index: number,
  length: number,
  about: Pick<Jargon, 'kind' | 'plain' | 'lemmas' | 'locale'>,
): Use {
  const [first, last] = [tokens[index] as Word, tokens[index + length - 1] as Word];
  const { block, start } = first;
  return {
    ...about,
    tokens: length,
    first,
    block,
    start,
    end: last.end,
    text: block.text.slice(start, last.end),
  };
}

function termUse(tokens: readonly Word[], index: number, hit: TermHit): Use {
  const { row, length } = hit;
  const kind = row.tier === undefined ? 'bureaucratic' : row.tier === 1 ? 'clinical' : 'term';
  // What stands in brackets behind a term is not bent with it.
  const plain =
    kind === 'term' ? row.plain : suggestionsFor(hit, tokens[index] as Word, tokens[index - 1]?.key ?? '');
  return use(tokens, index, length, {
    kind,
    plain,
    lemmas: [row.term],
    ...(row.locale ? { locale: row.locale } : {}),
  });
}

/** A run of rare words is one term. */
function rareUse(tokens: readonly Word[], index: number): Use {
  let end = index + 1;
  while (isPlainlyRare(tokens, end)) end += 1;
  const rare = tokens.slice(index, end);
  return use(tokens, index, end - index, {
    kind: 'rare',
    plain: [],
    lemmas: rare.map(({ key }) => lemmaOf(key)),
  });
}

/** "lymphocytic leukemia": the listed term speaks for its whole name. */
function isBeforeTerm(tokens: readonly Word[], index: number): boolean {
  const next = tokens[index + 1];
  const candidates = next?.kind === 'word' ? candidatesFor(next.key) : undefined;
  const hit = candidates && termAt(tokens, index + 1, candidates);
  return typeof hit === 'object' && hit.row.tier === 2 && hit.row.kind !== 'adjective';
}

function isPlainlyRare(tokens: readonly Word[], index: number): boolean {
  const word = tokens[index];
  const spelling = word?.kind === 'word' && spellingOf(word.type);
  return spelling ? spelling.isRare && !spelling.candidates && !word.type.isCapitalised : false;
}

function lemmaOf(key: string): string {
  return key.replace(/(?:'s|ies|es|s|e|y|ed|ing|ly)$/, '');
}

/** Where quotation marks stand around words: somebody else's are not ours to change. */
function quotedStretches(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/“[^“”]{1,400}”|"[^"]{1,400}"/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import type { Block, Document, Sentence, Word } from '../document.ts';
import { oncePerDocument } from '../memoize.ts';
import { isContentWord, stem, stemOf } from './stem.ts';

/** What readability formulas count. */
export interface Counts {
  words: number;
  sentences: number;
  syllables: number;
  /** Words of three syllables or more. */
  longWords: number;
}

/** A sentence of the body with what it adds to the counts. */
export interface CountedSentence extends Counts {
  sentence: Sentence;
}

/** Size and reading grade of an article, worked out once. */
export interface Metrics {
  counts: Counts;
  /** Flesch-Kincaid grade; null below 100 words, where one long sentence decides it. */
  fleschKincaid: number | null;
  /** SMOG grade; null below 100 words. It reads 2 to 3 grades above Flesch-Kincaid on the same text. */
  smog: number | null;
  sentences: readonly CountedSentence[];
}

/** Formulas were made for passages of 100 words (Flesch 1948, Kincaid 1975); below that they say little. */
export const fewestWordsToGrade = 100;

/**
 * Metrics of the prose a writer can make simpler. Each list item counts as a sentence. Left out: headings, tables,
 * footnotes and block quotes (nobody rewrites somebody else's words), and, of the rest, names and the words the
 * title is about, which the writer cannot swap for shorter ones.
 */
export const metricsOf: (document: Document) => Metrics = oncePerDocument(measure);

/**
 * Grade of US schooling needed, from 0: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Source: Kincaid, Fishburne, Rogers and Chissom 1975.
 */
export function fleschKincaidGrade({ words, sentences, syllables }: Counts): number {
  if (words === 0) return 0;
  return Math.max(0, fleschKincaid({ sentence: sentences, word: words, syllable: syllables }));
}

/**
 * Grade by long words alone, from 3.1: 1.043 × √(long words × 30 / sentences) + 3.1291.
 * Source: McLaughlin 1969; made for 30 sentences or more.
 */
export function smogGrade({ sentences, longWords }: Counts): number {
  return sentences === 0 ? 0 : smogFormula({ sentence: sentences, polysillabicWord: longWords });
}

/** Counts the words of a sentence that `isLeftOut` does not leave out. */
export function countSentence(sentence: Sentence, isLeftOut: (word: Word) => boolean = () => false): Counts {
  const counts: Counts = { words: 0, sentences: 0, syllables: 0, longWords: 0 };
  for (const word of sentence.words) {
    if (word.kind === 'placeholder' || isLeftOut(word)) continue;
    const { syllables } = word.type;
    counts.words += 1;
    counts.syllables += syllables;
    if (syllables >= 3) counts.longWords += 1;
  }
  counts.sentences = counts.words > 0 ? 1 : 0;
  return counts;
}

/** Adds up counts. */
export function addCounts(parts: Iterable<Counts>): Counts {
  const sum: Counts = { words: 0, sentences: 0, syllables: 0, longWords: 0 };
  for (const part of parts) {
    sum.words += part.words;
    sum.sentences += part.sentences;
    sum.syllables += part.syllables;
    sum.longWords += part.longWords;
  }
  return sum;
}

/** Prose of the article's own: paragraphs and list items. */
export function isProse(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && !block.isQuoted && !block.isFootnote;
}

function measure(document: Document): Metrics {
  const topic = topicStems(document);
  const isLeftOut = (word: Word) => isName(word) || topic.has(stemOf(word.type));
  const sentences: CountedSentence[] = [];
  for (const block of document.blocks) {
    if (!isProse(block)) continue;
    for (const sentence of block.sentences) {
      const counts = countSentence(sentence, isLeftOut);
      if (counts.words > 0) sentences.push({ ...counts, sentence });
    }
  }
  const counts = addCounts(sentences);
  const isGraded = counts.words >= fewestWordsToGrade;
  return {
    counts,
    fleschKincaid: isGraded ? fleschKincaidGrade(counts) : null,
    smog: isGraded ? smogGrade(counts) : null,
    sentences,
  };
}

/** A capital inside a sentence, as in "Mount Sinai Hospital"; initialisms are words a reader has to get over. */
function isName(word: Word): boolean {
  return (
    word.type.isCapitalised && !word.type.isAcronym && word.sentence.words[0] !== word && word.key !== 'i'
  );
}

/** Stems of what an article is about: the content words of its title, its first heading and its `topic`. */
export function topicStems(document: Document): ReadonlySet<string> {
  const stems = new Set<string>();
  const add = (block: Block | undefined) => {
    for (const sentence of block?.sentences ?? []) {
      for (const word of sentence.words) if (isContentWord(word)) stems.add(stemOf(word.type));
    }
  };
  add(document.blocks.find((block) => block.kind === 'front-matter' && block.name === 'title'));
  add(document.blocks.find((block) => block.kind === 'heading' && block.depth === 1));
  const { topic } = document.frontMatter.data;
  if (typeof topic === 'string')
    for (const word of topic.toLowerCase().split(/[^\p{L}]+/u)) stems.add(stem(word));
  return stems;
}

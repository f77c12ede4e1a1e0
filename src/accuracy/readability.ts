import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addCounts,
  type Counts,
  countSentence,
  fleschKincaidGrade,
  smogGrade,
} from '../linter/document/words/metrics.ts';
import type { Checker } from './checker.ts';
import { readRows } from './read-rows.ts';
import { count, type Figure, type Section } from './section.ts';
import { countAsWritten } from './written-counts.ts';

interface Expected {
  metric: string;
  text_id: string;
  lang: string | null;
  expected: number;
}

/** How far a grade may be from another tool's. */
const mostApart = 0.3;

const grades: Readonly<Record<string, (counts: Counts) => number>> = {
  flesch_kincaid_grade: fleschKincaidGrade,
  smog_index: smogGrade,
};

/** What the grades are made of, to see where a difference comes from. */
const parts: Readonly<Record<string, (counts: Counts) => number>> = {
  count_sentences: ({ sentences }) => sentences,
  count_polysyllable_words: ({ longWords }) => longWords,
  words_per_sentence: ({ words, sentences }) => words / Math.max(1, sentences),
  syllables_per_word: ({ syllables, words }) => syllables / Math.max(1, words),
};

/**
 * How far our grades of English texts are from those of another tool. Nothing is left out of the text, and it is
 * counted as written; what our own counting makes of it stands beside.
 */
export function measureReadability(folder: string, checker: Checker): Section[] {
  const rows = readRows<Expected>(folder, 'readability-expected.jsonl');
  const textsPath = join(folder, 'readability-texts.json');
  if (!rows || !existsSync(textsPath)) return [];
  const texts = JSON.parse(readFileSync(textsPath, 'utf8')) as Record<string, string>;
  const english = new Set(rows.filter(({ lang }) => lang?.startsWith('en')).map((row) => row.text_id));
  const figures: Figure[] = rows.flatMap(({ metric, text_id: id, expected }) => {
    const formula = grades[metric] ?? parts[metric];
    const text = texts[id];
    if (!formula || text === undefined || !english.has(id)) return [];
    const { document } = checker.check(text);
    const written = formula(countAsWritten(document));
    const said = formula(addCounts(document.sentences.map((sentence) => countSentence(sentence))));
    const from = `${show(written)}, expected ${show(expected)}; ${show(said)} as our rules count`;
    const bar = metric in grades ? `<= ${mostApart}` : undefined;
    return [count(`${metric} of ${id}, apart`, Math.abs(written - expected), from, bar)];
  });
  return [{ data: 'readability-expected.jsonl', about: 'grades of whole texts', figures }];
}

function show(value: number): string {
  return String(Math.round(value * 100) / 100);
}

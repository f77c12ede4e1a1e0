import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCounts, countSentence, fleschKincaidGrade, smogGrade } from '../document/metrics.ts';
import type { Checker } from './checker.ts';
import { readRows } from './read-rows.ts';
import { count, type Figure, type Section } from './section.ts';

interface Expected {
  metric: string;
  text_id: string;
  lang: string | null;
  expected: number;
}

const formulas = { flesch_kincaid_grade: fleschKincaidGrade, smog_index: smogGrade };

/** How far our grades of English texts are from those of another tool, nothing left out of the text. */
export function measureReadability(folder: string, checker: Checker): Section[] {
  const rows = readRows<Expected>(folder, 'readability-expected.jsonl');
  const textsPath = join(folder, 'readability-texts.json');
  if (!rows || !existsSync(textsPath)) return [];
  const texts = JSON.parse(readFileSync(textsPath, 'utf8')) as Record<string, string>;
  const figures: Figure[] = rows.flatMap(({ metric, text_id: id, lang, expected }) => {
    const formula = formulas[metric as keyof typeof formulas];
    const text = texts[id];
    if (!formula || !text || !lang?.startsWith('en')) return [];
    const { sentences } = checker.check(text).document;
    const grade = formula(addCounts(sentences.map((sentence) => countSentence(sentence))));
    const off = Math.abs(grade - expected);
    return [
      count(`${metric} of ${id}, grades apart`, off, `${grade.toFixed(2)}, expected ${expected}`, '<= 0.3'),
    ];
  });
  return [{ data: 'readability-expected.jsonl', about: 'grades of whole texts', figures }];
}

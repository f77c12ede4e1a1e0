import type { Checker, CountedFinding } from './checker.ts';
import { readRows } from './read-rows.ts';
import { type Section, share } from './section.ts';

/** The rules that point at single words a reader may not know. */
const wordRules = new Set(['plain-words', 'explain-terms', 'explain-acronyms']);

/** From this difficulty on, people who rated a word found it hard; up to the other, easy (0 to 1, CompLex). */
const hardFrom = 0.5;
const easyTo = 0.25;

interface RatedWord {
  text: string;
  start: number;
  end: number;
  complexity: number;
}

interface Pair {
  expert: string;
  lay: string;
}

/** Whether the words people found hard are flagged, and the easy ones are not. */
export function measureWordDifficulty(folder: string, checker: Checker): Section[] {
  const rows = readRows<RatedWord>(folder, 'word-difficulty.jsonl');
  if (!rows || !hasWordRules(checker)) return [];
  const seen = new Map<string, CountedFinding[]>();
  const isFlagged = ({ text, start, end }: RatedWord) => {
    const found = seen.get(text) ?? wordFindings(checker, text);
    seen.set(text, found);
    return found.some((finding) => finding.start < end && start < finding.end);
  };
  const hard = rows.filter(({ complexity }) => complexity >= hardFrom);
  const easy = rows.filter(({ complexity }) => complexity <= easyTo);
  return [
    {
      data: 'word-difficulty.jsonl',
      about: 'plain-words, explain-terms and explain-acronyms together',
      figures: [
        share(
          `flagged of words rated ${hardFrom} or harder`,
          hard.filter(isFlagged).length,
          hard.length,
          '>= 0.70',
        ),
        share(
          `flagged of words rated ${easyTo} or easier`,
          easy.filter(isFlagged).length,
          easy.length,
          '<= 0.10',
        ),
      ],
    },
  ];
}

/** Whether the expert's text of a pair gets more jargon findings than the plain one. */
export function measurePairs(folder: string, checker: Checker): Section[] {
  const rows = readRows<Pair>(folder, 'expert-and-plain-pairs.jsonl');
  if (!rows || !hasWordRules(checker)) return [];
  const density = (text: string) => {
    const { document, findings } = checker.check(text);
    return findings.filter(({ rule }) => wordRules.has(rule)).length / Math.max(1, document.wordCount);
  };
  const right = rows.filter(({ expert, lay }) => density(expert) > density(lay)).length;
  return [
    {
      data: 'expert-and-plain-pairs.jsonl',
      about: 'plain-words, explain-terms and explain-acronyms, findings per 100 words',
      figures: [share('pairs with more on the expert side', right, rows.length, '>= 0.85')],
    },
  ];
}

function wordFindings(checker: Checker, text: string): CountedFinding[] {
  return checker.check(text).findings.filter(({ rule }) => wordRules.has(rule));
}

function hasWordRules({ rules }: Checker): boolean {
  return rules.some(({ id }) => wordRules.has(id));
}

import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { daleChall } from 'dale-chall';
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula';
import { flesch } from 'flesch';
import { gunningFog } from 'gunning-fog';
import { smogFormula } from 'smog-formula';
import { spache } from 'spache';
import { spacheFormula } from 'spache-formula';
import type { Sentence } from '#linter/document/document.ts';
import { countByRules } from '#linter/document/words/syllables.ts';
import type { WordType } from '#linter/document/words/vocabulary.ts';
import { WordColumn } from '#linter/document/words/word-column.ts';

/** How many formulas there are to vote. */
export const voters = 7;

/** What the formulas want to know of a word, whatever its capitals. */
interface Form {
  isEasy: boolean;
  isFamiliar: boolean;
  /** Number of the last sentence it was met in: each list counts a word once a sentence. */
  metIn: number;
}

/** What they want to know of a spelling, worked out once for a whole run. */
interface Row {
  form: Form;
  /** The package reads "150,000" as two words. */
  words: number;
  letters: number;
  syllables: number;
  /** Three syllables or more. */
  isLong: boolean;
  /** Long, and not a name. */
  isComplex: boolean;
}

const easyWords = new Set(daleChall);
const familiarWords = new Set(spache);
const forms = new Map<string, Form>();
const rows = new WordColumn<Row>();
let sentencesMet = 0;

/**
 * How many of seven formulas put a sentence above an age: the same votes as retext-readability 8, counted from one
 * row per spelling. Syllables are the package's own here, or its votes would not be the ones reported.
 */
export function countVotes({ words, tokens }: Sentence, age: number): number {
  sentencesMet += 1;
  const counts = { word: 0, letter: endsInNumber(tokens) ? 1 : 0, syllable: 0, long: 0, complex: 0 };
  let [easy, familiar] = [0, 0];
  for (const { kind, type } of words) {
    if (kind === 'placeholder') continue;
    const row = rowOf(type);
    counts.word += row.words;
    counts.letter += row.letters;
    counts.syllable += row.syllables;
    if (row.isLong) counts.long += 1;
    if (row.isComplex) counts.complex += 1;
    if (row.form.metIn === sentencesMet) continue;
    row.form.metIn = sentencesMet;
    if (row.form.isEasy) easy += 1;
    if (row.form.isFamiliar) familiar += 1;
  }
  return countAbove(age, {
    sentence: 1,
    word: counts.word,
    letter: counts.letter,
    character: counts.letter,
    syllable: counts.syllable,
    polysillabicWord: counts.long,
    complexPolysillabicWord: counts.complex,
    difficultWord: counts.word - easy,
    unfamiliarWord: counts.word - familiar,
  });
}

/** The package reads the full stop behind a short last number ("before age 45.") as one of its letters. */
function endsInNumber(tokens: Sentence['tokens']): boolean {
  return tokens.at(-1)?.text === '.' && /^\d{1,3}$/.test(tokens.at(-2)?.text ?? '');
}

function rowOf(type: WordType): Row {
  let row = rows.get(type);
  if (!row) {
    const caseless = type.spelling.toLowerCase();
    const syllables = countByRules(type.spelling);
    const commas = type.isNumber ? type.spelling.split(',').length - 1 : 0;
    row = {
      form: formOf(caseless),
      words: commas + 1,
      letters: type.spelling.length - commas,
      syllables,
      isLong: syllables >= 3,
      isComplex: syllables >= 3 && type.spelling.charCodeAt(0) === caseless.charCodeAt(0),
    };
    rows.set(type, row);
  }
  return row;
}

function formOf(caseless: string): Form {
  let form = forms.get(caseless);
  if (!form) {
    form = { isEasy: easyWords.has(caseless), isFamiliar: familiarWords.has(caseless), metIn: 0 };
    forms.set(caseless, form);
  }
  return form;
}

/** The counts every formula takes its own from; spelt as the formula packages spell them. */
type FormulaCounts = Record<
  | 'sentence'
  | 'word'
  | 'letter'
  | 'character'
  | 'syllable'
  | 'polysillabicWord'
  | 'complexPolysillabicWord'
  | 'difficultWord'
  | 'unfamiliarWord',
  number
>;

function countAbove(age: number, counts: FormulaCounts): number {
  const ages = [
    gradeToAge(automatedReadability(counts)),
    gradeToAge(colemanLiau(counts)),
    gradeToAge(daleChallGradeLevel(daleChallFormula(counts))[1]),
    20 - Math.floor(flesch(counts) / 10),
    gradeToAge(gunningFog(counts)),
    // As in the package. It takes the root of what is a root already, so this vote is all but never cast.
    Math.ceil(Math.sqrt(smogFormula(counts)) + 2.5),
    gradeToAge(spacheFormula(counts)),
  ];
  return ages.filter((needed) => needed > age).length;
}

/** Age at the end of a school year in the United States. */
function gradeToAge(grade: number): number {
  return Math.round(grade + 5);
}

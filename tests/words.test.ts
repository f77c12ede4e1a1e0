import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipf } from '#linter/document/words/word-frequency.ts';
import acronymMeanings from '#rules/words/acronym-meanings.json' with { type: 'json' };
import { makeForms } from '#rules/words/build-forms.ts';
import bureaucratic from '#rules/words/bureaucratic-words.json' with { type: 'json' };
import familiar from '#rules/words/familiar-words.json' with { type: 'json' };
import forms from '#rules/words/forms.json' with { type: 'json' };
import { formsOf, inflect } from '#rules/words/inflect.ts';
import { findJargon } from '#rules/words/jargon.ts';
import knownAcronyms from '#rules/words/known-acronyms.json' with { type: 'json' };
import medical from '#rules/words/medical-terms.json' with { type: 'json' };
import { stemsOf } from '#rules/words/rarity.ts';
import { candidatesFor, type TermRow, termRows } from '#rules/words/term-index.ts';
import parts from '#rules/words/word-parts.json' with { type: 'json' };
import { documentOf } from './helpers/lint.ts';

const sourceKeys = new Set(
  [
    ...readFileSync(new URL('../lint-rules/words/SOURCES.md', import.meta.url), 'utf8').matchAll(
      /^\| `([\w-]+)` \|/gm,
    ),
  ].map(([, key]) => key as string),
);
const everyday = new Set([...familiar.medlineplus.words, ...familiar.everyday.words]);
const hard = new Map(termRows.map((row) => [row.term.toLowerCase(), row]));

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const commonness = (word: string) => Math.max(...stemsOf(word).map(zipf));
const isEveryday = (word: string) =>
  commonness(word) >= 3 || stemsOf(word).some((stem) => everyday.has(stem));

const lists: [string, readonly string[], readonly { source: string }[]][] = [
  ['medical terms', medical.map(({ term }) => term), medical],
  ['bureaucratic words', bureaucratic.map(({ term }) => term), bureaucratic],
  ['known acronyms', knownAcronyms.map(({ acronym }) => acronym), knownAcronyms],
  ['acronym meanings', acronymMeanings.map(({ acronym }) => acronym), acronymMeanings],
  ['familiar words', familiar.medlineplus.words, [familiar.medlineplus]],
  ['everyday words', familiar.everyday.words, [familiar.everyday]],
  ['never familiar words', familiar.neverFamiliar.words, [familiar.neverFamiliar]],
  ['medicine endings', parts.medicineEndings.parts, [parts.medicineEndings]],
  ['technical endings', parts.technicalEndings.parts, [parts.technicalEndings]],
  ['technical beginnings', parts.technicalBeginnings.parts, [parts.technicalBeginnings]],
];

describe.each(lists)('%s', (_name, words, rows) => {
  test('stand in order, each once', () => {
    const inOrder = [...new Set(words.map((word) => word.toLowerCase()))].sort();
    expect(words.map((word) => word.toLowerCase())).toEqual(inOrder);
  });

  test('name a source that SOURCES.md explains', () => {
    for (const { source } of rows) expect(sourceKeys).toContain(source);
  });
});

describe('medical terms and bureaucratic words', () => {
  test('are enough to be of use', () => {
    expect(medical.length).toBeGreaterThanOrEqual(600);
    expect(bureaucratic.length).toBeGreaterThanOrEqual(200);
  });

  test('are never in both lists', () => {
    const medicalTerms = new Set(medical.map(({ term }) => term.toLowerCase()));
    expect(bureaucratic.filter(({ term }) => medicalTerms.has(term.toLowerCase()))).toEqual([]);
  });

  test('bring one to three plain wordings each', () => {
    for (const row of termRows) {
      expect(row.plain.length, row.term).toBeGreaterThanOrEqual(1);
      expect(row.plain.length, row.term).toBeLessThanOrEqual(3);
    }
  });

  test('never suggest a word that is itself on a list', () => {
    const circular = termRows.flatMap((row) =>
      row.plain
        .filter(
          (plain) =>
            hard.has(plain) || wordsOf(plain).some((word) => hard.get(word)?.tier && hard.get(word) !== row),
        )
        .map((plain) => `${row.term} -> ${plain}`),
    );
    expect(circular).toEqual([]);
  });

  test('suggest everyday words only', () => {
    const unusual = termRows.flatMap((row) =>
      row.plain.flatMap((plain) =>
        wordsOf(plain)
          .filter((word) => !isEveryday(word))
          .map((word) => `${row.term} -> ${plain} (${word})`),
      ),
    );
    expect(unusual).toEqual([]);
  });

  test('suggest words that are more common than the one they replace', () => {
    const replaceable = termRows.filter((row) => row.tier !== 2 && !row.term.includes(' '));
    const harder = replaceable.flatMap((row) => {
      const limit = Math.min(...wordsOf(row.term).map(zipf));
      return row.plain
        .filter((plain) => Math.min(...wordsOf(plain).map(commonness)) <= limit)
        .map((plain) => `${row.term} -> ${plain}`);
    });
    expect(harder).toEqual([]);
  });

  test('never hold a word that most readers know', () => {
    const easy = medical.filter(
      ({ term, source }) => source === 'editors' && !term.includes(' ') && zipf(term.toLowerCase()) > 4.3,
    );
    expect(easy).toEqual([]);
    for (const known of ['symptom', 'severe', 'develop', 'infection', 'fever', 'dose', 'virus', 'vaccine']) {
      expect(hard.has(known), known).toBe(false);
    }
  });

  test('guard only against neighbours written in lower case', () => {
    for (const { term, unless } of termRows) {
      for (const word of [...(unless?.before ?? []), ...(unless?.after ?? [])])
        expect(word, term).toBe(word.toLowerCase());
    }
  });

  test('are found in every form they take', () => {
    const missed = termRows.flatMap((row) =>
      [row.term, ...(row.forms ?? [])]
        .flatMap((spelling) => formsOf(spelling, row.kind))
        .filter(({ text }) => {
          const words = text.toLowerCase().split(' ');
          return !candidatesFor(words[0] as string)?.some(
            (candidate) => candidate.words.join(' ') === words.join(' '),
          );
        }),
    );
    expect(missed).toEqual([]);
  });

  test.each([
    ['anemia', 'anaemia'],
    ['edema', 'oedema'],
    ['pediatrician', 'paediatrician'],
    ['hemorrhage', 'haemorrhage'],
    ['immunize', 'immunise'],
    ['utilize', 'utilise'],
  ])('know %s in the UK as %s', (term, british) => {
    expect(candidatesFor(british)?.map(({ row }: { row: TermRow }) => row.term)).toEqual([term]);
  });
});

describe('suggestions', () => {
  test.each([
    ['use', 'verb', 'past', 'used'],
    ['find out', 'verb', 'past', 'found out'],
    ['give', 'verb', 'participle', 'given'],
    ['get rid of', 'verb', 'gerund', 'getting rid of'],
    ['carry out', 'verb', 'third', 'carries out'],
    ['eat or drink', 'verb', 'third', 'eats or drinks'],
    ['heart doctor', 'noun', 'plural', 'heart doctors'],
    ['chance of getting better', 'noun', 'plural', 'chances of getting better'],
    ['belly', 'noun', 'plural', 'bellies'],
    ['by mouth', 'adjective', 'plural', 'by mouth'],
    ['getting rid of waste', 'noun', 'plural', 'getting rid of waste'],
    ['begin', 'verb', 'gerund', 'beginning'],
    ['undergo', 'verb', 'participle', 'undergone'],
    ['ban', 'verb', 'past', 'banned'],
    ['tie off', 'verb', 'gerund', 'tying off'],
    ['foot', 'noun', 'plural', 'feet'],
    ['reason not to use it', 'noun', 'plural', 'reasons not to use it'],
    ['people involved', 'noun', 'plural', 'people involved'],
    ['a cell that makes insulin', 'noun', 'plural', 'cells that make insulin'],
    ['pain relief', 'noun', 'plural', 'pain relief'],
  ] as const)('take the form of the word they replace: %s as %s %s', (text, kind, form, expected) => {
    expect(inflect(text, kind, form)).toBe(expected);
  });
});

describe('the jargon of an article', () => {
  const found = (text: string) => findJargon(documentOf(text)).found.map((jargon) => jargon.text);

  test('shows a word that can be swapped wherever it stands, a term to explain only once', () => {
    expect(found('Edema hurts. Rest with edema.\n\nHave a biopsy. Then a biopsy again.')).toEqual([
      'Edema',
      'edema',
      'biopsy',
    ]);
  });

  test('says nothing of a word after it is explained', () => {
    expect(found('Edema (swelling) hurts. Rest with edema.')).toEqual([]);
  });

  test('does not take brackets with numbers or a way to say it for an explanation', () => {
    expect(found('Deaths from sepsis (12 of 40 people) fell.')).toEqual(['sepsis']);
    expect(found('He has cirrhosis (sir-RO-sis) now.')).toEqual(['cirrhosis']);
  });

  test('knows capitals from words: CI, not cis', () => {
    expect(found('The result was 4 (95% CI 2 to 6).')).toEqual(['CI']);
    expect(found('Trans and cis people came.')).toEqual([]);
  });

  test('knows British spellings of everyday words', () => {
    expect(
      found('The programme changed its behaviour, colour and organisation, and travelled to the centre.'),
    ).toEqual([]);
  });

  test('takes the form of the word it replaces', () => {
    const plain = (text: string) =>
      findJargon(documentOf(text)).found.flatMap((jargon) => jargon.plain.slice(0, 1));
    expect(plain('The test was commenced. We commenced it.')).toEqual(['started', 'started']);
    expect(plain('Two physicians came. Physicians helped.')).toEqual(['doctors', 'Doctors']);
  });

  test('always points at its own words', () => {
    const pieces = fc.constantFrom(
      'edema',
      'COPD',
      '“',
      '”',
      '"',
      '(',
      ')',
      ' ',
      ' ',
      '. ',
      ', or ',
      'zygomatic',
      'the',
      '\n\n',
      '# ',
      '| ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const document = documentOf(parts.join(''), 'article.md');
        for (const { block, start, end, text } of findJargon(document).found) {
          expect(block.text.slice(start, end)).toBe(text);
          expect(
            document.source.slice(block.source.startInSource(start), block.source.endInSource(end)),
          ).toBe(text);
        }
      }),
    );
  });

  test('have their forms made from the lists as they are', () => {
    expect(forms, 'Run: node lint-rules/words/build-forms.ts').toEqual(makeForms());
  });

  test('are words that English knows', () => {
    const written = new Set(
      termRows.flatMap(({ term, forms = [], plain }) => [term, ...forms, ...plain]).flatMap(wordsOf),
    );
    const offered = termRows.flatMap(({ plain, kind }) =>
      plain.slice(0, 3).flatMap((wording) => formsOf(wording, kind).map(({ text }) => text)),
    );
    const strange = offered.filter((text) =>
      wordsOf(text).some((word) => zipf(word) === 0 && !written.has(word)),
    );
    expect([...new Set(strange)].sort()).toEqual(rareForms);
  });
});

/** Right forms that the list of film subtitles does not hold. */
const rareForms: readonly string[] = [
  'outlooks',
  'overactive thyroids',
  'pain relievers',
  'poos',
  'sore, swollen prostates',
  'swollen thyroids',
  'underactive thyroids',
  'vaccinates',
];

import fc from 'fast-check';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countSentence,
  fleschKincaidGrade,
  metricsOf,
  smogGrade,
} from '#linter/document/words/metrics.ts';
import { stem } from '#linter/document/words/stem.ts';
import spoken from '#linter/document/words/syllables.json' with { type: 'json' };
import { countSyllables } from '#linter/document/words/syllables.ts';
import { documentOf } from './helpers/lint.ts';

describe('syllables', () => {
  test.each([
    ['diabetes', 4],
    ['prediabetes', 5],
    ['pneumonia', 3],
    ['anaesthesia', 4],
    ['anesthesia', 4],
    ['anaemia', 4],
    ['diarrhoea', 4],
    ['oesophagus', 4],
    ['haemorrhage', 3],
    ['nausea', 3],
    ['gastroenteritis', 6],
    ['ketoacidosis', 6],
    ['hypertension', 4],
    ['asthma', 2],
    ['measles', 2],
    ['opioids', 3],
    ['checked', 1],
    ['vegetables', 3],
    ['women’s', 2],
    ['mother/father', 4],
    ['self-care', 2],
  ])('of %s are %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  test.each([
    ['BMI', 3],
    ['STIs', 3],
    ['UK', 2],
    ['WHO', 5],
    ['A1C', 3],
    ['AIDS', 1],
    ['MRSA', 2],
    ['NOT', 1],
    ['COVID-19', 4],
    ['mg', 3],
    ['Dr', 2],
  ])('of the initialism or short form %s are said as %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  test.each([
    ['999', 3],
    ['911', 3],
    ['7', 2],
    ['40', 2],
    ['120', 5],
    ['1,000', 3],
    ['1.5', 3],
    ['1990', 4],
    ['2005', 4],
    ['20th', 2],
    ['5-10', 2],
    ['0800', 7],
  ])('of the number %s are said as %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  test('are at least one of any text', () => {
    fc.assert(fc.property(fc.string(), (text) => countSyllables(text) >= 1));
  });

  test('have no exception that the package counts right anyway, and the list is in order', () => {
    const listed = Object.keys(spoken.words);
    expect(listed).toEqual([...listed].sort());
    expect(Object.entries(spoken.words).filter(([word, count]) => syllable(word) === count)).toEqual([]);
  });
});

describe('grades', () => {
  const counts = { words: 120, sentences: 8, syllables: 180, longWords: 12 };

  test('follow the published formulas', () => {
    expect(fleschKincaidGrade(counts)).toBeCloseTo(0.39 * 15 + 11.8 * 1.5 - 15.59, 6);
    expect(smogGrade(counts)).toBeCloseTo(1.043 * Math.sqrt(12 * (30 / 8)) + 3.1291, 6);
  });

  test('are counted from a text as a person counts it', () => {
    const { sentences } = documentOf(
      'Take two tablets with water. Call a doctor if the temperature stays at 39.',
    );
    expect(addCounts(sentences.map((sentence) => countSentence(sentence)))).toEqual({
      words: 14,
      sentences: 2,
      // take two tab-lets with wa-ter; call a doc-tor if the temp-era-ture stays at thir-ty-nine
      syllables: 7 + 15,
      longWords: 2,
    });
  });

  const sentence = 'Put a cold cloth on the bruise and rest your leg for an hour. ';

  test('are left open below a hundred words', () => {
    expect(metricsOf(documentOf(sentence.repeat(7))).fleschKincaid).toBeNull();
    expect(metricsOf(documentOf(sentence.repeat(8))).fleschKincaid).toBeCloseTo(0.39 * 14 + 11.8 - 15.59, 1);
  });

  test('take each list item for a sentence', () => {
    expect(metricsOf(documentOf('- drink water\n- lie down\n- breathe out')).counts.sentences).toBe(3);
  });

  test('leave out headings, tables, footnotes and quotes', () => {
    const source =
      '# One two\n\n> Three four.\n\n| five | six |\n| --- | --- |\n| a | b |\n\nSeven eight.[^1]\n\n[^1]: Nine ten.\n';
    expect(metricsOf(documentOf(source)).counts).toMatchObject({ words: 2, sentences: 1 });
  });

  test('leave out names and the words of the title, and keep initialisms', () => {
    const source =
      '---\ntitle: Gastroenteritis\n---\n\nAsk the Massachusetts General Hospital about gastroenteritis and your BMI.\n';
    // Ask the about and your BMI
    expect(metricsOf(documentOf(source)).counts).toMatchObject({
      words: 6,
      syllables: 1 + 1 + 2 + 1 + 1 + 3,
    });
  });
});

describe('stems', () => {
  test.each([
    ['sneezes', 'sneezing'],
    ['allergies', 'allergy'],
    ['stopped', 'stops'],
    ['women’s'.replace('’', "'"), 'women'],
    ['illnesses', 'illness'],
  ])('of %s and %s are one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ['virus', 'viru'],
    ['diabetes', 'dial'],
    ['red', 'r'],
    ['thing', 'th'],
  ])('of %s and %s are two', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

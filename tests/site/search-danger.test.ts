import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import meanings from '../../src/site/search/danger-meanings.json' with { type: 'json' };
import { openBuiltSearch } from './search/open.ts';

const { engine } = openBuiltSearch();
const read = <Row>(file: string): Row =>
  JSON.parse(readFileSync(new URL(`./search/${file}`, import.meta.url), 'utf8'));

/** Worded from public sources before the table was written, and read by nothing but this test. */
const kept = read<{ say: string; kind: string; source: string }[]>('danger-kept.json');
/** The same in Spanish. */
const keptInSpanish = read<{ say: string; kind: string; source: string }[]>('danger-kept-es.json');
/** Titles of health pages and what people type who are in no danger, words that only look like it among them. */
const ordinary = read<string[]>('ordinary-queries.json');
const ordinaryInSpanish = read<string[]>('ordinary-queries-es.json');
const plain = meanings.rows.filter(({ say }) => !say.includes('<'));

test('each phrase of the table that is written out brings the card of its kind', () => {
  expect(plain.filter(({ say, kind }) => engine.search(say).danger !== kind)).toEqual([]);
});

test('of the phrases kept apart 95 in 100 bring the right card', () => {
  const missed = kept.filter(({ say, kind }) => engine.search(say).danger !== kind);
  expect(kept.length).toBeGreaterThanOrEqual(60);
  expect(missed.length / kept.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
});

test('of ordinary queries at most 1 in 100 brings a card', () => {
  const alarmed = ordinary.filter((query) => engine.search(query).danger);
  expect(ordinary.length).toBeGreaterThanOrEqual(300);
  expect(alarmed.length / ordinary.length, JSON.stringify(alarmed)).toBeLessThanOrEqual(0.01);
});

test('of Spanish phrases kept apart 95 in 100 bring the right card, known to be Spanish; of ordinary ones at most 1', () => {
  const missed = keptInSpanish.filter(({ say, kind }) => {
    const { danger, language } = engine.search(say);
    return danger !== kind || language !== 'es';
  });
  expect(missed.length / keptInSpanish.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
  const alarmed = ordinaryInSpanish.filter((query) => engine.search(query).danger);
  expect(alarmed.length, JSON.stringify(alarmed)).toBeLessThanOrEqual(ordinaryInSpanish.length / 100);
});

test('the table names a source for each row, knows each kind of word, and holds no row twice', () => {
  expect(plain.length).toBeGreaterThanOrEqual(150);
  const says = meanings.rows.map(({ say }) => say);
  expect(new Set(says).size).toBe(says.length);
  for (const { say, source } of meanings.rows) {
    expect(Object.keys(meanings.sources), say).toContain(source);
    for (const [, name = ''] of say.matchAll(/<(\w+)>/g))
      expect(Object.keys(meanings.words), say).toContain(name);
  }
  const known = new Set(says);
  expect(
    [...kept, ...keptInSpanish].filter(({ say }) => known.has(say)).length,
    'kept apart means not in the table',
  ).toBe(0);
});

test('with danger other than to life nothing but ways to help is shown, in any language', () => {
  for (const query of [
    'want to die',
    'my husband hits me',
    'a child is being abused',
    'mi hijo no puede respirar',
  ]) {
    const answer = engine.search(query);
    expect(answer.isOnlyDanger, query).toBe(true);
    expect([answer.found, answer.neighbours, answer.isCorrected], query).toEqual([[], [], false]);
  }
  expect(engine.search('chest pain').found.length, 'what to do in a heart attack').toBeGreaterThan(0);
});

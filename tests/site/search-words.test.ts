import { expect, test } from 'vitest';
import rightWords from '../../src/site/search/right-words.json' with { type: 'json' };
import { canBeNear, countSlips, letterBits } from '../../src/site/search/slips.ts';
import { soundKey } from '../../src/site/search/sound-key.ts';
import synonyms from '../../src/site/search/synonyms.json' with { type: 'json' };
import { americanForm, plainWords, stemOf } from '../../src/site/search/words.ts';
import { seededNumbers } from '../helpers/seeded-numbers.ts';
import { slip } from './search/misspell.ts';
import { openBuiltSearch } from './search/open.ts';

const { engine } = openBuiltSearch();

test('words that sound alike have the same key, in British and American spelling', () => {
  const pairs = [
    ['asma', 'asthma'],
    ['diarhea', 'diarrhoea'],
    ['anemia', 'anaemia'],
    ['leukemia', 'leukaemia'],
    ['newmonia', 'pneumonia'],
    ['soriasis', 'psoriasis'],
    ['exzema', 'eczema'],
    ['hypertention', 'hypertension'],
    ['kof', 'cough'],
    ['weez', 'wheeze'],
  ] as const;
  for (const [heard, written] of pairs) expect(soundKey(heard), heard).toBe(soundKey(written));
});

test('a swap, a neighbouring key, another vowel, and a doubled letter count less than a whole slip', () => {
  for (const [typed, meant] of [
    ['hte', 'the'],
    ['fku', 'flu'],
    ['asthme', 'asthma'],
    ['flluu', 'flu'],
  ] as const) {
    expect(countSlips(typed, meant), typed).toBeGreaterThan(0);
    expect(countSlips(typed, meant) / (typed === 'flluu' ? 2 : 1), typed).toBeLessThan(1);
  }
  expect(countSlips('flx', 'flu')).toBe(1);
  expect(countSlips('flu', 'flu')).toBe(0);
  expect(countSlips('flu', '')).toBe(3);
});

test('a limit and the look at letters never change what is near', () => {
  const random = seededNumbers(7);
  const words = ['hypertension', 'asthma attack', 'flu', 'heartburn', 'panic', 'sugar'];
  let near = 0;
  for (let time = 0; time < 3000; time++) {
    const meant = words[time % words.length] ?? '';
    const typed = slip(meant, 1 + (time % 4), random);
    const slips = countSlips(typed, meant);
    for (const limit of [1, 2, 3]) {
      expect(countSlips(typed, meant, limit)).toBe(slips <= limit ? slips : Number.POSITIVE_INFINITY);
      if (slips > limit) continue;
      near++;
      expect(canBeNear(letterBits(typed), letterBits(meant), limit)).toBe(true);
    }
  }
  expect(near).toBeGreaterThan(1000);
});

test('forms of one word share a stem', () => {
  for (const [one, other] of [
    ['falling', 'falls'],
    ['smoking', 'smoke'],
    ['inhalers', 'inhaler'],
    ['worries', 'worry'],
    ['vape', 'vaping'],
    ['quitting', 'quit'],
  ] as const) {
    expect(stemOf(one), one).toBe(stemOf(other));
  }
  expect(stemOf('flu')).toBe('flu');
});

test('British and American spellings become one', () => {
  for (const [british, american] of [
    ['haemorrhage', 'hemorrhage'],
    ['oesophagus', 'esophagus'],
    ['tumours', 'tumors'],
    ['centre', 'center'],
    ['paralysed', 'paralyzed'],
    ['hospitalised', 'hospitalized'],
    ['counselling', 'counseling'],
  ] as const) {
    expect(americanForm(british)).toBe(american);
    expect(americanForm(american)).toBe(american);
  }
  for (const word of ['exercise', 'rise', 'hour', 'four', 'bruised', 'acre']) {
    expect(americanForm(word), word).toBe(americanForm(americanForm(word)));
  }
});

const emergencies = [
  'chest pain',
  'pain in my chest',
  'my chest hurts',
  'not breathing',
  "he isn't breathing",
  "can't breathe",
  'cant breath',
  'stroke signs',
  'strok',
  'my face is drooping',
  'overdose',
  'overdoze of paracetamol',
  'took too many tablets',
  'baby is choking',
  'unconsious',
];

test('words of an emergency pin the emergency card, also when they are misspelt', () => {
  expect(emergencies.filter((query) => engine.search(query).danger !== 'life')).toEqual([]);
});

test('words of ending one’s life pin the number of a helpline', () => {
  const queries = [
    'suicide',
    'sucide',
    'suicidal thoughts',
    'I want to die',
    'how to kill myself',
    'self harm',
  ];
  expect(queries.filter((query) => engine.search(query).danger !== 'crisis')).toEqual([]);
  expect(engine.search('took too many pills i want to die').danger).toBe('crisis');
});

test('everyday searches are no emergency', () => {
  const queries = [
    'breathing exercises',
    'food poisoning',
    'smoking',
    'stop smoking',
    'chest infection',
    'back pain',
    'sunstroke',
    'flu jab',
    'overdue baby',
    'choosing a doctor',
    'tired of living alone',
    'prison',
    'heart disease',
    'self care',
  ];
  expect(queries.filter((query) => engine.search(query).danger)).toEqual([]);
});

test('word lists are sorted, have no row twice, and are written plainly', () => {
  const sorted = (rows: readonly string[]) => [...new Set(rows)].sort();
  expect(rightWords).toEqual(sorted(rightWords));
  const pairs = synonyms.map(({ say, find }) => `${say} > ${find}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(synonyms.map(({ say }) => say)).toEqual(synonyms.map(({ say }) => say).toSorted());
  for (const text of [...pairs.flatMap((pair) => pair.split(' > ')), ...rightWords]) {
    expect(plainWords(text)).toBe(text);
  }
  expect(synonyms.length).toBeGreaterThanOrEqual(80);
});

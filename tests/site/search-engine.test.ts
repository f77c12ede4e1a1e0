import { expect, test } from 'vitest';
import { countEdits } from '../../src/site/search/corrector.ts';
import { buildSearch } from '../../src/site/search/engine.ts';
import type { SearchEntry } from '../../src/site/search/entry.ts';
import { soundKey } from '../../src/site/search/sound-key.ts';
import { readBuilt } from './built-site.ts';

const entries = JSON.parse(readBuilt('search/data.json')) as SearchEntry[];
const engine = buildSearch(entries);
const firstFor = (query: string) => engine.search(query).found[0]?.address;

/** Queries as people type them, each with the page that should come first. */
const expected: [string, string][] = [
  ['diabetis', '/articles/type-2-diabetes-first-weeks/'],
  ['diabetes', '/articles/type-2-diabetes-first-weeks/'],
  ['sugar', '/articles/type-2-diabetes-first-weeks/'],
  ['i have just been told i have diabetes', '/articles/type-2-diabetes-first-weeks/'],
  ['high blood pressure', '/articles/home-blood-pressure/'],
  ['blood presure', '/articles/home-blood-pressure/'],
  ['hypertention', '/articles/home-blood-pressure/'],
  ['asma', '/articles/asthma-attack/'],
  ['asthma attack', '/articles/asthma-attack/'],
  ['back ache', '/articles/lower-back-pain/'],
  ['lumbago', '/articles/lower-back-pain/'],
  ['flu jab', '/articles/flu-vaccine/'],
  ['panick attack', '/articles/panic-attack/'],
  ['quit smoking', '/articles/stop-smoking/'],
  ['morning sickness', '/articles/pregnancy-sickness/'],
  ['exzema', '/articles/child-eczema/'],
  ['dementia carer', '/articles/caring-for-a-parent-with-dementia/'],
  ['feeling lonely', '/articles/loneliness/'],
  ['antibiotic for a cold', '/articles/colds-and-antibiotics/'],
  ['falling over at home', '/articles/falls-at-home/'],
];

for (const [query, address] of expected) {
  test(`"${query}" finds ${address}`, () => {
    expect(
      engine
        .search(query)
        .found.slice(0, 3)
        .map((entry) => entry.address),
    ).toContain(address);
  });
}

test('every article is found first by its own title and by each of its names', () => {
  const missed = entries
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ title, aliases, address }) => [title, ...aliases].map((name) => ({ name, address })))
    .filter(({ name, address }) => {
      const sharedBy = entries.filter((entry) => [entry.title, ...entry.aliases].includes(name)).length;
      const place = engine.search(name).found.findIndex((entry) => entry.address === address);
      return place < 0 || place >= Math.max(1, sharedBy);
    });
  expect(missed).toEqual([]);
});

test('one letter left out of any name still finds its article', () => {
  const slips = entries
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ title, aliases, address }) =>
      [title, ...aliases].map((name) => ({ name: name.toLowerCase(), address })),
    )
    .filter(({ name }) => name.length >= 5)
    .flatMap(({ name, address }) =>
      Array.from(name, (_, at) => ({ typed: name.slice(0, at) + name.slice(at + 1), address })),
    );
  const missed = slips.filter(
    ({ typed, address }) =>
      !engine
        .search(typed)
        .found.slice(0, 3)
        .some((entry) => entry.address === address),
  );
  expect(slips.length).toBeGreaterThan(500);
  expect(missed.length / slips.length, missed.map(({ typed }) => typed).join(', ')).toBeLessThanOrEqual(0.01);
});

test('two words typed as one are parted', () => {
  expect(engine.search('bloodpressure').searched).toBe('blood pressure');
});

test('a word spelled right is left alone, and so are the small words of a question', () => {
  for (const query of ['high blood pressure', 'why cant my teenager sleep', 'when should i worry']) {
    expect(engine.search(query).searched).toBe(query);
  }
});

test('a word about health that is spelled right is never turned into another', () => {
  for (const word of ['cancer', 'knee', 'fever', 'liver', 'throat'])
    expect(engine.search(word).searched).toBe(word);
});

test('a half-typed word is not corrected', () => {
  expect(engine.search('diab')).toMatchObject({ searched: 'diab', isCorrected: false });
  expect(firstFor('diab')).toBe('/articles/type-2-diabetes-first-weeks/');
});

test('the reader can ask for exactly the words that were typed', () => {
  expect(engine.search('diabetis', true)).toMatchObject({ searched: 'diabetis', isCorrected: false });
});

test('words of danger are noticed, also when they are misspelt', () => {
  expect(engine.search('chest pain').isDanger).toBe(true);
  expect(engine.search('I want to die').isDanger).toBe(true);
  expect(engine.search("can't breathe").isDanger).toBe(true);
  expect(engine.search('breathing exercises').isDanger).toBe(false);
});

test('nothing typed finds nothing, and neither does nonsense', () => {
  expect(engine.search('').found).toEqual([]);
  expect(engine.search('   ?!  ').found).toEqual([]);
  expect(engine.search('qqqxxzzkk').found).toEqual([]);
});

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
  ] as const;
  for (const [heard, written] of pairs) expect(soundKey(heard), heard).toBe(soundKey(written));
});

test('two swapped letters are one slip of the finger', () => {
  expect(countEdits('haeadche', 'headache')).toBe(2);
  expect(countEdits('hte', 'the')).toBe(1);
  expect(countEdits('flu', 'flu')).toBe(0);
});

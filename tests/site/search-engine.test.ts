import { expect, test } from 'vitest';
import { buildSearch } from '../../src/site/search/engine.ts';
import type { SearchEntry } from '../../src/site/search/entry.ts';
import { openBuiltSearch } from './search/open.ts';

const { engine, entries } = openBuiltSearch();
const firstFor = (query: string) => engine.search(query).found[0]?.address;

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

test('nothing typed finds nothing, and neither does nonsense', () => {
  expect(engine.search('').found).toEqual([]);
  expect(engine.search('   ?!  ').found).toEqual([]);
  expect(engine.search('qqqxxzzkk').found).toEqual([]);
});

test('words that stand on no page find nothing instead of what merely looks like them', () => {
  for (const query of ['food', 'weather', 'lupus']) expect(engine.search(query).found, query).toEqual([]);
});

test('who finds nothing is shown the lines of the A to Z where the word would stand', () => {
  const names = engine.search('lupus').neighbours.map(({ name }) => name.toLowerCase());
  expect(names.length).toBeGreaterThanOrEqual(4);
  expect(names).toEqual([...names].sort());
  expect(names.some((name) => name < 'lupus') && names.some((name) => name > 'lupus')).toBe(true);
  expect(engine.search('zzzz').neighbours.length).toBeGreaterThanOrEqual(4);
  expect(engine.search('asthma').neighbours).toEqual([]);
});

test('results of one kind stand together, and the best result stays first', () => {
  const kinds = engine.search('asthma').found.map(({ kind }) => kind);
  const changes = kinds.filter((kind, place) => kind !== kinds[place - 1]).length;
  expect(new Set(kinds).size).toBeGreaterThan(1);
  expect(changes).toBe(new Set(kinds).size);
  expect(kinds[0]).toBe('article');
});

test('questions that readers asked are found', () => {
  expect(firstFor('can i eat fruit with diabetes')).toBe('/questions/#can-i-eat-fruit-with-diabetes');
});

test('the other name somebody used is shown with the result', () => {
  const [first] = engine.search('lumbago').found;
  expect(first).toMatchObject({ address: '/articles/lower-back-pain/', calledAlso: 'lumbago' });
  expect(engine.search('asthma attack').found[0]?.calledAlso).toBeUndefined();
});

test('the other words of a query decide between words that are equally near', () => {
  expect(engine.search('back pzin').searched).toBe('back pain');
  expect(engine.search('flu jzb').searched).toBe('flu jab');
  expect(engine.search('panic atack').searched).toBe('panic attack');
});

test('a British or American spelling finds the page that uses the other one', () => {
  const entry = (title: string): SearchEntry => {
    return { kind: 'article', title, address: `/articles/${title}/`, text: '', aliases: [] };
  };
  const british = ['haemorrhoids', 'anaemia', 'tumour', 'diarrhoea', 'immunisation', 'fibre', 'counselling'];
  const american = ['hemorrhoids', 'anemia', 'tumor', 'diarrhea', 'immunization', 'fiber', 'counseling'];
  const here = buildSearch(british.map(entry));
  const there = buildSearch(american.map(entry));
  british.forEach((word, place) => {
    expect(here.search(american[place] ?? '').found[0]?.title).toBe(word);
    expect(there.search(word).found[0]?.title).toBe(american[place]);
  });
});

test('another form of a word finds its page without a word about spelling', () => {
  for (const query of ['inhalers', 'falling'])
    expect(engine.search(query)).toMatchObject({ searched: query });
  expect(firstFor('falling')).toBe('/articles/falls-at-home/');
});

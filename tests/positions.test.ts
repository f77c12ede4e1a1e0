import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '#linter/document/document.ts';
import { documentOf } from './helpers/lint.ts';

/** Words whose place in the source does not show the word itself; a word that holds an entity cannot. */
function misplacedWords({ sentences, source }: Document): string[] {
  return sentences.flatMap((sentence) =>
    sentence.words
      .filter((word) => word.kind !== 'placeholder')
      .map((word) => {
        const { block } = word;
        return [
          word.text,
          source.slice(block.source.startInSource(word.start), block.source.endInSource(word.end)),
        ];
      })
      .filter(([text, written]) => written !== text && !/&[#\w]+;/.test(written as string))
      .map(([text, written]) => `${text} -> ${written}`),
  );
}

const placeOf = (source: string, word: string, path?: string) => {
  const document = documentOf(source, path);
  return document.sentences
    .flatMap((sentence) => sentence.words)
    .filter((each) => each.text === word)
    .map(({ block, start, end }) => [block.source.startInSource(start), block.source.endInSource(end)]);
};

describe('every word is found where it was written', () => {
  test.each([
    ['after an entity', 'Fish &amp; chips has a badword here.'],
    ['after several entities', 'A &lt;&gt;&quot;&copy; badword.'],
    ['after an escape', 'Take 5\\* tablets of badword.'],
    ['on the second line of a quote', '> first line\n> has a badword here'],
    ['on a lazy line of a quote', '> first line\nhas a badword here'],
    ['in a quote in a quote', '> > first\n> > second badword'],
    ['on the second line of a list item', '- first line\n  has a badword here'],
    ['after a tab in a list', '-\tone\n\tand a badword'],
    ['in an indented child of a component', '<Aside>\n    first line\n    has a badword here\n</Aside>'],
    ['in a quote with Windows line endings', '> first line\r\n> has a badword'],
    ['after an emoji', 'Rest 😀 and a badword.'],
    ['in a table', '| One | Two |\n| --- | --- |\n| a | badword |'],
    ['in a table after an escaped bar', '| One |\n| --- |\n| a \\| badword |'],
    ['in alt text', '![a badword](a.png)'],
    ['in alt text after an entity', '![Fish &amp; badword](a.png)'],
    ['in a prop', '<Card title="a badword" />'],
    ['in a prop after an entity', '<Card title="fish &amp; badword" />'],
    ['in a prop in braces', "<Card title={'a badword'} />"],
    ['in a prop over two lines', '<Card\n  title="first\n  badword"\n/>'],
    ['in front matter', '---\ntitle: a badword here\n---\n'],
    ['in quoted front matter', '---\ntitle: "say \\"hi\\" to badword"\n---\n'],
    ['in singly quoted front matter', "---\ntitle: 'say ''hi'' to badword'\n---\n"],
    ['in folded front matter', '---\ndescription: >\n  first line\n  badword\n---\n'],
    ['in a list of front matter', '---\nsyndicate:\n  - network: x\n    text: a badword\n---\n'],
    ['in a footnote', 'Text.[^1]\n\n[^1]: First line\n    and badword'],
    ['in link text', 'See [the *badword* page](/a/).'],
    ['after a comment', 'A {/* note */} badword.'],
    ['after an expression', 'A {dose} badword.'],
    ['in a literal', "A {'badword'} here."],
    ['after a line break', 'A<br/>badword'],
  ])('%s', (_where, source) => {
    const places = placeOf(source, 'badword');
    const written = source.indexOf('badword');
    expect(places).toEqual([[written, written + 'badword'.length]]);
    expect(misplacedWords(documentOf(source))).toEqual([]);
  });

  test('an entity inside a word covers the whole of it', () => {
    expect(placeOf('A caf&eacute; here', 'café')).toEqual([[2, 13]]);
  });

  test('a line break keeps two words apart', () => {
    const words = documentOf('Line one<br/>line two').sentences.flatMap((sentence) => sentence.words);
    expect(words.map((word) => word.text)).toEqual(['Line', 'one', 'line', 'two']);
  });

  test('holds for any mix of Markdown a writer can make', () => {
    const word = fc.constantFrom(
      'help',
      'naïve',
      'don’t',
      'COVID-19',
      'é',
      '日本',
      '😀',
      '1,000',
      'e.g.',
      'U.S.',
      'x',
    );
    const inline = fc.oneof(
      word,
      fc.constantFrom(
        '&amp;',
        '&nbsp;',
        '&eacute;',
        '\\*',
        '\\_',
        '&',
        '{1}',
        '{/* c */}',
        '<br/>',
        '`code`',
      ),
      word.map((text) => `*${text}*`),
      word.map((text) => `**${text}**`),
      word.map((text) => `[${text}](/a/)`),
      word.map((text) => `<b>${text}</b>`),
      word.map((text) => `![${text}](a.png)`),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 3 });
    const ending = fc.constantFrom('\n', '\r\n');
    const block = fc.oneof(
      lines.map((all) => all.join('\n')),
      lines.map((all) => `> ${all.join('\n> ')}`),
      lines.map((all) => `- ${all.join('\n  ')}`),
      lines.map((all) => `1. ${all.join('\n   ')}`),
      line.map((text) => `## ${text}`),
      line.map((text) => `| a | b |\n| --- | --- |\n| ${text} | x |`),
      lines.map((all) => `<Aside title="one &amp; two">\n  ${all.join('\n  ')}\n</Aside>`),
    );
    const article = fc.tuple(fc.array(block, { minLength: 1, maxLength: 5 }), ending);
    fc.assert(
      fc.property(article, ([blocks, newline]) => {
        const source = blocks.join('\n\n').replaceAll('\n', newline);
        expect(misplacedWords(documentOf(source))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

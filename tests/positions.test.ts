import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '#linter/document/document.ts';
import { documentOf } from './helpers/lint.ts';

/** What may stand inside a word and is no part of it. */
const markup = /<!--[\s\S]*?-->|<[^<>]*>|\*+|\\(?=[*_])/g;

/** Words whose place in the source does not show the word itself; a word that holds an entity, an escape or a tag cannot. */
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
      .filter(([text, written = '']) => written.replace(markup, '') !== text && !/&[#\w]+;?/.test(written))
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

  test.each([
    ['in a paragraph of HTML', '<p>Take a badword.</p>'],
    ['after an entity of HTML', '<p>Fish &amp; chips &copy 2020 &#150; badword</p>'],
    ['on a later line of HTML', '<div>\n    first line\n    has a badword\n</div>'],
    ['in HTML in a quote', '> <p>first\n> badword</p>'],
    ['in HTML in a list', '-\t<p>first\n\tbadword</p>'],
    ['in HTML with Windows line endings', '<p>one\r\ntwo</p>\r\n<p>badword</p>'],
    ['in an attribute of HTML', '<img alt="Fish &amp; badword" src="/a.png">'],
    ['in an attribute in a quote', '> <img\n> alt="a\n> badword" src="/a.png">'],
    ['in a cell of HTML', '<table><tr><td>One<td>badword</table>'],
    ['after a comment on its line', '<!-- note --> badword'],
    ['after an emoji in HTML', '<p>😀 <b>😀</b> badword</p>'],
    ['in a paragraph with tags', 'One <b>two</b><br>badword'],
    ['in alt text with markup', '![One *two* `three` [four](/a) badword](/a.png)'],
    ['in a title', '[One](/a/ "Two &amp; badword")'],
    ['in a title of a definition', '[One]\n\n[one]: /a/\n  "Two badword"'],
  ])('in Markdown, %s', (_where, source) => {
    const written = source.indexOf('badword');
    expect(placeOf(source, 'badword', 'article.md')).toEqual([[written, written + 'badword'.length]]);
    expect(misplacedWords(documentOf(source, 'article.md'))).toEqual([]);
  });

  test.each([
    ['in a text alone', "{'badword'}"],
    ['after escapes', "{'It\\'s \\u{1F600} \\x41 badword'}"],
    ['on a later line of a template', '{`one\ntwo badword`}'],
    ['in a list in a prop', "<Card items={['one', { title: 'badword' }]} />"],
    ['after a program in a list', "<Card items={[f(x, '}'), 'badword']} />"],
    ['in HTML in a prop', "<p set:html={'<b>It\\'s</b> badword'} />"],
    ['put together', "{'one ' + 'badword'}"],
  ])('in MDX, %s', (_where, source) => {
    const written = source.indexOf('badword');
    expect(placeOf(source, 'badword')).toEqual([[written, written + 'badword'.length]]);
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

  test('holds for any mix of Markdown and HTML', () => {
    const name = fc.constantFrom(
      ...[
        'p',
        'div',
        'b',
        'a',
        'span',
        'ul',
        'li',
        'table',
        'tr',
        'td',
        'h2',
        'blockquote',
        'pre',
        'code',
        'svg',
        'br',
      ],
      ...[
        'q',
        'dl',
        'dt',
        'dd',
        'script',
        'textarea',
        'details',
        'summary',
        'select',
        'option',
        'hr',
        'P',
        'Aside',
      ],
    );
    const value = fc.constantFrom('tea', 'a &amp; b', '&eacute;', "it's", 'one\ntwo', '');
    const tag = fc.oneof(
      name.map((each) => `<${each}>`),
      name.map((each) => `</${each}>`),
      fc.tuple(name, value).map(([each, text]) => `<${each} title="${text}">`),
      value.map((text) => `<img alt='${text.replace("'", '’')}' src=/a.png>`),
      fc.constantFrom(
        '<!-- note -->',
        '<!--',
        '-->',
        '<',
        '</',
        '<a href="/a/">',
        '<![CDATA[',
        ']]>',
        '<?php',
        '?>',
      ),
    );
    const text = fc.constantFrom(
      ...[
        'help',
        'naïve',
        'don’t',
        '😀',
        '&amp;',
        '&copy',
        '&#x41;',
        '&nbsp;',
        'U.S.',
        '1,000',
        '\\*',
        '`x`',
        '*y*',
        '**z**',
      ],
      ...['[a](/b/ "c")', '![d *e*](/f.png)', 'https://example.org', 'www.example.org', '{1}', '|'],
    );
    const space = fc.constantFrom(
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\n- ',
      '\n> ',
      '\n## ',
      '\t',
      '\n    ',
      '\n\n| a |\n| - |\n| ',
    );
    const bit = fc.oneof({ weight: 2, arbitrary: tag }, { weight: 3, arbitrary: text });
    const article = fc.array(fc.tuple(bit, space), { maxLength: 25 });
    fc.assert(
      fc.property(article, fc.constantFrom('\n', '\r\n'), (bits, newline) => {
        const source = bits.flat().join('').replaceAll('\n', newline);
        expect(misplacedWords(documentOf(source, 'article.md'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

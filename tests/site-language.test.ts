import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '#linter/document/read-article.ts';
import { readSiteLanguage } from '#linter/document/syntax/site-language/site-language.ts';
import { Vocabulary } from '#linter/document/words/vocabulary.ts';

const vocabulary = new Vocabulary({});

const read = (source: string, path = 'a.md', demands = {}) => readArticle(path, source, vocabulary, demands);

/** What is read of a text, each block on a line of its own, with one sign for what nobody reads. */
function seen(source: string, path?: string, demands = {}): string[] {
  return read(source, path, demands).document.blocks.map(({ text }) =>
    text
      .replace(/\uFFFC/g, '_')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

test.each([
  [
    'Hugo',
    'Rest. {{< youtube id="x" >}}\n\n{{< img src="a.png" caption="A calm room" >}}\n\nSleep.',
    ['Rest.', 'A calm room', 'Sleep.'],
  ],
  [
    'Hugo, in pairs',
    '{{% note title="Mind this" %}}\nCall first.\n{{% /note %}}',
    ['Mind this', 'Call first.'],
  ],
  ['Hugo, code', '{{< highlight js >}}\nlet a = like;\n{{< /highlight >}}\n\nRest.', ['Rest.']],
  ['Hugo, a note', 'Rest.{{/* like us */}}', ['Rest.']],
  ['Hugo, a value in a line', 'Take {{< dose >}} a day.', ['Take _ a day.']],
  [
    'Liquid',
    '{% if page.x %}\nRest, {{ page.name | upcase }}.\n{% endif %}\n{% include box.html text="Call us" %}',
    ['Rest, _.', 'Call us'],
  ],
  ['Liquid, silent', '{% comment %}\nLike us.\n{% endcomment %}\n\nRest.', ['Rest.']],
  ['Handlebars', '{{#if old}}Rest.{{/if}} {{> foot}} {{!-- like us --}}', ['Rest.']],
  ['Nunjucks', '{# like us #}\n\nRest. {%- set a = 1 -%}', ['Rest.']],
  ['EJS', 'Rest<% if (a) { %> more<% } %>.', ['Rest more.']],
  ['a box', ':::tip[Sleep well]\nRest.\n:::\n\nMore.', ['Sleep well', 'Rest.', 'More.']],
  ['a box with a plain title', '::: warning Take care\nRest.\n:::', ['Take care', 'Rest.']],
  ['a box in a box', '::::note\n:::tip\nRest.\n:::\n::::', ['Rest.']],
  ['an alert', '> [!NOTE]\n> Rest **well**.\n> Sleep.', ['Rest well.\nSleep.']],
  ['an alert with a title', '> [!tip]- Sleep well\n> Rest.', ['Sleep well', 'Rest.']],
  [
    'kramdown',
    '## Rest\n{: .no_toc #rest}\n\nSleep.{:.big}\n\n1. TOC\n{:toc}\n\n{::comment}like us{:/comment}',
    ['Rest', 'Sleep.'],
  ],
  ['an id', '## Rest {#rest-well}\n\nSleep.', ['Rest', 'Sleep.']],
  [
    'WordPress',
    '[caption id="a" align="left"]A calm room[/caption]\n\n[youtube=http://x.example/a]\n\nRest.',
    ['A calm room', 'Rest.'],
  ],
  ['programs in Markdown', "import Tabs from '@theme/Tabs';\nimport { A } from 'b';\n\nRest.\n", ['Rest.']],
])('takes the language of the site out, and keeps its words: %s', (_, source, text) => {
  expect(seen(source)).toEqual(text);
});

test.each([
  '[a](page.md)',
  'a [note] and [x]: y',
  'Import duties: from "abroad".',
  'Ratio 2::3 and {a} and 5 % { b }',
  '> "Rest," she said.',
])('leaves prose as it is: %s', (source) => {
  expect(read(source).document.source).toBe(source);
});

test('a quote is somebody else’s, and an alert is not', () => {
  const isQuoted = (source: string) => read(source).document.blocks.map((block) => block.isQuoted);
  expect(isQuoted('> Rest.')).toEqual([true]);
  expect(isQuoted('> [!NOTE]\n> Rest.')).toEqual([false]);
  expect(isQuoted('{{< quote text="Rest." >}}')).toEqual([true]);
});

test('addresses keep what they name', () => {
  const urls = (source: string) => read(source).document.links.map(({ url }) => url);
  expect(urls('[a]({{< ref "flu.md" >}})')).toEqual(['flu.md']);
  expect(urls('[a]({% link _posts/flu.md %}) [b]({{ site.baseurl }}{% post_url 2020-01-02-flu %})')).toEqual([
    '_posts/flu.md',
    '2020-01-02-flu',
  ]);
  expect(urls("[a]({{ site.baseurl }}/flu/) [b]({{ '/cold/' | relative_url }})")).toEqual([
    '/flu/',
    '/cold/',
  ]);
  expect(urls('[a](https://x.example/{{ id }}/b)')[0]).toMatch(/^https:\/\/x\.example\/\uFFFC+\/b$/);
  expect(urls('[a]: {{ site.url }}/flu/\n\n[b][a]')).toEqual(['/flu/']);
});

test('where articles are plain, and where a site says so, braces are text that was left over', () => {
  expect(seen('Dear {{name}}, rest.', 'a.md', { mdx: 'plain' })).toEqual(['Dear {{name}}, rest.']);
  expect(seen('Dear {{name}}, rest.', 'a.md', { templates: false })).toEqual(['Dear {{name}}, rest.']);
  expect(seen('Dear {{name}}, rest.')).toEqual(['Dear _, rest.']);
});

test('MDX keeps its braces, and has boxes and ids too', () => {
  expect(seen('## Rest {#rest}\n\n:::note[Sleep]\nCall {a}.\n:::', 'a.mdx')).toEqual([
    'Rest',
    'Sleep',
    'Call _.',
  ]);
});

test('pages of HTML are read on request, without their programs', () => {
  const source =
    '---\nlayout: x\n---\n<html><head><title>a</title><script>like()</script></head>\n<body>\n\n<h1>Rest</h1>\n\n    <p>{{ page.x }} Sleep <b>well</b>.</p>\n</body></html>\n';
  expect(seen(source, 'a.html')).toEqual(['Rest', '_ Sleep well.']);
});

const pieces = fc.constantFrom(
  '{{',
  '}}',
  '{%',
  '%}',
  '{{<',
  '>}}',
  '{{%',
  '%}}',
  '{#',
  '#}',
  '<%',
  '%>',
  '{:',
  '}',
  ':::',
  '::',
  '[!NOTE]',
  '[',
  ']',
  '](',
  ')',
  '"',
  "'",
  '`',
  '```',
  '\n',
  '\n\n',
  '> ',
  '# ',
  ' ',
  'note',
  'ref "a.md"',
  'title="Rest well"',
  'endif',
  '/note',
  'Rest.',
  'import a from "b"',
  '---\n',
  '+++\n',
  'a = 1\n',
  '😀',
  '&amp;',
  '\r\n',
);

test('whatever is written, every letter that is read stands where it is said to stand', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      const { document } = read(source);
      expect(document.source).toHaveLength(source.length);
      for (const { text, source: lined } of document.blocks) {
        for (let at = 0; at < text.length; at += 1) {
          if (!/[\p{L}\p{N}]/u.test(text[at] as string)) continue;
          expect(source.slice(lined.startInSource(at), lined.endInSource(at + 1))).toBe(text[at]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('thousands of openings that never close take no time to speak of', () => {
  const signs = [
    '{{',
    '{{<',
    '{{x}}',
    '{%',
    '](',
    '[a]({{x}}',
    '{:',
    '{::comment}',
    ':::',
    '> [!a]\n',
    '[x=',
    '# {#a ',
  ];
  for (const sign of signs) {
    const source = `${sign.repeat(4000)}\n`;
    const { source: read } = readSiteLanguage(source, 0, 'md', true);
    expect(read).toHaveLength(source.length);
  }
});

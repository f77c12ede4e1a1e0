import { describe, expect, test } from 'vitest';
import noLikeUs from '#rules/social/no-like-us/rule.ts';
import { lintText } from './helpers/lint.ts';
import { render, textsOf } from './helpers/rendered.ts';

/**
 * One row for each thing of Markdown, HTML and MDX that can hold text. A phrase nobody may write stands at `§`; where
 * the page prints it, it must be found at that very place, and where not, it must not be.
 */
interface Row {
  md?: string;
  mdx?: string;
  /** Printed, and not read on purpose; the reason. */
  passedOver?: string;
}

const phrase = 'Like us on Facebook!';
const both = (source: string): Row => ({ md: source, mdx: source });

const markdown: Record<string, Row> = {
  paragraph: both('§'),
  'paragraph over two lines': both('Rest.\n§'),
  heading: both('## §\n\nRest.'),
  'heading with a line below': both('§\n---\n\nRest.'),
  'list item': both('- §'),
  'numbered item': both('1. §'),
  'item of a loose list': both('- Rest.\n\n  §'),
  'item of a list in a list': both('- Rest\n  - §'),
  'task that is done': both('- [x] §'),
  'task to do': both('- [ ] §'),
  'head of a table': both('| § | b |\n| - | - |\n| c | d |'),
  'cell of a table': both('| a | b |\n| - | - |\n| c | § |'),
  'cell after an escaped bar': both('| a |\n| - |\n| 1 \\| § |'),
  emphasis: both('*§*'),
  strong: both('**§**'),
  'struck out': both('~~§~~'),
  link: both('[§](/a/)'),
  'link by name': both('[§][a]\n\n[a]: /a/'),
  'picture by name': both('![§][a]\n\n[a]: /a.png'),
  'alt text': both('![§](/a.png)'),
  'alt text in a link': both('[![§](/a.png)](/b/)'),
  'title of a link': both('[tea](/a/ "§")'),
  'title in single quotes': both("[tea](/a/ '§')"),
  'title in brackets': both('[tea](/a/ (§))'),
  'title after quotes in the link': both('[the "tea"](/a/ "The \\"best\\" §")'),
  'title of a picture': both('![tea](/a.png "§")'),
  'title after quotes in the alt text': both('![the "tea"](/a.png \'§\')'),
  'title of a definition': both('[tea]\n\n[tea]: /a/ "§"'),
  'title of a definition on its own line': both('[tea][]\n\n[tea]: /a/\n  (§)'),
  'title of a picture by name': both('![tea][a]\n\n[a]: /a.png "§"'),
  'title of a definition nobody uses': both('Rest.\n\n[tea]: /a/ "§"'),
  'title of a second definition': both('[tea]\n\n[tea]: /a/\n[tea]: /b/ "§"'),
  footnote: both('Rest.[^1]\n\n[^1]: §'),
  'second paragraph of a footnote': both('Rest.[^1]\n\n[^1]: Sleep.\n\n    §'),
  'footnote nobody refers to': both('Rest.\n\n[^1]: §'),
  'after a hard break': both('Rest.\\\n§'),
  'after two blanks': both('Rest.  \n§'),
  'after an entity': both('Tea &amp; milk. §'),
  'after an escape': both('5\\* tea. §'),
  'code in a sentence': { ...both('Write `§`'), passedOver: 'code' },
  'block of code': { ...both('```\n§\n```'), passedOver: 'code' },
  'indented code': { md: 'Rest.\n\n    §', passedOver: 'code' },
  'words after the language of a block of code': both('``` text §\ntea\n```'),
  'a quote of the reader’s': { ...both('> §'), passedOver: 'somebody else says it' },
};

const htmlBlocks = [
  ...[
    'address',
    'article',
    'aside',
    'center',
    'dd',
    'details',
    'div',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
  ],
  ...[
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'legend',
    'li',
    'main',
    'nav',
    'ol',
  ],
  ...['p', 'pre', 'search', 'section', 'summary', 'ul', 'dialog', 'dl', 'menu'],
];
const htmlInSentences = [
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'button',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
  ],
  ...[
    'label',
    'mark',
    'nobr',
    'output',
    's',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
  ],
  ...['unknown-element', 'audio', 'video', 'meter', 'progress'],
];
const silent = ['canvas', 'code', 'kbd', 'math', 'object', 'samp', 'svg', 'template'];
const rawText = ['iframe', 'noembed', 'noframes', 'noscript', 'script', 'style', 'textarea', 'title', 'xmp'];

const html: Record<string, Row> = {
  ...Object.fromEntries(htmlBlocks.map((name) => [name, both(`<${name}>§</${name}>`)])),
  ...Object.fromEntries(htmlInSentences.map((name) => [name, both(`Rest. <${name}>§</${name}> Sleep.`)])),
  ...Object.fromEntries(
    silent.map((name) => [name, { ...both(`<${name}>§</${name}>`), passedOver: 'no language' }]),
  ),
  ...Object.fromEntries(
    rawText.map((name) => [name, { md: `<${name}>§</${name}>`, passedOver: 'no language' }]),
  ),
  ...Object.fromEntries(
    ['blockquote', 'cite', 'q'].map((name) => [
      name,
      { ...both(`<${name}>§</${name}>`), passedOver: 'somebody else says it' },
    ]),
  ),
  'head cell': both('<table><thead><tr><th>§</th></tr></thead></table>'),
  cell: both('<table><tbody><tr><td>Tea</td><td>§</td></tr></tbody></table>'),
  'caption of a table': both('<table><caption>§</caption><tbody><tr><td>Tea</td></tr></tbody></table>'),
  option: both('<select><option>§</option></select>'),
  'group of options': both('<select><optgroup label="§"><option>tea</option></optgroup></select>'),
  'label of an option': both('<select><option label="§">tea</option></select>'),
  'value of an option': {
    ...both('<select><option value="§">tea</option></select>'),
    passedOver: 'sent, not shown',
  },
  'small print over letters': both('<ruby>tea<rt>§</rt></ruby>'),
  alt: both('<img src="/a.png" alt="§" />'),
  'alt in single quotes': both("<img src='/a.png' alt='§' />"),
  'title of a picture of HTML': both('<img src="/a.png" alt="Tea" title="§" />'),
  'title of a paragraph': both('<p title="§">Rest.</p>'),
  'title of a word': both('Rest <abbr title="§">a</abbr> day.'),
  'title of a part that is silent': both('Write <code title="§">x</code> here.'),
  'aria-label': both('<nav aria-label="§">Tea</nav>'),
  'aria-description': both('<p aria-description="§">Tea</p>'),
  'aria-roledescription': both('<p aria-roledescription="§">Tea</p>'),
  placeholder: both('<input type="text" placeholder="§" />'),
  'value of a field': both('<input type="submit" value="§" />'),
  'value of a hidden field': { ...both('<input type="hidden" value="§" />'), passedOver: 'not shown' },
  'summary of a table': both('<table summary="§"><tbody><tr><td>tea</td></tr></tbody></table>'),
  'short form of a head cell': both('<table><tbody><tr><th abbr="§">tea</th></tr></tbody></table>'),
  'name of a track': both('<video><track label="§" /></video>'),
  class: { ...both('<p class="§">Rest.</p>'), passedOver: 'not shown' },
  'data for programs': { ...both('<p data-text="§">Rest.</p>'), passedOver: 'not shown' },
  id: { ...both('<p id="§">Rest.</p>'), passedOver: 'not shown' },
  'after a line break': both('<p>Rest.<br />§</p>'),
  'after a tag': both('<p>Rest.</p> §'),
  'before a tag': both('§ <b>Rest.</b>'),
  'after a line': both('Rest.\n\n<hr />\n\n§'),
  'after an entity of HTML': both('<p>Tea &amp; milk. §</p>'),
  'across tags': { md: '<p>Rest.</p>\n<p>§</p>', mdx: '<div><p>Rest.</p><p>§</p></div>' },
  'Markdown in HTML': both('<div>\n\n**§**\n\n</div>'),
  'HTML in a list': both('- <b>§</b>'),
  'HTML in a cell': both('| a |\n| - |\n| <b>§</b> |'),
  'HTML in a heading': both('## <i>§</i>\n\nRest.'),
  'HTML in a link': both('[<b>§</b>](/a/)'),
};

const onlyHtml: Record<string, Row> = {
  'without quotes in the tag': { md: '<p class=a>§' },
  'capital letters': { md: '<P>§</P>' },
  'never closed': { md: '<div><p>§' },
  'an item after an item': { md: '<ul><li>Rest<li>§</ul>' },
  'a term and what it means': { md: '<dl><dt>Tea<dd>§</dl>' },
  'a cell after a cell': { md: '<table><tr><td>Tea<td>§</table>' },
  'a paragraph closed in a later node': { md: '<p>\n\n§\n\n</p>' },
  'a paragraph that ends in Markdown': { md: '<p>Rest.\n\n§</p>' },
  'a stray end tag': { md: '</div>\n\n§' },
  'a comment': { md: '<!-- § -->' },
  'after a comment on its line': { md: '<!-- note --> §' },
  'after a comment in HTML': { md: '<p><!-- note -->§</p>' },
  'in a comment with another mark': { md: '<p>Rest. <!-- § --!> Sleep.</p>' },
  'a comment that is none': { md: '<!--> § -->' },
  'after a script': { md: '<script>tea()</script>\n§' },
  'after a style': { md: '<style>p{}</style>§' },
  'after a drawing that is not closed': { md: '<svg><p>§</p>' },
  'after code that is closed': { md: '<p><code>a</code> §</p>' },
  'in a quote': { md: '> <p title="§">a', passedOver: 'somebody else says it' },
  'in a list over two lines': { md: '- <p\n  title="§">Rest.</p>' },
  'a declaration': { md: '<!DOCTYPE § >' },
  'an instruction': { md: '<?php § ?>' },
  'a tag that is cut off': { md: '<div title="§' },
  'old letters': { md: '<center><font size="2">§</font></center>' },
};

const mdx: Record<string, Row> = {
  'a note in a quote': both('> Ann said "yes".[^1]\n>\n> [^1]: §'),
  'a text alone': { mdx: "{'§'}" },
  'a text in double quotes alone': { mdx: '{"§"}' },
  'a template alone': { mdx: '{`§`}' },
  'a text in a sentence': { mdx: "Rest. {'§'} Sleep." },
  'a text after an escape': { mdx: "{'It\\'s tea. \\u0041 §'}" },
  'a text after a comment': { mdx: "{/* don't */ '§'}" },
  'a text between comments': { mdx: "{/* a */ '§' /* b */}" },
  'a text put together': { mdx: "{'Tea. ' + '§'}" },
  'a text in brackets': { mdx: "{('§')}" },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a writer's template
  'a template with a value': { mdx: '{`${5} §`}' },
  'a list of texts': { mdx: "{['Tea. ', '§']}" },
  'a comment of MDX': { mdx: '{/* § */}' },
  'a line of comment': { mdx: '{// §\n}' },
  'a prop': { mdx: '<Card title="§" />' },
  'a prop in braces': { mdx: "<Card title={'§'} />" },
  'a prop in a template': { mdx: '<Card title={`§`} />' },
  'a prop after an escape': { mdx: "<Card title={'It\\'s tea. §'} />" },
  'a prop after an entity': { mdx: '<Card title="Tea &amp; milk. §" />' },
  'a prop put together': { mdx: "<Card title={'Tea. ' + '§'} />" },
  'a list in a prop': { mdx: "<Card items={['Tea', '§']} />" },
  'a record in a prop': { mdx: "<Card items={[{ id: 'a', title: '§' }]} />" },
  'a record with a name in quotes': { mdx: "<Card items={[{ 'title': '§' }]} />" },
  'a list in a record': { mdx: "<Card items={[{ points: ['§'] }]} />" },
  'a prop in a sentence': { mdx: 'Rest <Card title="§" /> a day.' },
  by: { mdx: '<Card by="§" />' },
  children: { mdx: '<Card children="§" />' },
  'children of an element': { mdx: '<p children="§" />' },
  'set:text': { mdx: "<p set:text={'§'} />" },
  'set:html': { mdx: "<p set:html={'<b>§</b>'} />" },
  'set:html in quotes': { mdx: '<p set:html="§" />' },
  'what a component holds': { mdx: '<Card>§</Card>' },
  'what a component holds on lines of its own': { mdx: '<Card>\n\n  - §\n\n</Card>' },
  'an attribute in braces': { mdx: '<img src="/a.png" alt={\'§\'} />' },
  'a fragment': { mdx: '<>§</>' },
  'an export': { mdx: "export const tea = '§'" },
};

const places = (source: string) => {
  const start = source.indexOf(phrase);
  return [start, start + phrase.length - 1];
};

describe.each([
  ['Markdown', markdown],
  ['HTML', html],
  ['HTML as browsers forgive it', onlyHtml],
  ['MDX', mdx],
])('what is printed is read: %s', (_kind, rows) => {
  const cases = Object.entries(rows).flatMap(([name, row]) =>
    (['md', 'mdx'] as const).flatMap((kind) => (row[kind] ? [[name, kind, row] as const] : [])),
  );
  test.each(cases)('%s, in .%s', (_name, kind, row) => {
    const source = (row[kind] as string).replace('§', phrase);
    const isPrinted = textsOf(render(source, kind)).some((text) => text.includes(phrase));
    const found = lintText(source, [noLikeUs], { path: `article.${kind}` });
    const expected = isPrinted && !row.passedOver ? [places(source)] : [];
    expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
    if (row.passedOver) expect(isPrinted).toBe(true);
  });
});

test.each([
  '{"Like us on "}{"Facebook."}',
  '{"Like us "}\n{"on Facebook."}',
  '{"Like us on "}\n\n{"Facebook."}',
])('texts in braces that are printed in one line are read as one: %j', (source) => {
  expect(textsOf(render(source, 'mdx')).map((text) => text.replace(/\s+/g, ' '))).toContain(
    'Like us on Facebook.',
  );
  expect(lintText(source, [noLikeUs], { path: 'article.mdx' })).toHaveLength(1);
});

import { globSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { documentFromTree } from '#linter/document/build-document.ts';
import type { Document } from '#linter/document/document.ts';
import { parseForgiving } from '#linter/document/syntax/parse-forgiving.ts';
import { remarkTree } from '#linter/document/syntax/remark-tree.ts';
import type { SourceKind } from '#linter/document/syntax/source-kind.ts';
import { Vocabulary } from '#linter/document/words/vocabulary.ts';
import { documentOf } from './helpers/lint.ts';

/** Articles are read by the parser the site renders with; remark is the reference for what Markdown means, and where. */
const textOf = (document: Document) =>
  document.blocks.map(({ kind, components, text, source }) => {
    const place = `${source.startInSource(0)} to ${source.endInSource(text.length)}`;
    return `${kind}, inside ${components.join(' > ') || 'nothing'}, at ${place}: ${text}`;
  });

const asRemarkReads = (source: string, kind: SourceKind = 'mdx') =>
  documentFromTree(remarkTree(source, kind), { path: `article.${kind}`, source, kind }, new Vocabulary());

const tricky = [
  'A *word*, a **word**, a [link](/a/), `code`, an ![image](a.png) and a footnote.[^1]\n\n[^1]: The note.',
  '> A quote\n> over two lines\n\n- one\n- two\n  with more\n\n  and a paragraph\n\n1. first',
  '| One | Two |\n| --- | :-: |\n| a \\| b | *c* |',
  '<Aside title="A">\n  Some text.\n\n  - a list\n</Aside>\n\n<Quote>One line.</Quote>',
  '<details>\n  <summary>More *here*</summary>\n\n  Text.\n</details>',
  'A <Term id="a">term</Term> and a <br/> break, 5 &lt; 6 &amp; 7, 5\\* stars {/* note */} {"text"}.',
  '---\ntitle: A title\n---\n\n## A heading with `code` ##\n\nAnother\n=======\n\nHard  \nbreak\\\nhere.',
  '~~gone~~ - [x] not a task\n\n- [x] done\n- [ ] not done\n\n***\n\nwww.example.org',
];

test.each(tricky)('both parsers read the same in: %s', (source) => {
  expect(textOf(documentOf(source))).toEqual(textOf(asRemarkReads(source)));
});

/** Pages of older sites, as their exports have them. */
const withHtml = [
  '<p>Some <b>text</b>\nover lines &amp; more</p>\n\nMarkdown *here* and <i>there</i>.',
  '<div class="box">\n\n## Heading\n\nText with <br> a break.\n\n</div>\n\n<h2>Two</h2>\n<ul><li>one<li>two</ul>',
  '> <p>quoted\n> html</p>\n>\n> and text',
  '- <b>item</b>\n  <p>in\n  html</p>\n- <table><tr><td>x<td>y</table>',
  '1.\t<p>tab\n\tbed</p>\n\n2. two',
  '<!-- note --> after\n\n<!-- one\n\ntwo --> after two\n\nText <!-- in --> line.',
  '<p>\r\nWindows\r\n</p>\r\n\r\nText <a\r\nhref="/a/">link</a>.',
  '| a | b |\n| - | - |\n| <b>x</b> | <br> y \\| z |',
  '<pre>\ncode\n\nmore\n</pre>\ntext\n\n<script>\n\nx\n</script>\n<style>p{}</style> rest',
  '<details><summary>More</summary>\n\nHidden *text*.\n\n</details>\n<img alt="a &quot;b&quot;" src=x> tail',
  '![alt *em* `c`](/a.png "Title") [link](/b/ \'Other\') [ref]\n\n[ref]: /c/ (Third)',
  '<p title="one\n  two">three</p>\n<dl><dt>a<dd>b</dl>\n<?php echo ?>\n\n<!DOCTYPE html>\n\n<![CDATA[x]]>',
];

test.each(withHtml)('both parsers read the same in: %s', (source) => {
  expect(textOf(documentOf(source, 'article.md'))).toEqual(textOf(asRemarkReads(source, 'md')));
});

test.each(globSync('content/articles/*.mdx'))('both parsers read the same in %s', (path) => {
  const source = readFileSync(path, 'utf8');
  expect(textOf(documentOf(source))).toEqual(textOf(asRemarkReads(source)));
});

/** What writers get wrong, and what looks wrong and is not. */
const doubtful = [
  'Take <5 mg',
  'a <= b',
  'a < b',
  '1<2>3',
  'x <br> y',
  'x <br /> y',
  'Use {alone',
  'a } b',
  'a }} b',
  'a {} b',
  '{/* open',
  '{// x\n}',
  '<!-- note -->',
  '<!DOCTYPE html>',
  '<?xml?>',
  '<Aside>\n\nhi\n',
  '<Aside> para\n\n</Aside>',
  '<A>hi</B>',
  '</A>',
  '<a@b.c>',
  '<https://example.org>',
  'import a from b',
  'import is a word',
  'export const a = 1',
  '<A b=c />',
  '<A b=“c” />',
  '<A b="c />',
  '<A b={c />',
  '<A 5/>',
  '{% include %}',
  '`<5 {x`',
  '\\<5 \\{x',
  '| a | b |\n| - | - |\n| <5 | {x |',
];

test.each(doubtful)('both parsers agree whether they can read: %s', (source) => {
  const canRender = () => {
    try {
      mdxToJs(source);
      return true;
    } catch {
      return false;
    }
  };
  expect(parseForgiving(source, 'mdx').problems.length === 0).toBe(canRender());
});

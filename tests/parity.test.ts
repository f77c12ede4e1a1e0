import { globSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { type Document, documentFromTree } from '#linter/document/document.ts';
import { Vocabulary } from '#linter/document/vocabulary.ts';
import { documentOf } from './helpers/lint.ts';

/** The site is rendered by another parser than the one that checks it; both must see the same text. */
const textOf = (document: Document) =>
  document.blocks
    .filter((block) => block.isBody)
    .map((block) => `${block.kind}, inside ${block.components.join(' > ') || 'nothing'}: ${block.text}`);

const asRendered = (source: string) =>
  documentFromTree(
    mdxToMdast(source) as unknown as Root,
    { path: 'article.mdx', source, kind: 'mdx' },
    new Vocabulary(),
  );

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
  expect(textOf(documentOf(source))).toEqual(textOf(asRendered(source)));
});

test.each(globSync('content/articles/*.mdx'))('both parsers read the same in %s', (path) => {
  const source = readFileSync(path, 'utf8');
  expect(textOf(documentOf(source))).toEqual(textOf(asRendered(source)));
});

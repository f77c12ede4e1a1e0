import fc from 'fast-check';
import type { Html, Nodes } from 'mdast';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { HtmlReader, type HtmlToken, htmlTokens } from '#linter/document/syntax/html-tokens.ts';
import { parse } from '#linter/document/syntax/parse.ts';
import { htmlSource } from '#linter/document/text/html-source.ts';
import { SourceText } from '#linter/document/text/source-text.ts';

const kinds = (html: string) => htmlTokens(html).map((token) => token.kind);

/** Each thing found must stand, letter for letter, where it is said to stand. */
function faultsOf(source: string, tokens: readonly HtmlToken[], start: number, end: number): string[] {
  const faults: string[] = [];
  const wants = (holds: boolean, what: string) => holds || faults.push(what);
  const wantsPieces = (pieces: readonly { text: string; source: number; sourceLength: number }[]) => {
    for (const { text, source: at, sourceLength } of pieces) {
      const written = source.slice(at, at + sourceLength);
      wants(written === text || /^(?:&.+|\r\n?|\0)$/i.test(written), `${text} is not ${written}`);
    }
  };
  let at = start;
  for (const token of tokens) {
    wants(token.start === at && token.end > at, `${token.kind} begins at ${token.start}, not ${at}`);
    at = token.end;
    if (token.kind === 'text') wantsPieces(token.pieces);
    if (token.kind !== 'start') continue;
    for (const each of token.attributes) {
      const name = source.slice(each.start, each.nameEnd).toLowerCase().replaceAll('\0', '\uFFFD');
      wants(name === each.name, `${each.name} is not ${name}`);
      wants(each.start >= token.start && each.end <= token.end, `${each.name} is outside its tag`);
      wants(each.nameEnd <= each.valueStart && each.valueEnd <= each.end, `${each.name} is not in order`);
      const value = source.slice(each.valueStart, each.valueEnd);
      wants(/[&\r\0]/.test(value) || value === each.value, `${each.value} is not ${value}`);
      wantsPieces(each.pieces);
    }
  }
  wants(at === end, `the last ends at ${at}, not ${end}`);
  return faults;
}

/** All characters and attribute values as the whole parser has them. */
function textOf(node: {
  childNodes?: unknown[];
  content?: unknown;
  value?: string;
  nodeName?: string;
}): string {
  if (node.nodeName === '#text') return node.value ?? '';
  const inside = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
  return inside.map((child) => textOf(child as typeof node)).join('');
}

const readText = (html: string) =>
  htmlTokens(html)
    .map((token) => (token.kind === 'text' ? token.value : ''))
    .join('');

describe('HTML is read as browsers read it', () => {
  test('tags, attributes and text have their places', () => {
    const html = 'Tea <a href="/x" title=\'Our &quot;page&quot;\' hidden data-a=1>our&nbsp;page</a>';
    const link = htmlTokens(html).find((token) => token.kind === 'start');
    expect(link?.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['href', '/x'],
      ['title', 'Our "page"'],
      ['hidden', ''],
      ['data-a', '1'],
    ]);
    const written = link?.attributes.map(({ valueStart, valueEnd }) => html.slice(valueStart, valueEnd));
    expect(written).toEqual(['/x', 'Our &quot;page&quot;', '', '1']);
  });

  test.each([
    ['a browser closes it with -->', '<!-- x -->', '-->'],
    ['or with --!>', '<!-- x --!>', '--!>'],
    ['<!--> is whole', '<!-->', '>'],
    ['<!---> too', '<!--->', '->'],
    ['nothing closes it', '<!-- x -- >', ''],
    ['what is no proper comment ends at >', '<!x>', '>'],
    ['so does a processing instruction', '<?php echo 1 ?>', '>'],
    ['and an end tag without a name', '</ x>', '>'],
  ])('comments: %s', (_why, html, closing) => {
    expect(htmlTokens(html)).toMatchObject([{ kind: 'comment', closing }]);
  });

  test('what stands in a script, a style or a text field is no HTML', () => {
    for (const name of ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noscript']) {
      expect(kinds(`<${name}><p>no</p></${name}><p>`)).toEqual(['start', 'text', 'end', 'start']);
    }
    expect(kinds('<plaintext><p>no</plaintext>')).toEqual(['start', 'text']);
  });

  test('in a drawing a style is looked into, and a paragraph ends the drawing', () => {
    expect(kinds('<svg><style><p>yes</p>')).toEqual(['start', 'start', 'start', 'text', 'end']);
    expect(kinds('<svg><p><style><b>')).toEqual(['start', 'start', 'start', 'text']);
    expect(kinds('<svg><![CDATA[a<b>]]></svg>')).toEqual(['start', 'nothing', 'text', 'nothing', 'end']);
    expect(kinds('<p><![CDATA[a<b>]]>')).toEqual(['start', 'comment', 'text']);
  });

  test('what one node leaves open is open in the next', () => {
    const reader = new HtmlReader();
    const read = (text: string) =>
      reader
        .read(new SourceText([{ text, source: 0, sourceLength: text.length }]))
        .map((token) => token.kind);
    expect(read('<script>')).toEqual(['start']);
    expect(reader.openElement).toBe('script');
    expect(read('<b></script><b>')).toEqual(['text', 'end', 'start']);
    expect(reader.openElement).toBeUndefined();
  });

  test('a tag that the end cuts off shows nothing', () => {
    expect(htmlTokens('a<p title="x')).toMatchObject([{ kind: 'text', value: 'a' }, { kind: 'nothing' }]);
  });

  test.each([
    ['&copy 2020', '© 2020'],
    ['&copyright', '©right'],
    ['&#150;&#x41&#65', '–AA'],
    ['&semi;&#59;&#57', ';;9'],
    ['&nvlt;&fjlig;', '<⃒fj'],
    ['&nosuch; &', '&nosuch; &'],
    ['&notit; &notin;', '¬it; ∉'],
  ])('%s reads as %s', (html, text) => {
    expect(readText(html)).toBe(text);
  });

  test('in an attribute an entity without its mark is left alone before a letter', () => {
    const [link] = htmlTokens('<a href="?a=1&copy=2&amp;b&copy">');
    expect(link).toMatchObject({ attributes: [{ value: '?a=1&copy=2&b©' }] });
  });
});

test.each([
  '> <p\n> title="tea">One\n> two</p>',
  '- <p\n  title="tea">\r\n  One two</p>',
  '1.\t<p\n\t title="tea">two</p>',
])('the marks of a quote or a list are no part of its HTML: %s', (source) => {
  const nodes: Html[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'html') nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parse(source, 'md'));
  const [tag, text] = new HtmlReader().read(htmlSource(nodes[0] as Html, source));
  const [title] = tag?.kind === 'start' ? tag.attributes : [];
  expect(source.slice(title?.valueStart, title?.valueEnd)).toBe('tea');
  const last = text?.kind === 'text' ? text.pieces.at(-1) : undefined;
  expect(last?.text).toMatch(/two$/);
  expect(source.slice(last?.source, (last?.source ?? 0) + (last?.sourceLength ?? 0))).toBe(last?.text);
});

describe('for any HTML', () => {
  const bit = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '<!--',
      '-->',
      '--!>',
      '<![CDATA[',
      ']]>',
      '<!',
      '<?',
      '&',
      ';',
      '=',
      '"',
      "'",
      ' ',
      '\n',
    ],
    ...[
      '\r\n',
      '\r',
      '\0',
      '😀',
      'é',
      'a',
      'p',
      'copy',
      'amp',
      'nbsp',
      '#65',
      '#x1F600',
      '#150',
      'notit',
      '`',
      '{',
      '\t',
    ],
    ...[
      '<p>',
      '</p>',
      '<b title="a &amp; b">',
      '<img alt=x>',
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<style>',
    ],
    ...[
      '</style>',
      '<textarea>',
      '</textarea>',
      '<math>',
      '<mi>',
      '<title>',
      '</title>',
      '<a href=',
      ' x="',
      " y='",
    ],
  );
  const html = fc.array(bit, { maxLength: 30 }).map((bits) => bits.join(''));

  test('the tokens cover all of it and stand where they are written', () => {
    fc.assert(
      fc.property(html, html, html, (before, inside, after) => {
        const source = before + inside + after;
        const [start, end] = [before.length, before.length + inside.length];
        expect(faultsOf(source, htmlTokens(source, start, end), start, end)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('the characters are those of the whole parser', () => {
    const plain = fc
      .array(bit, { maxLength: 20 })
      .map((bits) => bits.join('').replace(/[<\0]+(?=[!/?a-z])|\0/gi, ''));
    fc.assert(
      fc.property(plain, (text) => {
        expect(readText(text)).toBe(textOf(parseFragment(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

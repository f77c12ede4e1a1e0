import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { addressesInList, addressRisk } from '#linter/document/allowed/address.ts';
import { isAllowedAttribute, isAllowedElement } from '#linter/document/allowed/allowed-html.ts';
import { findRisks } from '#linter/document/allowed/find-risks.ts';
import { parse } from '#linter/document/syntax/parse.ts';

type Element = DefaultTreeAdapterTypes.Element;

const risksOf = (source: string) => findRisks(parse(source, 'md'), source, { mdx: 'plain' });

/** The elements of a page of the site with an article in it, as browsers build it. */
function readPage(article: string): Element[] {
  const page = `<!doctype html><body><main><article><div id="reading"><div id="article">${article}</div><p id="after">x</p></div></article></main><footer id="foot">x</footer></body>`;
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  visit(parseHtml(page));
  return elements;
}

/** What an article did to a page: elements that are not allowed in it, and parts of the page that have moved. */
function harmTo(article: string): string[] {
  const elements = readPage(article);
  const idOf = ({ attrs }: Element) => attrs.find(({ name }) => name === 'id')?.value;
  const byId = (id: string) => elements.find((element) => idOf(element) === id);
  const inside = new Set<DefaultTreeAdapterTypes.Node>();
  const body = byId('article') as Element;
  const harm: string[] = [];
  for (const element of elements) {
    const { parentNode: parent, tagName: name, attrs } = element;
    if (!parent || !(parent === body || inside.has(parent))) continue;
    inside.add(element);
    const bad = attrs.filter(
      (attribute) =>
        !isAllowedAttribute(name, attribute.name) || addressRisk(attribute.value, 'followed') === 'code',
    );
    if (!isAllowedElement(name) || bad.length > 0) harm.push(`${name} ${bad.map((each) => each.name)}`);
  }
  const outside = elements.filter((element) => !inside.has(element)).map((element) => element.tagName);
  if (outside.join(' ') !== 'html head body main article div div p footer')
    harm.push(`around it: ${outside.join(' ')}`);
  const after = byId('after');
  if (after?.parentNode !== byId('reading')) harm.push('what follows has moved');
  if (after?.childNodes.length !== 1 || after.childNodes[0]?.nodeName !== '#text')
    harm.push('what follows has changed');
  return harm;
}

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '    ',
      '| a | b |\n|--|--|\n| c ',
      '*',
      '[x](/y)',
      '`',
      '&lt;',
      '"',
      "'",
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'b',
          'a',
          'em',
          'li',
          'ul',
          'td',
          'tr',
          'table',
          'h2',
          'details',
          'summary',
          'pre',
          'blockquote',
          'span',
          'dl',
          'dd',
          'section',
          'code',
          'ruby',
          'rt',
          'video',
          'caption',
        ),
        fc.constantFrom(
          '',
          '',
          '',
          '',
          ' class="a"',
          ' title="',
          " title='>'",
          ' id=a',
          '\n lang="en"',
          ' /',
        ),
        fc.constantFrom('>', '>', '>', '>', ' >', ''),
      )
      .map((parts) => `<${parts.join('')}`),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'p',
        'div',
        'b',
        'a',
        'em',
        'li',
        'ul',
        'td',
        'tr',
        'table',
        'h2',
        'details',
        'pre',
        'blockquote',
        'span',
        'dl',
        'section',
        'main',
        'article',
        'br',
        'video',
      )
      .map((name) => `</${name}>`),
  },
  { weight: 2, arbitrary: fc.constantFrom('<br>', '<hr>', '<img src=/a.png alt="a > b">', '<br/>') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<!--',
      '-->',
      '--!>',
      '<!-->',
      '<!',
      '<?',
      '?>',
      '<![CDATA[',
      ']]>',
      '</',
      '<',
      '>',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<svg>',
      '<title>',
      '</title>',
      '<textarea>',
      '<iframe src=x>',
      '<img src=x onerror=run()>',
      '<a href="javascript:run()">',
      '<math>',
      '<mtext>',
      '<plaintext>',
      '<template>',
      '<form>',
      '<meta http-equiv=refresh>',
      '<body onload=x>',
      '<frameset>',
      '<select>',
      '<option>',
    ),
  },
);

test('an article the linter is content with changes nothing of the page around it, and holds only what it may', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 22 }), (pieces) => {
      const source = pieces.join('');
      if (risksOf(source).length > 0) return;
      passed += 1;
      expect(harmTo(markdownToHtml(source).html), source).toEqual([]);
    }),
    { numRuns: 60000, seed: Number(process.env.SEED) },
  );
  expect(passed).toBeGreaterThan(600);
});

test('each thing that is told of stands at its exact place', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 22 }), (pieces) => {
      const source = pieces.join('');
      for (const { code, name, start, end } of risksOf(source)) {
        const text = source.slice(start, end).toLowerCase();
        if (code === 'element') expect(text).toBe(`<${name}`);
        else if (code === 'tag-stray-close' || code === 'tag-unclosed') expect(text).toContain(name);
        else if (code.startsWith('attribute')) expect(text.startsWith(name.toLowerCase())).toBe(true);
      }
    }),
    { numRuns: 1000, seed: 8 },
  );
});

test('an address is judged as browsers use it', () => {
  const scheme = fc.constantFrom('javascript:', 'JavaScript:', 'vbscript:', 'data:');
  const hidden = fc.constantFrom('', ' ', '\t', '\n', '\r', '\u0001', '\u00a0', '\u200b', '\u00ad');
  fc.assert(
    fc.property(scheme, fc.array(hidden, { minLength: 11, maxLength: 11 }), (name, between) => {
      const address = [...name].map((letter, at) => (between[at] ?? '') + letter).join('');
      expect(addressRisk(`${address}run()`, 'followed'), JSON.stringify(address)).toBe('code');
      expect(addressRisk(`${address}run()`, 'loaded'), JSON.stringify(address)).toBe('code');
    }),
  );
});

test.each([
  ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
  ['/a.png', ['/a.png']],
  ['/a.png,/b.png', ['/a.png,/b.png']],
  ['/a.png, https://b.test/', ['/a.png', 'https://b.test/']],
  [' , /a,b.png 100w (x, y), /c 2x', ['/a,b.png', '/c']],
  ['', []],
])('the list of pictures %j holds %j', (list, addresses) => {
  expect(addressesInList(list)).toEqual(addresses);
});

test('reading grows with the length of an article, not faster', () => {
  /* Each of these took ever longer, or filled the stack, in a naive reader. */
  for (const unit of ['<div>', '</div>', '<b>', '<p>', '<!--', '<a href=', ', ', '<td>'])
    expect(risksOf(unit.repeat(20_000)).length).toBeLessThanOrEqual(100);
  expect(addressesInList('a,'.repeat(50_000)).length).toBe(1);
});

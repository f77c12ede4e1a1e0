import fc from 'fast-check';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { isRedirectPage } from '../../src/site/published/addresses.ts';
import { readPage } from '../../src/site/published/page.ts';
import { findRefused } from '../../src/site/published/refused.ts';
import { readPages } from './built-site.ts';

const origin = 'https://a.test';

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" JaVaScript:alert(1)">x</a>',
  '<a href="java&#115;cript&colon;alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a title="a > b" href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>1</script>">x</a>',
  '<a href="ipfs://x">x</a>',
  "<button formaction='javascript:x'>x</button>",
  '<img src="/a.png" onerror="x()">',
  '<p onclick=x()>x</p>',
  '<p style="position:fixed">x</p>',
  '<img alt="" src="https://count.test/1.gif">',
  '<img alt="" src="//count.test/1.gif">',
  '<img alt="" srcset="/a.png 1x, https://count.test/1.gif 2x">',
  '<a href="/b" ping="https://count.test/">x</a>',
  '<iframe src="/a"></iframe>',
  '<base href="https://b.test/">',
  '<script src="https://b.test/x.js"></script>',
  '<link rel="preconnect" href="https://fonts.test">',
  '<svg><use href="https://b.test/x.svg#a"></use></svg>',
])('a page with %s is not published', (html) => {
  expect(findRefused(`<p>Before</p>${html}<p>After</p>`, origin)).toHaveLength(1);
});

test.each([
  '<a href="https://b.test/">x</a>',
  '<a href="/b/#c">x</a>',
  '<a href="mailto:a@b.test?subject=x">x</a>',
  '<a href="tel:+44 20 7946">x</a>',
  '<a href="#here">javascript:alert(1)</a>',
  '<p title="onclick=x() &lt;script>">onclick="x()"</p>',
  '<img alt="src=&quot;https://b.test&quot;" src="/a.png">',
  '<img alt="" src="data:image/png;base64,AAAA">',
  '<link rel="canonical" href="https://a.test/">',
  '<script>const x = "<img src=https://b.test onerror=1>";</script>',
  '<!-- <a href="javascript:x"> -->',
])('a page with %s is fine', (html) => {
  expect(findRefused(html, origin)).toEqual([]);
});

test.each([
  '<!--><iframe src="https://evil.example/"></iframe> -->',
  '<!---><iframe src="/a"></iframe> -->',
  '<!-- a --!><iframe src="/a"></iframe> -->',
  '<meta http-equiv="refresh" content="5; url=https://evil.example/">',
  '<meta http-equiv=Content-Security-Policy content="">',
  '<img alt="" srcset="/a.png 1x,https://evil.example/x.png 2x, https://evil.example/x.png 3x">',
  '<link rel="preload" as="image" imagesrcset="https://evil.example/x.png 2x" href="/a.png">',
  '<style>@import "https://evil.example/a.css";</style>',
  '<style>a{background:u\\72l( "https://evil.example/a.png" )}</style>',
  "<style>a{background:image-set('https://evil.example/a.png' 1x)}</style>",
  '<svg><rect fill="url(https://evil.example/a.svg#b)"/></svg>',
  '<svg><a><animate attributeName="href" to="javascript:run()"/></a></svg>',
  '<svg><a xlink:href="javascript:run()"></a></svg>',
  '<form action="https://evil.example/"></form>',
  '<template><iframe src="/a"></iframe></template>',
  '<div><template shadowrootmode="open"><p onclick="x()"></p></template></div>',
  '<noscript><p onclick="x()"></p></noscript>',
  '<table><iframe src="/a"></iframe></table>',
  '<portal></portal>',
])('a page with %s is not published, as browsers read it', (html) => {
  expect(findRefused(`<p>Before</p>${html}<p>After</p>`, origin)).toHaveLength(1);
});

test.each([
  '<script>x</script>',
  '<style>a{}</style>',
  '<form action="/search/"></form>',
  '<input name="a">',
  '<button>x</button>',
  '<svg><use href="#a"></use></svg>',
  '<svg><foreignObject></foreignObject></svg>',
  '<link rel="canonical" href="/a/">',
  '<meta name="robots" content="noindex">',
  '<a href="/b/" target="_blank">x</a>',
  '<p contenteditable>x</p>',
])('what only the site itself may use is refused inside an article: %s', (html) => {
  const page = `<article><div class="article-body" lang="en"><section>${html}</section></div></article>`;
  expect(findRefused(page, origin)).toHaveLength(1);
  expect(findRefused(html, origin)).toEqual([]);
});

test('the box of a Markdown task may stand in an article, and no other field', () => {
  const inArticle = (html: string) => findRefused(`<div class="article-body">${html}</div>`, origin);
  expect(inArticle('<ul><li><input type="checkbox" checked disabled> Ring</li></ul>')).toEqual([]);
  expect(inArticle('<input type="checkbox">')).toHaveLength(1);
  expect(inArticle('<input type="checkbox" disabled name="a">')).toHaveLength(1);
  expect(inArticle('<input type="text" disabled>')).toHaveLength(1);
});

test('only the head of a redirect may send a reader on', () => {
  const refresh = '<meta http-equiv="refresh" content="0;url=/new/">';
  const page = `<!doctype html><head>${refresh}</head><body></body>`;
  expect(findRefused(page, origin)).toHaveLength(1);
  expect(findRefused(page, origin, { isRedirect: true })).toEqual([]);
  expect(findRefused(`<p>x</p>${refresh}`, origin, { isRedirect: true })).toHaveLength(1);
  const redirects = { '/old/': '/new/' };
  expect(isRedirectPage('/old/', page, redirects)).toBe(true);
  expect(isRedirectPage('/articles/a/', page, redirects)).toBe(false);
  expect(isRedirectPage('/old/', `<!doctype html><p>${refresh}</p>`, redirects)).toBe(false);
});

test('what stands in a quoted value is never taken for a tag of its own', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const quoted = value.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
      const elements = readPage(`<p title="${quoted}">x</p><b>`);
      expect(elements.map(({ name }) => name)).toEqual(['html', 'head', 'body', 'p', 'b']);
    }),
  );
});

test('a page that nests without end is read', () => {
  expect(readPage('<b>'.repeat(20_000)).length).toBe(20_003);
});

test('no page of this site holds anything that is refused', () => {
  for (const { address, html } of readPages()) expect(findRefused(html, site.address), address).toEqual([]);
});

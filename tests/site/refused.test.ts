import fc from 'fast-check';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { findRefused } from '../../src/site/published/refused.ts';
import { listTags } from '../../src/site/published/tags.ts';
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

test('what stands in a quoted value is never taken for a tag of its own', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const quoted = value.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
      const tags = listTags(`<p title="${quoted}">x</p><b>`);
      expect(tags.map(({ name }) => name)).toEqual(['p', 'b']);
      expect(tags[0]?.attributes.get('title')).toBe(value);
    }),
  );
});

test('no page of this site holds anything that is refused', () => {
  for (const { address, html } of readPages()) expect(findRefused(html, site.address), address).toEqual([]);
});

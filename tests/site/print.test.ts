import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from './built-site.ts';
import { findPageTypes } from './page-types.ts';
import { desktop, openReader, type Reader } from './visit.ts';

const articles = readPages()
  .filter(({ address, html }) => /^\/articles\/[^/]+\/$/.test(address) && html.includes('class="get-help '))
  .map(({ address }) => address);
const paths = [
  ...new Set([...articles, ...findPageTypes().map(({ path }) => path), '/search/#q=chest%20pain']),
];
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/**
 * Every text whose colour has less than 4.5:1 on white paper, as a printer without grounds leaves it; what stands
 * before and after an element is text too.
 */
const findPale = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const onPaper = (color) => {
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return 1.05 / (0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b) + 0.05);
  };
  const pale = [];
  const look = (element, style, text) => {
    const ratio = onPaper(style.color);
    if (ratio < 4.5) pale.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(1) + ' ' + text.trim().slice(0, 40));
  };
  let looked = 0;
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = Array.from(element.childNodes, (child) => (child.nodeType === 3 ? child.data : '')).join('');
    if (text.trim()) looked += 1;
    if (text.trim()) look(element, getComputedStyle(element), text);
    for (const place of ['::before', '::after', '::marker']) {
      const style = getComputedStyle(element, place);
      const isMarker = place === '::marker' && getComputedStyle(element).display === 'list-item';
      if (isMarker || (place !== '::marker' && /[\\p{L}\\p{N}]|counter|attr/u.test(style.content.replace(/^(none|normal)$/, ''))))
        look(element, style, place);
    }
  }
  return { looked, pale: [...new Set(pale)] };
})()`;

async function lookOnPaper(page: Page): Promise<{ looked: number; pale: string[] }> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(findPale);
}

test('on paper without grounds no text is paler than 4.5:1, by a day or a night screen', async () => {
  expect(articles.length).toBeGreaterThan(10);
  for (const path of paths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.visit(path, { viewport: desktop, colorScheme }, async (page) => {
        const { looked, pale } = await lookOnPaper(page);
        expect(looked, path).toBeGreaterThan(5);
        expect(pale, `${path} ${colorScheme}`).toEqual([]);
      });
    }
  }
});

test('the test sees white words, and pale ones before an element', async () => {
  await reader.visit('/articles/asthma-attack/', { viewport: desktop, bypassCSP: true }, async (page) => {
    await page.addStyleTag({
      content: '.get-help-title { color: #fff !important } .steps li::before { color: #eee !important }',
    });
    const { pale } = await lookOnPaper(page);
    expect(pale.join('\n')).toMatch(/get-help-title.* 1\.0/);
    expect(pale.join('\n')).toMatch(/LI.* 1\.2 ::before/);
  });
});

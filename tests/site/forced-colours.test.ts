import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, phone, type Reader } from './visit.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/** Parts that a ground holds together when colours are the page's own, each with a page that has it. */
const held = [
  [
    '/articles/asthma-attack/',
    ['.get-help-emergency', '.get-help-urgent', '.key-points', '.helpers', '.tag', '.get-help-call .button'],
  ],
  ['/', ['.button', '.site-footer .danger']],
  ['/groups/', ['.card', '.tag']],
  ['/search/#q=chest%20pain', ['[data-search] .danger']],
] as const;

test("with the reader's own colours every part keeps an edge", async () => {
  for (const [path, parts] of held) {
    await reader.visit(path, { viewport: phone, forcedColors: 'active' }, async (page) => {
      for (const part of parts) {
        const first = page.locator(part).first();
        await first.waitFor();
        const edges = await first.evaluate((element) => {
          const { borderTopWidth, borderBottomWidth, borderTopStyle, borderBottomStyle } =
            getComputedStyle(element);
          return [borderTopWidth, borderBottomWidth, borderTopStyle, borderBottomStyle];
        });
        expect(edges.join(' '), `${path} ${part}`).toMatch(/^[1-9]\d*px [1-9]\d*px solid solid$/);
      }
    });
  }
});

test("with the reader's own colours, and on paper, a care card says how soon in a word that can be seen", async () => {
  for (const options of [{ forcedColors: 'active' as const }, {}]) {
    await reader.visit('/articles/asthma-attack/', { viewport: phone, ...options }, async (page) => {
      if (!('forcedColors' in options)) await page.emulateMedia({ media: 'print' });
      for (const word of await page.locator('.get-help-level').all()) {
        const box = await word.boundingBox();
        expect(box?.width).toBeGreaterThan(20);
        expect(box?.height).toBeGreaterThan(10);
      }
    });
  }
});

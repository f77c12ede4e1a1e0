import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, isTooWide, openReader, type Reader } from './visit.ts';

/** One page of each type that is not opened in `browser.test.ts`. */
const pages = [
  '/about/',
  '/privacy/',
  '/editorial-standards/',
  '/editorial-standards/mirror/',
  '/editorial-standards/no-like-us/',
  '/review-calendar/',
  '/corrections/',
  '/you-said/',
  '/connections/',
  '/groups/for/diabetes/',
  '/groups/in/example-town/',
  '/articles/asthma-attack/sheet/',
  '/articles/',
  '/topics/',
  '/people/',
  '/offline/',
  '/404.html',
];
const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

describe('for everybody', () => {
  for (const path of pages) {
    test(`${path} has no barrier that axe can find, by day and by night, on a phone and on a desk`, async () => {
      for (const viewport of [phone, desktop]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const options = { viewport, colorScheme, reducedMotion: 'reduce' as const };
          await reader.visit(path, options, async (page, problems) => {
            expect(await findBarriers(page), `${viewport.width} ${colorScheme}`).toEqual([]);
            expect(await isTooWide(page), 'scrolls sideways').toBe(false);
            expect(problems).toEqual([]);
          });
        }
      }
    });
  }

  test('written from right to left, no page is wider than a phone', async () => {
    const all = [
      ...pages,
      '/',
      '/articles/asthma-attack/',
      '/groups/',
      '/questions/',
      '/glossary/',
      '/a-to-z/',
    ];
    for (const path of all) {
      await reader.visit(path, { viewport: phone }, async (page) => {
        await page.evaluate('document.documentElement.dir = "rtl"');
        expect(await isTooWide(page), path).toBe(false);
      });
    }
  });

  test('with text twice as large, no page is wider than a phone', async () => {
    for (const path of [...pages, '/', '/articles/asthma-attack/', '/groups/']) {
      await reader.visit(path, { viewport: phone }, async (page) => {
        await page.evaluate('document.documentElement.style.fontSize = "200%"');
        expect(await isTooWide(page), path).toBe(false);
      });
    }
  });

  test('the contents list marks the part that is being read', async () => {
    await reader.visit(
      '/articles/asthma-attack/',
      { viewport: desktop, reducedMotion: 'reduce' },
      async (page) => {
        const links = page.locator('.contents a');
        await links.nth(2).click();
        await page.waitForSelector('.contents a[aria-current]');
        const marked = await page.getAttribute('.contents a[aria-current]', 'href');
        expect(marked).toBe(await links.nth(2).getAttribute('href'));
        expect(await page.locator('.contents a[aria-current]').count()).toBe(1);
      },
    );
  });
});

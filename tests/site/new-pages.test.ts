import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPageTypes } from './page-types.ts';
import { desktop, isTooWide, openReader, phone, type Reader } from './visit.ts';

const pages = findPageTypes().map(({ path }) => path);
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

describe('for everybody', () => {
  test('written from right to left, no page is wider than a phone', async () => {
    for (const path of pages) {
      await reader.visit(path, { viewport: phone }, async (page) => {
        await page.evaluate('document.documentElement.dir = "rtl"');
        expect(await isTooWide(page), path).toBe(false);
      });
    }
  });

  test('with text twice as large, no page is wider than a phone', async () => {
    for (const path of pages) {
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

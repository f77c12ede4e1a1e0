import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPageTypes } from './page-types.ts';
import { desktop, findBarriers, isTooWide, openReader, phone, type Reader } from './visit.ts';

const types = findPageTypes();
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/** What the search shows, each as an address and the thing to wait for. */
const searches = [
  { route: 'search with results', path: '/search/#q=diabetis', waitFor: '[data-search] ol a' },
  { route: 'search with danger', path: '/search/#q=chest%20pain', waitFor: '[data-search] .danger' },
  { route: 'search without results', path: '/search/#q=qqqxxzzkk', waitFor: '[data-search] .neighbours' },
];

for (const { route, path, waitFor } of [...types.map((type) => ({ ...type, waitFor: 'h1' })), ...searches]) {
  test(`${route}: axe finds no barrier, by day and by night, on a phone and on a desk`, async () => {
    for (const viewport of [phone, desktop]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const options = { viewport, colorScheme, reducedMotion: 'reduce' as const };
        await reader.visit(path, options, async (page, problems) => {
          await page.waitForSelector(waitFor);
          const where = `${path} ${viewport.width} ${colorScheme}`;
          expect(await findBarriers(page), where).toEqual([]);
          expect(await isTooWide(page), `${where} scrolls sideways`).toBe(false);
          expect(problems, where).toEqual([]);
        });
      }
    }
  });
}

test('the open list of suggestions has no barrier either', async () => {
  for (const viewport of [phone, desktop]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.visit('/', { viewport, colorScheme }, async (page, problems) => {
        await page.locator('form.search-form input').pressSequentially('chest pain');
        await page.waitForSelector('[role=option]');
        await page.keyboard.press('ArrowDown');
        expect(await findBarriers(page), `${viewport.width} ${colorScheme}`).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(problems).toEqual([]);
      });
    }
  }
});

test('every route of src/site/pages is among the types', () => {
  expect(types.length).toBeGreaterThanOrEqual(17);
  expect(new Set(types.map(({ path }) => path)).size).toBe(types.length);
});

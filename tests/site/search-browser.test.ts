import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openReader, phone, type Reader } from './visit.ts';

const field = 'form.search-form input';
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

const activeOption = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    return (
      option && { text: option.textContent, isSelected: option.getAttribute('aria-selected') === 'true' }
    );
  });

async function type(page: Page, words: string): Promise<void> {
  await page.locator(field).pressSequentially(words);
  await page.waitForSelector('[role=option]');
}

test('while typing, pages are offered in groups, and their number is announced', async () => {
  await reader.visit('/', { viewport: phone }, async (page, problems) => {
    await type(page, 'diabetis');
    const box = page.locator(field);
    expect(await box.getAttribute('role')).toBe('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-autocomplete')).toBe('list');
    const list = page.locator(`#${await box.getAttribute('aria-controls')}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.getByRole('group').count()).toBeGreaterThan(1);
    expect(await list.getByRole('option').first().textContent()).toContain('diabetes');
    expect(await page.textContent('[data-suggestion-status]')).toMatch(/^\d+ suggestions/);
    expect(await page.textContent('.suggestions .searched')).toContain('diabetes');
    expect(problems).toEqual([]);
  });
});

test('arrows move through the list in a ring, Enter opens the page', async () => {
  await reader.visit('/', { viewport: desktop }, async (page) => {
    await type(page, 'asthma');
    const count = await page.locator('[role=option]').count();
    expect(await activeOption(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    const first = await activeOption(page);
    expect(first).toMatchObject({ isSelected: true });
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect((await activeOption(page))?.text).toContain('All results for');
    for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toEqual(first);
    expect(await page.locator('[aria-selected=true]').count()).toBe(1);
    expect(count).toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/asthma-attack/');
  });
});

test('Escape closes the list and keeps the words; focus never leaves the field', async () => {
  await reader.visit('/search/', { viewport: desktop }, async (page) => {
    await page.focus(field);
    await type(page, 'asthma');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.id')).toBe('question');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.suggestions')).toBe(false);
    expect(await page.inputValue(field)).toBe('asthma');
    expect(await page.getAttribute(field, 'aria-expanded')).toBe('false');
    expect(await page.getAttribute(field, 'aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Tab');
    expect(await page.isVisible('.suggestions')).toBe(false);
  });
});

test('Enter without a choice searches for the words', async () => {
  await reader.visit('/', { viewport: phone }, async (page) => {
    await type(page, 'asma');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/#q=asma');
    await page.waitForSelector('[data-search] ol a');
  });
});

test('a suggestion can be pressed with a finger', async () => {
  await reader.visit('/', { viewport: phone, hasTouch: true }, async (page) => {
    await page.tap(field);
    await type(page, 'eczema');
    await page.locator('[role=option]').first().tap();
    await page.waitForURL('**/articles/child-eczema/');
  });
});

test('words of danger bring the emergency sentence above the suggestions and say it aloud', async () => {
  await reader.visit('/', { viewport: phone }, async (page) => {
    await type(page, 'overdose');
    expect(await page.locator('.suggestions > :first-child').getAttribute('class')).toBe('danger');
    expect(await page.textContent('[data-suggestion-status]')).toContain('call 999 now');
  });
  await reader.visit('/search/#q=want%20to%20die', { viewport: phone }, async (page) => {
    expect(await page.textContent('[data-search] .danger')).toContain('116 123');
    expect(await page.getAttribute('[data-search] .danger a', 'href')).toBe('tel:116123');
    expect(
      await page.locator('[data-search] .found, [data-search] .neighbours').count(),
      'nothing else',
    ).toBe(0);
    expect(await page.locator('[data-search] .there tbody tr').count(), 'who answers now').toBeGreaterThan(1);
    expect(await page.locator('[data-search] .state').first().innerText()).toContain('Open now');
    expect(await page.locator('.quick-exit').isVisible(), 'a way to leave at once').toBe(true);
  });
});

test('results stand in groups with headings, with the words of the query marked', async () => {
  await reader.visit('/search/#q=blod%20presure', { viewport: phone }, async (page) => {
    await page.waitForSelector('[data-search] section');
    const headings = await page.locator('[data-search] h2').allTextContents();
    expect(headings[0]).toBe('Articles');
    expect(headings.length).toBeGreaterThan(1);
    const marked = await page
      .locator('[data-search] section:nth-of-type(1) li:first-child a mark')
      .allTextContents();
    expect(marked).toEqual(['blood', 'pressure']);
  });
});

test('markup in titles and queries is marked as text', async () => {
  await reader.visit('/search/#q=%3Ci%3Easthma%3C%2Fi%3E', {}, async (page, problems) => {
    await page.waitForSelector('[data-search] mark');
    expect(await page.locator('main i').count()).toBe(0);
    expect(await page.textContent('[data-search-status]')).toContain('<i>asthma</i>');
    expect(problems).toEqual([]);
  });
});

test('nothing found leads to people and to the neighbours in the A to Z', async () => {
  await reader.visit('/search/#q=lupus', { viewport: phone }, async (page) => {
    await page.waitForSelector('[data-search] .neighbours');
    for (const address of ['mailto:', '/people/', '/groups/', '/a-to-z/']) {
      expect(await page.locator(`[data-search] a[href^="${address}"]`).count(), address).toBe(1);
    }
    const names = await page.locator('[data-search] .neighbours a').allTextContents();
    expect(names).toContain('lumbago');
  });
});

/** How far things that were already there have moved, as browsers count it, the reader's own doing left out or not. */
async function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceObserverEntryList | { getEntries(): PerformanceEntry[] }) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver(add);
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          add({ getEntries: () => observer.takeRecords() });
          resolve(sum);
        }, 300);
      }),
  );
}

test('nothing jumps when results arrive, and nothing when suggestions open', async () => {
  for (const viewport of [phone, desktop]) {
    for (const query of ['diabetis', 'chest%20pain', 'lupus']) {
      await reader.visit(`/search/?q=${query}`, { viewport }, async (page) => {
        await page.waitForSelector('[data-search] a');
        expect(await measureShift(page), `${query} ${viewport.width}`).toBe(0);
      });
    }
    await reader.visit('/', { viewport }, async (page) => {
      const top = () => page.evaluate('document.querySelector("#people-asked").getBoundingClientRect().top');
      const before = await top();
      await type(page, 'diabetis');
      expect(await top()).toBe(before);
      expect(await measureShift(page)).toBe(0);
    });
  }
});

test('code and data of the search are loaded with the first letter, not with the page', async () => {
  const asked = () =>
    reader.server.asked.filter((address) => /worker-|suggestions|search\/data/.test(address));
  for (const path of ['/', '/search/', '/articles/asthma-attack/']) {
    reader.server.asked.length = 0;
    await reader.visit(path, {}, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(asked(), path).toEqual([]);
      if (path !== '/') return;
      await type(page, 'asthma');
      expect(asked().filter((address) => address.startsWith('/search/data')).length).toBe(1);
      expect(asked().some((address) => address.includes('worker-'))).toBe(true);
    });
  }
});

test('no letter that is typed reaches the server', async () => {
  reader.server.asked.length = 0;
  await reader.visit('/', {}, async (page) => {
    await page.locator(field).pressSequentially('verysecretworry');
    await page.locator('[data-suggestion-status]', { hasText: 'No suggestions' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-search-status]', { hasText: 'Nothing found' }).waitFor();
  });
  expect(reader.server.asked.length).toBeGreaterThan(3);
  expect(reader.server.asked.filter((address) => /verys|secret|worry/.test(address))).toEqual([]);
});

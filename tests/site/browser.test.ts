import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuilt } from './built-site.ts';
import { desktop, openReader, phone, type Reader } from './visit.ts';

const article = '/articles/asthma-attack/';
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

const resultTitles = '[data-search] ol a';

describe('searching', () => {
  test('"diabetis" finds the article on diabetes and says what was searched for', async () => {
    await reader.visit('/', { viewport: phone }, async (page, problems) => {
      await page.fill('form.search-form input', 'diabetis');
      await page.press('form.search-form input', 'Enter');
      await page.waitForSelector(resultTitles);
      expect(await page.getAttribute(resultTitles, 'href')).toBe('/articles/type-2-diabetes-first-weeks/');
      expect(await page.textContent('[data-search] p')).toContain('diabetes');
      expect(await page.textContent('[data-search-status]')).toMatch(/result/);
      expect(problems).toEqual([]);
    });
  });

  test('"high blood pressure" finds its article, and the result can be opened', async () => {
    await reader.visit('/search/', { viewport: desktop }, async (page) => {
      await page.fill('form.search-form input', 'high blood pressure');
      await page.click('form.search-form button');
      await page.click(resultTitles);
      await page.waitForURL('**/articles/home-blood-pressure/');
    });
  });

  test('a shared link with ?q= searches at once', async () => {
    await reader.visit('/search/?q=asma', { viewport: phone }, async (page) => {
      await page.waitForSelector(resultTitles);
      expect(await page.getAttribute(resultTitles, 'href')).toBe(article);
      expect(page.url()).toMatch(/\/search\/#q=asma$/);
    });
  });

  test('what a reader types never leaves the device', async () => {
    reader.server.asked.length = 0;
    await reader.visit('/', { viewport: phone }, async (page) => {
      await page.fill('form.search-form input', 'verysecretworry');
      await page.press('form.search-form input', 'Enter');
      await page.locator('[data-search-status]', { hasText: 'Nothing found' }).waitFor();
    });
    expect(reader.server.asked.length).toBeGreaterThan(2);
    expect(reader.server.asked.filter((address) => address.includes('secret'))).toEqual([]);
  });

  test('words of danger bring the emergency sentence above the results', async () => {
    await reader.visit('/search/#q=chest%20pain', { viewport: phone }, async (page) => {
      await page.waitForSelector('[data-search] .danger');
      const first = await page.evaluate(
        'document.querySelector("[data-search]").firstElementChild.className',
      );
      expect(first).toBe('danger');
    });
  });

  test('the exact words can be searched for instead, and going back works', async () => {
    await reader.visit('/search/#q=diabetis', { viewport: desktop }, async (page) => {
      await page.click('[data-search] button');
      await page.locator('[data-search] button').waitFor({ state: 'detached' });
      await page.fill('form.search-form input', 'eczema');
      await page.press('form.search-form input', 'Enter');
      await page.locator('[data-search-status]', { hasText: 'eczema' }).waitFor();
      await page.goBack();
      await page.locator('[data-search-status]', { hasText: 'diabet' }).waitFor();
      expect(await page.inputValue('form.search-form input')).toBe('diabetis');
    });
  });

  test('markup in a query is shown as text and nothing runs', async () => {
    await reader.visit('/search/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', {}, async (page, problems) => {
      await page.locator('[data-search-status]', { hasText: 'for' }).waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      expect(problems).toEqual([]);
    });
  });
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false, viewport: phone };

  test('an article can be read to its end, and its links lead on', async () => {
    await reader.visit(article, options, async (page) => {
      expect(await page.isVisible('h1')).toBe(true);
      expect(await page.isVisible('.get-help-emergency')).toBe(true);
      expect(await page.isVisible('text=People who can help')).toBe(true);
      await page.click('.article-body a[href^="/articles/"]');
      expect(new URL(page.url()).pathname).toMatch(/^\/articles\/(?!asthma-attack)/);
    });
  });

  test('the search says so and points to the A to Z', async () => {
    await reader.visit('/search/', options, async (page) => {
      expect(await page.isVisible('.no-script a[href="/a-to-z/"]')).toBe(true);
    });
  });

  test('asking on the front page leads to the A to Z and tells the server nothing', async () => {
    reader.server.asked.length = 0;
    await reader.visit('/', options, async (page) => {
      await page.fill('form.search-form input', 'secret');
      await page.click('form.search-form button');
      expect(new URL(page.url()).pathname).toBe('/a-to-z/');
      expect(await page.isVisible('a[href="/articles/home-blood-pressure/"]')).toBe(true);
    });
    expect(reader.server.asked.filter((address) => address.includes('secret'))).toEqual([]);
  });
});

describe('for everybody', () => {
  test('the first key press offers to skip to the content', async () => {
    await reader.visit(article, { viewport: desktop }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
    });
  });

  test('the feed, the sitemap, and the share picture can be read by machines', async () => {
    await reader.visit('/', {}, async (page) => {
      for (const path of ['rss.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
        const error = await page.evaluate(
          (xml) =>
            new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? '',
          readBuilt(path),
        );
        expect(error, path).toBe('');
      }
    });
  });

  test('no cookie is set and nothing is stored', async () => {
    await reader.visit('/search/#q=diabetis', {}, async (page) => {
      await page.waitForSelector(resultTitles);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    });
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { dist, readBuilt } from './built-site.ts';
import { type Server, serve } from './serve.ts';

const article = '/articles/asthma-attack/';
let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serve(dist)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page as one reader would, and gives back what went wrong on the way. */
async function visit<Result>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, problems: string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== server.origin) problems.push(`asked ${url.origin}`);
  });
  try {
    await page.goto(server.origin + path);
    return await look(page, problems);
  } finally {
    await context.close();
  }
}

const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };
const resultTitles = '[data-search] ol a';

describe('searching', () => {
  test('"diabetis" finds the article on diabetes and says what was searched for', async () => {
    await visit('/', { viewport: phone }, async (page, problems) => {
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
    await visit('/search/', { viewport: desktop }, async (page) => {
      await page.fill('form.search-form input', 'high blood pressure');
      await page.click('form.search-form button');
      await page.click(resultTitles);
      await page.waitForURL('**/articles/home-blood-pressure/');
    });
  });

  test('a shared link with ?q= searches at once', async () => {
    await visit('/search/?q=asma', { viewport: phone }, async (page) => {
      await page.waitForSelector(resultTitles);
      expect(await page.getAttribute(resultTitles, 'href')).toBe(article);
      expect(page.url()).toMatch(/\/search\/#q=asma$/);
    });
  });

  test('what a reader types never leaves the device', async () => {
    server.asked.length = 0;
    await visit('/', { viewport: phone }, async (page) => {
      await page.fill('form.search-form input', 'verysecretworry');
      await page.press('form.search-form input', 'Enter');
      await page.locator('[data-search-status]', { hasText: 'Nothing found' }).waitFor();
    });
    expect(server.asked.length).toBeGreaterThan(2);
    expect(server.asked.filter((address) => address.includes('secret'))).toEqual([]);
  });

  test('words of danger bring the emergency sentence above the results', async () => {
    await visit('/search/#q=chest%20pain', { viewport: phone }, async (page) => {
      await page.waitForSelector('[data-search] .danger');
      const first = await page.evaluate(
        'document.querySelector("[data-search]").firstElementChild.className',
      );
      expect(first).toBe('danger');
    });
  });

  test('the exact words can be searched for instead, and going back works', async () => {
    await visit('/search/#q=diabetis', { viewport: desktop }, async (page) => {
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
    await visit('/search/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', {}, async (page, problems) => {
      await page.locator('[data-search-status]', { hasText: 'for' }).waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      expect(problems).toEqual([]);
    });
  });
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false, viewport: phone };

  test('an article can be read to its end, and its links lead on', async () => {
    await visit(article, options, async (page) => {
      expect(await page.isVisible('h1')).toBe(true);
      expect(await page.isVisible('.get-help-emergency')).toBe(true);
      expect(await page.isVisible('text=People who can help')).toBe(true);
      await page.click('.article-body a[href^="/articles/"]');
      expect(new URL(page.url()).pathname).toMatch(/^\/articles\/(?!asthma-attack)/);
    });
  });

  test('the search says so and points to the A to Z', async () => {
    await visit('/search/', options, async (page) => {
      expect(await page.isVisible('.no-script a[href="/a-to-z/"]')).toBe(true);
    });
  });

  test('asking on the front page leads to the A to Z and tells the server nothing', async () => {
    server.asked.length = 0;
    await visit('/', options, async (page) => {
      await page.fill('form.search-form input', 'secret');
      await page.click('form.search-form button');
      expect(new URL(page.url()).pathname).toBe('/a-to-z/');
      expect(await page.isVisible('a[href="/articles/home-blood-pressure/"]')).toBe(true);
    });
    expect(server.asked.filter((address) => address.includes('secret'))).toEqual([]);
  });
});

describe('for everybody', () => {
  test('the first key press offers to skip to the content', async () => {
    await visit(article, { viewport: desktop }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
    });
  });

  test('the feed, the sitemap, and the share picture can be read by machines', async () => {
    await visit('/', {}, async (page) => {
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
    await visit('/search/#q=diabetis', {}, async (page) => {
      await page.waitForSelector(resultTitles);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    });
  });
});

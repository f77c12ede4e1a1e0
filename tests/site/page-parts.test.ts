import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLineDrawing } from '../../src/site/pictures/read-line-drawing.ts';
import { between, dist, readBuilt, readPages, root } from './built-site.ts';
import { desktop, isTooWide, openReader, phone, type Reader } from './visit.ts';

const articles = readPages().filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address));
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

test('an article ends in three parts: people, about this page, what to read next', () => {
  for (const { address, html } of articles) {
    const after = html.slice(html.indexOf('id="people-who-can-help"'), html.indexOf('<footer'));
    const headings = between(after, /<h2[^>]*>(.*?)<\/h2>/gs);
    expect(headings.length, address).toBeLessThanOrEqual(2);
    for (const id of ['sources', 'checked', 'answer-back'])
      expect(html, `${address} ${id}`).toContain(`id="${id}"`);
  }
});

test('helpers can be reached from the first screen, and stand beside the text where there is room', async () => {
  await reader.visit('/articles/loneliness/', { viewport: phone }, async (page) => {
    const link = page.locator('.trust a', { hasText: 'People who can help' });
    const box = await link.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height);
  });
  await reader.visit('/articles/loneliness/', { viewport: desktop }, async (page) => {
    const box = await page.locator('.beside .there').boundingBox();
    expect(box?.y).toBeLessThan(desktop.height);
    expect(await page.locator('.beside .state').first().innerText()).toBe('Open now');
  });
});

test('no id stands twice on a page', () => {
  for (const { address, html } of readPages()) {
    const ids = between(html, /<[a-z][^>]*\sid="([^"]+)"/g);
    expect(new Set(ids).size, `${address} ${ids.filter((id, at) => ids.indexOf(id) !== at)}`).toBe(
      ids.length,
    );
  }
});

test('a page that was handed over opens with a line from the friend and the helpers; the address is not sent', async () => {
  const asked: string[] = [];
  await reader.visit('/articles/loneliness/#for-you', { viewport: phone }, async (page) => {
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    const greeting = await page.locator('.for-you').boundingBox();
    const helpers = await page.locator('.helpers').boundingBox();
    const title = await page.locator('h1').boundingBox();
    expect(greeting?.y).toBeLessThan(helpers?.y ?? 0);
    expect(helpers?.y).toBeLessThan(title?.y ?? 0);
    expect(asked.filter((url) => url.includes('for-you')).every((url) => url.endsWith('#for-you'))).toBe(
      true,
    );
  });
  await reader.visit('/articles/loneliness/', { viewport: phone }, async (page) => {
    expect(await page.locator('.for-you').count()).toBe(0);
    const sms = await page.locator('.for-one a[href^="sms:"]').getAttribute('href');
    expect(decodeURIComponent(sms ?? '')).toContain('/articles/loneliness/#for-you');
  });
});

test('a sensitive page can be left at once, and no device or host keeps it', async () => {
  expect(readBuilt('_headers')).toMatch(/\/articles\/loneliness\/\n\s+Cache-Control: no-store/);
  await reader.visit('/articles/loneliness/', { viewport: phone }, async (page) => {
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
    await page.locator('.quick-exit a').click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
  });
  const context = await reader.browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const kept = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      return found;
    });
  await page.goto(`${reader.server.origin}/articles/loneliness/`);
  await kept();
  await page.goto(`${reader.server.origin}/articles/loneliness/`);
  await page.goto(`${reader.server.origin}/articles/flu-vaccine/`);
  await expect.poll(kept).toContain('/articles/flu-vaccine/');
  expect(await kept()).not.toContain('/articles/loneliness/');
  await context.close();
});

test('with text twice as large on a small phone no article moves sideways', async () => {
  for (const { address } of articles) {
    await reader.visit(address, { viewport: { width: 360, height: 740 } }, async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200%; }' }).catch(() => {});
      await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      expect(await isTooWide(page), address).toBe(false);
    });
  }
});

test('on a phone each row of a table is a card whose cells say what they are', async () => {
  await reader.visit('/articles/heart-attack-or-heartburn/', { viewport: phone }, async (page) => {
    const cell = page.locator('.cards td[data-label]').first();
    const label = await cell.getAttribute('data-label');
    expect(label?.length).toBeGreaterThan(2);
    expect(await cell.evaluate((one) => getComputedStyle(one).display)).toBe('block');
    expect(await isTooWide(page)).toBe(false);
  });
});

test('a correction stands on the page it corrects', () => {
  const html = readFileSync(join(dist, 'articles/home-blood-pressure/index.html'), 'utf8');
  expect(html).toContain('id="corrected"');
  expect(html).toContain('180 over 120');
  expect(readFileSync(join(dist, 'articles/loneliness/index.html'), 'utf8')).not.toContain('id="corrected"');
});

test('a drawing stands in the page in the inks of the site, with words for those who cannot see it', () => {
  const html = readFileSync(join(dist, 'articles/asthma-attack/index.html'), 'utf8');
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Three drawings/);
  expect(html).toContain('class="lamp"');
  const folder = join(root, 'tests/fixtures');
  expect(() => readLineDrawing('/pictures/none.svg', folder)).toThrow(
    'There is no picture public/pictures/none.svg',
  );
});

test('what has no living group is listed, with a sheet for whoever would begin one', () => {
  const html = readFileSync(join(dist, 'groups/wanted/index.html'), 'utf8');
  expect(html).toContain('/groups/starting/');
  expect(html).toContain('/articles/asthma-attack/');
  expect(html).toContain('Only an example group stands there.');
});

test('an open question says what is safe and by which day it is answered, by the clock of the reader', async () => {
  const say = (moment: string) =>
    reader.visit('/questions/', { viewport: phone }, async (page) => {
      await page.clock.setFixedTime(new Date(moment));
      await page.reload();
      return page.locator('#inhaler-out-of-date').innerText();
    });
  const before = await say('2026-11-29T12:00:00Z');
  expect(before).toContain('Until then:');
  expect(before).toContain('call 999');
  expect(before).toContain('We promised an answer by 1 December 2026.');
  expect(before).not.toContain('late');
  expect(await say('2026-12-02T12:00:00Z')).toContain('It is late, and we are sorry.');
});

import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuilt } from './built-site.ts';
import { openReader, phone, type Reader } from './visit.ts';

const article = '/articles/asthma-attack/';
let reader: Reader;
let context: BrowserContext;

beforeAll(async () => {
  reader = await openReader();
  context = await reader.browser.newContext({ viewport: phone });
});

afterAll(() => reader?.close());

/** The addresses the browser keeps, once the worker has come to rest. */
async function listKept(): Promise<string[]> {
  const page = context.pages()[0] ?? (await context.newPage());
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    return found.map((url) => url.slice(location.origin.length));
  });
}

test('a page that was opened can be read again without a connection, in its own letters', async () => {
  const page = await context.newPage();
  await page.goto(reader.server.origin + article);
  await expect.poll(listKept).toContain(article);
  await page.goto(`${reader.server.origin}/groups/`);
  await expect.poll(listKept).toContain('/groups/');
  await context.setOffline(true);
  await page.goto(reader.server.origin + article);
  expect(await page.textContent('h1')).toContain('asthma attack');
  await page.reload();
  expect(await page.textContent('h1')).toContain('asthma attack');
  const font = await page.evaluate(
    'document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === "loaded"))',
  );
  expect(font, 'the font is there too').toBe(true);
});

test('a page that was never opened is answered with what can be read, each a link', async () => {
  const page = context.pages()[0];
  const refused: string[] = [];
  page?.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()),
  );
  await page?.goto(`${reader.server.origin}/articles/loneliness/`);
  expect(await page?.textContent('h1')).toBe('Reading without a connection');
  await page?.waitForSelector(`[data-kept] a[href="${article}"]`);
  expect(await page?.getAttribute('[data-kept] a', 'href')).toBe('/groups/');
  expect(refused).toEqual([]);
  await page?.click(`[data-kept] a[href="${article}"]`);
  expect(await page?.textContent('h1')).toContain('asthma attack');
});

test('nothing of a search is kept', async () => {
  const page = context.pages()[0];
  await context.setOffline(false);
  await page?.goto(`${reader.server.origin}/search/?q=verysecretworry`);
  await page?.waitForTimeout(300);
  await page?.goto(`${reader.server.origin}/a-to-z/?q=verysecretworry`);
  await expect.poll(listKept).toContain('/a-to-z/');
  const kept = await listKept();
  expect(kept.filter((address) => /search|secret|\?/.test(address))).toEqual([]);
});

test('the reader can delete what is kept', async () => {
  const page = context.pages()[0];
  await page?.goto(`${reader.server.origin}/offline/`);
  await page?.click('[data-forget]');
  await page?.locator('[data-kept]', { hasText: 'Nothing is kept' }).waitFor();
  expect((await listKept()).filter((address) => address.endsWith('/'))).toEqual(['/offline/']);
});

test('a page that changed is shown as it is now, not as it was kept', async () => {
  expect(readBuilt('service-worker.js')).toMatch(/await fetch\(event\.request\)/);
  const page = context.pages()[0];
  await page?.goto(reader.server.origin + article);
  reader.server.asked.length = 0;
  await page?.goto(reader.server.origin + article);
  expect(reader.server.asked).toContain(article);
});

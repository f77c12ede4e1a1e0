import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { knownPhones } from '../../src/site/phones/known-phones.ts';
import { between, readPages, root } from './built-site.ts';
import { openReader, type Reader } from './visit.ts';

const pages = readPages().filter(({ address }) => !address.startsWith('/editorial-standards/'));
/** What each file of a folder of the project says. */
const filesIn = (folder: string) =>
  readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8'));
const digits = (number: string) => number.replace(/\D/g, '');
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

test('every page can call: its emergency sentence is a link', () => {
  for (const { address, html } of pages) {
    const sentence = html.match(/<p class="danger"[^>]*>(.*?)<\/p>/s)?.[1];
    expect(sentence, address).toContain('<a class="phone" href="tel:999">call 999</a>');
  }
});

test('each long number of the settings, wherever a page says it, can be tapped', () => {
  const long = knownPhones().filter((number) => digits(number).length > 4);
  let seen = 0;
  for (const { address, html } of pages.filter((page) => page.address.startsWith('/articles/'))) {
    const body = html.replace(/<(script|style|head)\b.*?<\/\1>/gs, '');
    const untapped = body.replace(/<a\b[^>]*>.*?<\/a>/gs, '');
    for (const number of long) {
      seen += body.includes(number) ? 1 : 0;
      expect(untapped.includes(number), `${address} ${number}`).toBe(false);
    }
  }
  expect(seen).toBeGreaterThan(4);
});

test('an article that says to call 999 or 111 has it as a link', () => {
  let seen = 0;
  for (const { address, html } of pages.filter((page) => /^\/articles\/[^/]+\/$/.test(page.address))) {
    const shown = html.replace(/<(script|style|head)\b.*?<\/\1>/gs, '').replace(/<a\b[^>]*>.*?<\/a>/gs, '');
    const left = shown.replace(/<[^>]*>/g, ' ').match(/\b(?:call|ring)\s+(?:999|111|112|911|988)\b/i);
    seen += between(html, /href="(tel:[^"]*)"/g).length;
    expect(left?.[0], address).toBeUndefined();
  }
  expect(seen).toBeGreaterThan(50);
});

test('no number is dialled that neither the settings nor the content names', () => {
  const named = new Set(knownPhones().map((number) => digits(number)));
  for (const group of filesIn('content/groups'))
    for (const [, number = ''] of group.matchAll(/^(?:phone|text): "(.+)"$/gm)) named.add(digits(number));
  for (const { address, html } of pages) {
    const called = between(html, /<a class="phone" href="tel:([^"]*)"/g);
    expect(
      called.filter((number) => !named.has(number)),
      address,
    ).toEqual([]);
  }
});

test('on a phone the button of the emergency card is as wide as the card and easy to hit', async () => {
  const viewport = { width: 360, height: 740 };
  await reader.visit('/articles/heart-attack-or-heartburn/', { viewport }, async (page) => {
    const button = page
      .getByRole('link', { name: `Call ${site.country.phones.emergency}`, exact: true })
      .and(page.locator('.get-help-call a'));
    const [box, card] = await Promise.all([
      button.boundingBox(),
      page.locator('.get-help-emergency').boundingBox(),
    ]);
    expect(box?.width).toBeGreaterThan((card?.width ?? 0) * 0.75);
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(await button.getAttribute('href')).toBe('tel:999');
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasEmergencyCard } from '../../src/site/library/emergency-card.ts';
import { readPages } from './built-site.ts';
import { openReader, type Reader } from './visit.ts';

/** A small phone, in CSS pixels. */
const smallPhone = { width: 360, height: 740 };
const articles = readPages().filter(
  ({ address, html }) => /^\/articles\/[^/]+\/$/.test(address) && html.includes('get-help-emergency'),
);
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

test('on the first screen of a small phone each article with an emergency card shows whom to call, or the way there', async () => {
  expect(articles.length).toBeGreaterThan(7);
  let cardsFirst = 0;
  for (const { address } of articles) {
    await reader.visit(address, { viewport: smallPhone, reducedMotion: 'reduce' }, async (page) => {
      const way = page.locator('.when-to-call a');
      const isCardFirst = (await way.count()) === 0;
      const target = isCardFirst ? page.locator('.get-help-emergency .get-help-title a') : way;
      const box = await target.boundingBox();
      expect(box, address).not.toBeNull();
      expect((box?.y ?? 0) + (box?.height ?? 0), address).toBeLessThanOrEqual(smallPhone.height);
      expect(box?.height, `${address}: easy to hit`).toBeGreaterThanOrEqual(24);
      if (isCardFirst) {
        cardsFirst += 1;
        const card = await page.locator('.get-help-emergency').boundingBox();
        const inShort = await page.locator('.key-points').boundingBox();
        expect(card?.y, address).toBeLessThan(inShort?.y ?? 0);
        return;
      }
      await way.click();
      const title = await page.locator('.get-help-emergency .get-help-title').boundingBox();
      expect(title?.y, `${address}: the line leads to the card`).toBeGreaterThanOrEqual(0);
      expect(title?.y, `${address}: the line leads to the card`).toBeLessThan(smallPhone.height / 2);
    });
  }
  expect(cardsFirst).toBeGreaterThan(1);
});

test('an article without an emergency card promises none', () => {
  for (const { address, html } of readPages().filter((page) => page.address.startsWith('/articles/')))
    expect(html.includes('href="#emergency-card"') && !html.includes('id="emergency-card"'), address).toBe(
      false,
    );
});

test('an emergency card in a comment or in an example is none', () => {
  expect(hasEmergencyCard('<GetHelp level="emergency" title="Call 999 if a > b:">')).toBe(true);
  expect(hasEmergencyCard('<GetHelp title="x"\n level={\'emergency\'}>')).toBe(true);
  expect(hasEmergencyCard('<GetHelp title="A level of emergency">')).toBe(false);
  expect(hasEmergencyCard('{/* <GetHelp level="emergency" title="x"> */}')).toBe(false);
  expect(hasEmergencyCard('```\n<GetHelp level="emergency" title="x">\n```')).toBe(false);
  expect(hasEmergencyCard('Write `<GetHelp level="emergency">` there.')).toBe(false);
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPageTypes } from './page-types.ts';
import { desktop, openReader, type Reader } from './visit.ts';

const withoutMotion = { viewport: desktop, reducedMotion: 'reduce' as const };
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/** What has the focus: a short name, and whether a reader can see that it has it. */
const look = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    // A link in a picture may draw its outline around its words instead of its whole area.
    const isOutlined = [element, ...element.querySelectorAll('*')].some((part) => {
      const style = getComputedStyle(part);
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
    const box = element.getBoundingClientRect();
    return {
      href: element.getAttribute('href'),
      id: element.id,
      name: element.tagName.toLowerCase(),
      isOutlined,
      isInView: box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Presses Tab until the focus is on what is wanted. @throws after many presses */
async function tabTo(
  page: Page,
  isWanted: (focus: NonNullable<Awaited<ReturnType<typeof look>>>) => boolean,
) {
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press('Tab');
    const focus = await look(page);
    if (focus && isWanted(focus)) return focus;
  }
  throw new Error('Tab never came there.');
}

test('on every type of page Tab reaches every link, each can be seen, and none holds the focus', async () => {
  for (const { route, path } of findPageTypes()) {
    await reader.visit(path, withoutMotion, async (page) => {
      const wanted = await page.evaluate(() => {
        const reachable = 'a[href], button, input, summary, select, textarea, [tabindex="0"]';
        return [...document.querySelectorAll<HTMLElement>(reachable)].filter(
          (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
        ).length;
      });
      let reached = 0;
      for (let press = 0; press <= Math.min(wanted, 60); press++) {
        await page.keyboard.press('Tab');
        const focus = await look(page);
        if (!focus) break;
        reached++;
        expect(focus, `${route}: stop ${press + 1}`).toMatchObject({ isOutlined: true, isInView: true });
      }
      expect(reached, route).toBeGreaterThanOrEqual(Math.min(wanted, 60));
    });
  }
});

test('the skip link is the first stop and leads past the menu', async () => {
  await reader.visit('/articles/asthma-attack/', withoutMotion, async (page) => {
    await page.keyboard.press('Tab');
    expect(await look(page)).toMatchObject({ href: '#content', isInView: true });
    await page.keyboard.press('Enter');
    expect(await look(page)).toMatchObject({ id: 'content' });
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate('document.querySelector("main").contains(document.activeElement)');
    expect(isInside).toBe(true);
  });
});

test('from the front page a search leads to an article, with the keyboard alone', async () => {
  await reader.visit('/', withoutMotion, async (page) => {
    await tabTo(page, ({ id }) => id === 'question');
    await page.keyboard.type('diabetis');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/type-2-diabetes-first-weeks/');
  });
});

test('on the search page the reader’s own spelling and a result can be chosen', async () => {
  await reader.visit('/search/#q=diabetis', withoutMotion, async (page) => {
    await page.waitForSelector('[data-search] .literal');
    await tabTo(page, ({ name, id }) => name === 'button' && id === '');
    await tabTo(page, ({ href }) => href?.startsWith('/articles/') === true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/**');
  });
});

test('the menu, the contents of an article, and the answer back are reached and work', async () => {
  await reader.visit('/', withoutMotion, async (page) => {
    await tabTo(page, ({ href }) => href === '/a-to-z/');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a-to-z/');
    await tabTo(page, ({ href }) => href === '/articles/asthma-attack/');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/asthma-attack/');
    const part = await tabTo(page, ({ href }) => href?.startsWith('#') === true && href !== '#content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(part.href);
    const answer = await tabTo(page, ({ href }) => href?.startsWith('mailto:') === true);
    expect(answer).toMatchObject({ isOutlined: true, isInView: true });
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breakName, type Dot, drawConnections, nameHeight } from '../../src/site/connections/draw.ts';
import type { Connected } from '../../src/site/connections/gather.ts';
import { between, readBuilt } from './built-site.ts';
import { desktop, openReader, phone, type Reader } from './visit.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/** A made-up site: articles in topics of seven, each leading to the next, a group, and a person. */
function makeThings(articles: number, groups: number, people: number): Connected[] {
  const make = (kind: Connected['kind'], index: number, leadsTo: string[] = []): Connected => ({
    key: `${kind}/${index}`,
    kind,
    name: `What should I do about ${kind} number ${index} when it comes back at night?`,
    address: `/${kind}/${index}/`,
    topic: `topic-${Math.floor(index / 7)}`,
    leadsTo,
  });
  return [
    ...Array.from({ length: articles }, (_, index) =>
      make('article', index, [
        `article/${(index + 1) % articles}`,
        ...(groups ? [`group/${index % groups}`] : []),
        ...(people ? [`person/${(index * 5) % people}`] : []),
      ]),
    ),
    ...Array.from({ length: groups }, (_, index) => make('group', index)),
    ...Array.from({ length: people }, (_, index) => make('person', index)),
  ];
}

/** The least distance between the middles of two names on the same side. */
function leastGap(dots: readonly Dot[]): number {
  const gaps = (['left', 'right'] as const).flatMap((side) => {
    const rows = dots.filter((dot) => dot.side === side).map(({ y }) => y);
    return rows.slice(1).map((y, index) => y - (rows[index] ?? 0));
  });
  return Math.min(...gaps);
}

test('no name lies on another, however many there are', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.nat(60), fc.nat(40), (articles, groups, people) => {
      const { dots, height } = drawConnections(makeThings(articles + 1, groups, people));
      expect(leastGap(dots)).toBeGreaterThan(nameHeight);
      for (const { y } of dots) {
        expect(y).toBeGreaterThan(nameHeight / 2);
        expect(y).toBeLessThan(height - nameHeight / 2);
      }
    }),
    { numRuns: 40 },
  );
});

test('the same content gives the same picture', () => {
  expect(drawConnections(makeThings(30, 8, 6))).toEqual(drawConnections(makeThings(30, 8, 6)));
});

test('two things that lead to each other share one thread, and each thread joins two dots', () => {
  const things = makeThings(2, 0, 0);
  const { threads, dots } = drawConnections(things);
  expect(threads).toHaveLength(1);
  const keys = dots.map(({ key }) => key);
  for (const { from, to } of threads) expect(keys).toEqual(expect.arrayContaining([from, to]));
});

test('a long name is broken between words, and cut with a sign that it goes on', () => {
  expect(breakName('Flu')).toEqual(['Flu']);
  expect(breakName('My back hurts. Should I rest or keep moving?')).toEqual([
    'My back hurts. Should',
    'I rest or keep moving?',
  ]);
  const long = breakName('word '.repeat(40).trim());
  expect(long).toHaveLength(2);
  expect(long[1]).toMatch(/…$/);
  expect(breakName('x'.repeat(90)).every((line) => line.length <= 42)).toBe(true);
});

test('as drawn by a browser, no name touches another or leaves the picture', async () => {
  await reader.visit('/connections/', { viewport: desktop }, async (page) => {
    const { boxes, frame } = await page.evaluate(() => {
      const box = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const svg = document.querySelector('main svg');
      if (!svg) throw new Error('no picture');
      return { boxes: Array.from(svg.querySelectorAll('text'), box), frame: box(svg) };
    });
    expect(boxes.length).toBeGreaterThan(20);
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(frame.left);
      expect(a.right).toBeLessThanOrEqual(frame.right);
      for (const b of boxes.slice(index + 1)) {
        const touches = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(touches, JSON.stringify([a, b])).toBe(false);
      }
    }
  });
});

test('the list below says all that the picture shows', () => {
  const html = readBuilt('connections/index.html');
  const picture = html.slice(html.indexOf('<svg viewBox'), html.indexOf('id="list"'));
  const list = html.slice(html.indexOf('id="list"'));
  const named = new Set(between(picture, /<a href="([^"]*)"/g));
  expect(named.size).toBeGreaterThan(20);
  for (const address of named) expect(list).toContain(`href="${address}"`);
});

test('a phone shows the list alone: of the picture half of each name would be cut', async () => {
  for (const [viewport, isDrawn] of [
    [phone, false],
    [desktop, true],
  ] as const)
    await reader.visit('/connections/', { viewport }, async (page) => {
      expect(await page.isVisible('.drawn svg')).toBe(isDrawn);
      expect(await page.isVisible('#list')).toBe(true);
    });
});

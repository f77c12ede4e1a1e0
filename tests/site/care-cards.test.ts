import { expect, test } from 'vitest';
import { decode, readPages } from './built-site.ts';

const articles = readPages().filter(({ address }) => /^\/articles\/.+(?<!sheet\/)$/.test(address));

interface Card {
  level: string;
  title: string;
  inside: string;
}

/** The care cards of a page, as the NHS service manual describes them. */
function readCards(html: string): Card[] {
  return Array.from(
    html.matchAll(/<section class="get-help get-help-(\w+)"[^>]*>(.*?)<\/section>/gs),
    ([, level = '', inside = '']) => ({
      level,
      inside,
      title: textOf(inside.match(/<h[23] class="get-help-title"[^>]*>(.*?)<\/h[23]>/s)?.[1] ?? '').replace(
        /^[^:]*:\s*/,
        '',
      ),
    }),
  );
}

function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lines of "do not" lists that would read as a command when the words above are missed. */
function findBareDonts(html: string): string[] {
  const lists = html.matchAll(
    /<(p|h[2-6])\b[^>]*>((?:(?!<\/?(?:p|h[2-6]|ul)\b).)*)<\/\1>\s*<ul\b[^>]*>(.*?)<\/ul>/gs,
  );
  return Array.from(lists).flatMap(([, , lead = '', list = '']) => {
    if (!/\b(?:do not|don[’']t|never)\W*$/i.test(textOf(lead))) return [];
    const items = Array.from(list.matchAll(/<li\b[^>]*>(.*?)<\/li>/gs), (match) => textOf(match[1] ?? ''));
    return items.filter((item) => !/^(?:do not|don[’']t|never)\b/i.test(item));
  });
}

test('nobody is led away from an emergency card: it holds no link but the call', () => {
  const cards = articles.flatMap(({ address, html }) =>
    readCards(html).map((card) => ({ address, ...card })),
  );
  expect(cards.filter(({ level }) => level === 'emergency').length).toBeGreaterThan(4);
  expect(
    cards.filter(({ level, inside }) => level === 'emergency' && /<a\b(?![^>]*\bhref="tel:)/.test(inside)),
  ).toEqual([]);
  expect(cards.filter(({ level, inside }) => level === 'emergency' && !inside.includes('Call 999'))).toEqual(
    [],
  );
});

test('the title of every care card ends in "if", or in "if" and who, and a list completes it', () => {
  for (const { address, html } of articles) {
    for (const { title, inside } of readCards(html)) {
      expect(title, address).toMatch(/\bif\b[^.!?]{0,40}$/i);
      expect(inside, address).toMatch(/<li\b/);
    }
  }
});

test('an article has at most one emergency card and at most three cards in all', () => {
  for (const { address, html } of articles) {
    const cards = readCards(html);
    expect(cards.filter(({ level }) => level === 'emergency').length, address).toBeLessThanOrEqual(1);
    expect(cards.length, address).toBeLessThanOrEqual(3);
  }
});

test('a card says how soon in words, not only in colour', () => {
  for (const { html } of articles)
    for (const { inside } of readCards(html))
      expect(textOf(inside)).toMatch(/^(?:Emergency|Urgent|When to ask for help):/);
});

test('each line of a "do not" list says "do not" again', () => {
  for (const { address, html } of articles) expect(findBareDonts(html), address).toEqual([]);
  expect(findBareDonts('<p>Do not:</p> <ul><li>do not rub</li><li>drink</li></ul>')).toEqual(['drink']);
  expect(findBareDonts('<h3>Never</h3><ul><li>share it</li></ul>')).toEqual(['share it']);
});

test('the title of a card is a heading, and no heading of an article skips a level', () => {
  for (const { address, html } of articles) {
    const levels = Array.from(html.matchAll(/<h([1-6])\b/g), ([, level]) => Number(level));
    levels.forEach((level, place) => {
      expect(level - (levels[place - 1] ?? 0), `${address}, heading ${place + 1}`).toBeLessThanOrEqual(1);
    });
    for (const { title } of readCards(html)) expect(title, address).not.toBe('');
  }
});

test('every <article> has a name of its own, or is the one of its page', () => {
  for (const { address, html } of readPages()) {
    const opened = html.match(/<article\b[^>]*>/g) ?? [];
    if (opened.length < 2) continue;
    const names = opened
      .slice(address.startsWith('/articles/') ? 1 : 0)
      .map((tag) => tag.match(/aria-labelledby="([^"]+)"/)?.[1]);
    expect(
      names.filter((name) => !name?.split(' ').every((id) => html.includes(`id="${id}"`))),
      address,
    ).toEqual([]);
    expect(new Set(names).size, address).toBe(names.length);
  }
});

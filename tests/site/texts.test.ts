import { expect, test } from 'vitest';
import { groupSchema } from '../../src/schemas/index.ts';
import { shelveByCondition, shelveByPlace, toSlug } from '../../src/site/library/group-shelves.ts';
import { readInlineLinks } from '../../src/site/library/inline-links.ts';
import { decode, readPages } from './built-site.ts';

const pages = readPages();

test('a translator can put links and the name of the site into a sentence', () => {
  expect(
    readInlineLinks('{site} has [groups](/groups/). Write to [us](mailto:{contact}).', {
      site: 'Bedside',
      contact: 'a@b.test',
    }),
  ).toEqual([
    { text: 'Bedside has ' },
    { text: 'groups', href: '/groups/' },
    { text: '. Write to ' },
    { text: 'us', href: 'mailto:a@b.test' },
    { text: '.' },
  ]);
});

test('a link in a text that would run code stays text', () => {
  expect(readInlineLinks('[x](javascript:alert(1))')).toEqual([{ text: '[x](javascript:alert(1))' }]);
});

test('no page shows a gap where a word of the interface should be', () => {
  for (const { address, html } of pages) {
    if (address.startsWith('/editorial-standards/')) continue;
    const shown = decode(html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' '));
    expect(shown.match(/\{\w+\}|\bundefined\b|\bNaN\b|\[object|\]\(\//)?.[0], address).toBeUndefined();
  }
});

test('the page of every article has both ways to answer back, with the name of the page filled in', () => {
  for (const { address, html } of pages.filter((page) => /^\/articles\/[^/]+\/$/.test(page.address))) {
    const title = decode(html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? '').trim();
    const subjects = Array.from(html.matchAll(/href="mailto:[^"?]*\?subject=([^"]*)"/g), (match) =>
      decodeURIComponent(match[1] ?? ''),
    );
    expect(subjects, address).toEqual(
      expect.arrayContaining([`About “${title}”`, `A mistake on “${title}”`]),
    );
  }
});

/** A group with only what a test is about. */
const group = (id: string, changes: Record<string, unknown>) => ({
  id,
  data: groupSchema().parse({
    name: id,
    kind: 'class',
    audience: 'all',
    about: 'x',
    url: 'https://a.test/',
    area: 'Leeds',
    cost: 'Free',
    runBy: 'us',
    lastChecked: '2026-01-01',
    ...changes,
  }),
});

test('groups stand on a shelf for each condition and each place they name, however it is written', () => {
  const groups = [
    group('a', { conditions: ['high blood pressure', 'asthma'], listedIn: ['Leeds', 'Online'] }),
    group('b', { conditions: ['High  blood pressure'] }),
  ];
  const shown = (shelves: ReturnType<typeof shelveByPlace>) =>
    shelves.map(({ slug, groups }) => [slug, groups.map(({ id }) => id)]);
  expect(shown(shelveByCondition(groups))).toEqual([
    ['asthma', ['a']],
    ['high-blood-pressure', ['a', 'b']],
  ]);
  expect(shown(shelveByPlace(groups))).toEqual([
    ['leeds', ['a', 'b']],
    ['online', ['a']],
  ]);
  expect(toSlug('Ménière’s disease')).toBe('meniere-s-disease');
  expect(toSlug('Ирландия')).toBe('ирландия');
  expect(toSlug('😀')).toBe('sign-1f600');
  expect(toSlug('long '.repeat(40)).length).toBeLessThanOrEqual(60);
});

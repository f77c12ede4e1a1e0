import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawShareImage } from '../../src/site/share-image/drawing.ts';
import { canBeDrawn, wordsForPicture } from '../../src/site/share-image/letters.ts';
import { renderPng } from '../../src/site/share-image/render.ts';
import { dist, metaOf, readPages, root } from './built-site.ts';

const pages = readPages();
let cache: string;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'bedside-share-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const words = { title: 'Is it flu?', topic: 'Colds', site: 'Bedside', promise: 'Plain answers.' };

test('shared links show a title, a description, and a picture of the size and in the words they name', async () => {
  for (const { address, html } of pages) {
    for (const name of [
      'og:title',
      'og:description',
      'og:url',
      'og:image:alt',
      'og:site_name',
      'twitter:card',
    ]) {
      expect(metaOf(html, name), `${address} ${name}`).toBeTruthy();
    }
    const { width, height, format } = await sharp(
      join(dist, new URL(metaOf(html, 'og:image') ?? '').pathname),
    ).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect([metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')]).toEqual(['1200', '630']);
  }
});

test('each article has its own picture, and its alt text says the title', () => {
  const articles = pages.filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address));
  const pictures = articles.map(({ html }) => metaOf(html, 'og:image'));
  expect(new Set(pictures).size).toBe(articles.length);
  for (const { html } of articles) expect(metaOf(html, 'og:image:alt')).toContain(metaOf(html, 'og:title'));
});

test('the same words give the same bytes, and other words other bytes', async () => {
  const [first, second] = await Promise.all(
    ['a', 'b'].map((folder) => renderPng(drawShareImage(words), { root, cache: join(cache, folder) })),
  );
  const other = await renderPng(drawShareImage({ ...words, title: 'Is it a cold?' }), { root, cache });
  expect(first?.equals(second as Buffer)).toBe(true);
  expect(other.equals(first as Buffer)).toBe(false);
});

test('a picture that was drawn before is not drawn again', async () => {
  const places = { root, cache: join(cache, 'kept') };
  await renderPng(drawShareImage(words), places);
  const [file = ''] = await readdir(join(places.cache, 'share-images'));
  await writeFile(join(places.cache, 'share-images', file), 'kept');
  await utimes(join(places.cache, 'share-images', file), 0, 0);
  expect((await renderPng(drawShareImage(words), places)).toString()).toBe('kept');
});

test('the longest title fits: nothing is drawn over the name above it or the promise below', async () => {
  const long = drawShareImage({
    ...words,
    title: 'W'.repeat(80),
  });
  const image = sharp(await renderPng(long, { root, cache }));
  // A quiet band above and below the title, to the left of the tag and right of the promise.
  for (const band of [
    { left: 80, top: 136, width: 1040, height: 20 },
    { left: 80, top: 488, width: 1040, height: 16 },
  ]) {
    const { channels } = await sharp(await image.clone().extract(band).png().toBuffer()).stats();
    expect(Math.min(...channels.slice(0, 3).map(({ min }) => min))).toBeGreaterThan(150);
  }
});

test('a title our font cannot write gets the picture of the site instead of empty boxes', () => {
  expect(canBeDrawn('Łódź “café” – €5')).toBe(true);
  expect(wordsForPicture('Is it flu? 😀')).toBe('Is it flu?');
  expect(wordsForPicture('שלום')).toBeUndefined();
  expect(wordsForPicture('Flu 流感')).toBeUndefined();
});

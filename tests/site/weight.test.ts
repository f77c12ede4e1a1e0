import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { between, readBuilt, readPages } from './built-site.ts';

const articles = readPages().filter(({ address }) => /^\/articles\/.+/.test(address));

/** What a phone on a slow network should have to load to read one article, in bytes after compression. */
const maxBytes = 20_000;

test('an article and its styles stay below 20 kB, compressed', () => {
  const heavy = articles
    .map(({ address, html }) => {
      const styles = between(html, /<link rel="stylesheet" href="([^"]*)"/g)
        .map(readBuilt)
        .join('');
      return { address, bytes: brotliCompressSync(html).length + brotliCompressSync(styles).length };
    })
    .filter(({ bytes }) => bytes > maxBytes);
  expect(heavy).toEqual([]);
});

test('an article needs no JavaScript', () => {
  const withScript = articles.filter(({ html }) => /<script\b(?![^>]*application\/ld\+json)/.test(html));
  expect(withScript.map(({ address }) => address)).toEqual([]);
});

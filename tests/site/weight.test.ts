import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { between, readBuilt, readPages } from './built-site.ts';

const articles = readPages().filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address));

/** What a phone on a slow network should have to load to read one article, in bytes after compression. */
const maxBytes = 20_000;
/** How much of that may be JavaScript. */
const maxScriptBytes = 3_000;
/** The script that asks the browser to keep pages is on every page. */
const maxKeepBytes = 1_000;

const compress = (text: string) => brotliCompressSync(text).length;

/** The scripts of a page, inline ones and files. */
function readScripts(html: string): string[] {
  const inline = Array.from(
    html.matchAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>([^<]*(?:<(?!\/script)[^<]*)*)<\/script>/g),
    (match) => match[1] ?? '',
  );
  return [...inline.filter(Boolean), ...between(html, /<script\b[^>]*\bsrc="([^"]*)"/g).map(readBuilt)];
}

test('an article with its styles and scripts stays below 20 kB, compressed', () => {
  const heavy = articles
    .map(({ address, html }) => {
      const styles = between(html, /<link rel="stylesheet" href="([^"]*)"/g)
        .map(readBuilt)
        .join('');
      const files = between(html, /<script\b[^>]*\bsrc="([^"]*)"/g)
        .map(readBuilt)
        .join('');
      return { address, bytes: compress(html) + compress(styles) + (files ? compress(files) : 0) };
    })
    .filter(({ bytes }) => bytes > maxBytes);
  expect(articles.length).toBeGreaterThan(10);
  expect(heavy).toEqual([]);
});

test('of that, scripts are at most 3 kB', () => {
  for (const { address, html } of articles) {
    const scripts = readScripts(html);
    expect(scripts.length, address).toBeGreaterThan(0);
    expect(compress(scripts.join('\n')), address).toBeLessThanOrEqual(maxScriptBytes);
  }
});

test('the script that keeps pages is at most 1 kB, and the worker it starts is not part of the page', () => {
  const script = readScripts(readBuilt('about/index.html')).find((one) => one.includes('service-worker.js'));
  expect(script?.length).toBeLessThanOrEqual(maxKeepBytes);
});

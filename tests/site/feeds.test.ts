import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { between, decode, listArticleIds, readBuilt, readPages } from './built-site.ts';

const pages = readPages();
const feed = readBuilt('rss.xml');
const items = between(feed, /<item>(.*?)<\/item>/gs);
const json = JSON.parse(readBuilt('feed.json'));

test('both feeds hold the same articles with the same text', () => {
  expect(items.length).toBe(Math.min(50, listArticleIds().length));
  expect(json.items.map((item: { url: string }) => item.url)).toEqual(
    between(feed, /<item>.*?<link>(.*?)<\/link>/gs),
  );
  const texts = between(feed, /<content:encoded>(.*?)<\/content:encoded>/gs);
  expect(texts).toEqual(json.items.map((item: { content_html: string }) => item.content_html));
});

test('a feed reader gets the whole text, and every address in it is complete', () => {
  for (const item of json.items) {
    const page = pages.find(({ address }) => item.url === site.address + address);
    const body =
      page?.html.match(/<div class="article-body"[^>]*>([\s\S]*?)<section class="helpers"/)?.[1] ?? '';
    for (const heading of between(body, /<h2[^>]*>([^<]*)<\/h2>/g))
      expect(decode(item.content_html), item.url).toContain(heading);
    expect(item.content_html.length, item.url).toBeGreaterThan(2000);
    expect(item.content_html).not.toMatch(/(?:href|src)="[/#]|<(?:script|style|link)\b/);
  }
});

test('a feed reader is told when to call for help before the text', () => {
  for (const item of json.items) {
    const page = pages.find(({ address }) => item.url === site.address + address)?.html ?? '';
    const urgent = page
      .match(
        /<section class="get-help get-help-emergency"[^>]*>\s*<h2[^>]*>(?:<span.*?<\/span>)?(.*?)<\/h2>/s,
      )?.[1]
      ?.replace(/<[^>]*>/g, '');
    if (!urgent) continue;
    const at = decode(item.content_html).indexOf(decode(urgent).trim());
    expect(at, item.url).toBeGreaterThan(-1);
  }
});

test('the JSON feed keeps to version 1.1 of its standard', () => {
  expect(json.version).toBe('https://jsonfeed.org/version/1.1');
  expect(json.feed_url).toBe(`${site.address}/feed.json`);
  for (const item of json.items) {
    expect(item.id).toBe(item.url);
    expect(item.date_published).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(item.date_modified >= item.date_published).toBe(true);
    expect(item.authors[0].name).toBeTruthy();
  }
});

test('the RSS feed is whole XML and names itself', () => {
  expect(feed).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
  expect(feed).toContain(`<atom:link href="${site.address}/rss.xml" rel="self"`);
  for (const item of items) expect(item).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4}/);
});

test('every page shows the way to both feeds', () => {
  for (const { address, html } of pages) {
    expect(html, address).toContain('type="application/rss+xml"');
    expect(html, address).toContain('type="application/feed+json"');
  }
});

test('llms.txt lists every article with the day of its last check, after what a worried person should know', () => {
  const text = readBuilt('llms.txt');
  expect(text.startsWith(`# ${site.name}\n\n> ${site.promise}`)).toBe(true);
  expect(text.indexOf(site.emergency)).toBeLessThan(text.indexOf('## '));
  for (const id of listArticleIds()) {
    expect(text).toMatch(
      new RegExp(
        `^- \\[[^\\n]+\\]\\(${site.address}/articles/${id}/\\): .+ \\(\\d{4}-\\d\\d-\\d\\d\\)$`,
        'm',
      ),
    );
  }
});

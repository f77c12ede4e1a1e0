import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { between, metaOf, readBuilt, readGraph, readPages } from './built-site.ts';

const pages = readPages();
const forSearchEngines = pages.filter(({ html }) => !html.includes('content="noindex"'));

test('each page has its own title and its own description', () => {
  const titles = forSearchEngines.map(({ html }) => between(html, /<title>(.*?)<\/title>/gs)[0]);
  const descriptions = forSearchEngines.map(({ html }) => metaOf(html, 'description'));
  expect(new Set(titles).size).toBe(forSearchEngines.length);
  expect(new Set(descriptions).size).toBe(forSearchEngines.length);
  for (const title of titles) expect(title?.length).toBeGreaterThan(9);
  for (const description of descriptions) {
    expect(description?.length, description).toBeGreaterThanOrEqual(39);
    expect(description?.length, description).toBeLessThanOrEqual(170);
  }
});

test('only the search, the sheets to print, the pages of rules, and the pages for lost and offline readers stay out of search engines', () => {
  const hidden = pages.filter((page) => !forSearchEngines.includes(page)).map(({ address }) => address);
  const isRule = (address: string) => /^\/editorial-standards\/(?!mirror\/)[^/]+\/$/.test(address);
  expect(hidden.filter((address) => !address.endsWith('/sheet/') && !isRule(address)).sort()).toEqual([
    '/404/',
    '/offline/',
    '/search/',
  ]);
  expect(hidden.filter(isRule).length).toBeGreaterThan(50);
  expect(forSearchEngines.filter(({ address }) => isRule(address))).toEqual([]);
});

test('the canonical address of each page is in the sitemap, and nothing else is', () => {
  const canonical = forSearchEngines.map(
    ({ html }) => between(html, /<link rel="canonical" href="([^"]*)"/g)[0],
  );
  const listed = between(readBuilt('sitemap-0.xml'), /<loc>(.*?)<\/loc>/g);
  expect(listed.sort()).toEqual(canonical.sort());
  for (const { address, html } of forSearchEngines)
    expect(html).toContain(`href="${site.address}${address}"`);
});

test('the steps that machines read are the steps that readers see', () => {
  for (const { address, html } of pages.filter((page) => page.html.includes('aria-label="You are here"'))) {
    const visible = html.match(/aria-label="You are here"[^>]*>(.*?)<\/nav>/s)?.[1] ?? '';
    const names = between(visible, /<(?:a|li aria-current="page")[^>]*>([^<]+)</g);
    const list = readGraph(html).find((node) => node['@type'] === 'BreadcrumbList');
    const items = list?.itemListElement as { position: number; name: string; item?: string }[];
    expect(
      items.map(({ name }) => name),
      address,
    ).toEqual(names);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items.slice(0, -1).every(({ item }) => item?.startsWith(site.address))).toBe(true);
  }
});

test('robots.txt shows the way to the sitemap', () => {
  expect(readBuilt('robots.txt')).toContain(`Sitemap: ${site.address}/sitemap-index.xml`);
  expect(readBuilt('sitemap-index.xml')).toContain(`${site.address}/sitemap-0.xml`);
});

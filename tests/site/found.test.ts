import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { between, listArticleIds, readBuilt, readPages } from './built-site.ts';

const pages = readPages();
const forSearchEngines = pages.filter(({ html }) => !html.includes('content="noindex"'));
const articles = pages.filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address));
const metaOf = (html: string, name: string) =>
  between(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))[0];

/** The structured data of a page as plain objects. */
function readGraph(html: string): Record<string, unknown>[] {
  const script = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '';
  return JSON.parse(script)['@graph'];
}

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

test('only the search, the sheets to print, and the pages for lost and offline readers stay out of search engines', () => {
  const hidden = pages.filter((page) => !forSearchEngines.includes(page)).map(({ address }) => address);
  expect(hidden.filter((address) => !address.endsWith('/sheet/')).sort()).toEqual([
    '/404/',
    '/offline/',
    '/search/',
  ]);
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

test('the sitemap lists every article with the day it last changed, as the page shows it', () => {
  const sitemap = readBuilt('sitemap-0.xml');
  for (const id of listArticleIds()) {
    const entry = sitemap.match(
      new RegExp(`<loc>[^<]*/articles/${id}/</loc><lastmod>(\\d{4}-\\d{2}-\\d{2})`),
    );
    const page = articles.find(({ address }) => address === `/articles/${id}/`);
    expect(entry?.[1], id).toBeDefined();
    expect(page?.html).toContain(`<time datetime="${entry?.[1]}"`);
  }
});

test('the structured data of an article says who wrote it, who checked it, when, and from which sources', () => {
  for (const { address, html } of articles) {
    const graph = readGraph(html);
    const page = graph.find(
      (node) => Array.isArray(node['@type']) && node['@type'].includes('MedicalWebPage'),
    );
    expect(page?.['@type'], address).toEqual(['MedicalWebPage', 'Article']);
    for (const key of [
      'headline',
      'name',
      'description',
      'datePublished',
      'dateModified',
      'author',
      'publisher',
      'image',
      'breadcrumb',
    ]) {
      expect(page?.[key], `${address} ${key}`).toBeTruthy();
    }
    expect(html).toContain(`<time datetime="${page?.dateModified}"`);
    if (page?.lastReviewed) expect(html).toContain(`<time datetime="${page.lastReviewed}"`);
    const ids = new Set(graph.map((node) => node['@id']));
    const pointsTo = [page?.author, page?.publisher, page?.breadcrumb, page?.reviewedBy, page?.isPartOf];
    for (const target of pointsTo)
      if (target) expect(ids, address).toContain((target as { '@id': string })['@id']);
  }
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

test('shared links show a title, a description, and a picture that exists', () => {
  for (const { address, html } of pages) {
    for (const name of [
      'og:title',
      'og:description',
      'og:url',
      'og:image',
      'og:image:alt',
      'og:site_name',
      'twitter:card',
    ]) {
      expect(metaOf(html, name), `${address} ${name}`).toBeTruthy();
    }
    const image = new URL(metaOf(html, 'og:image') ?? '').pathname;
    expect(readBuilt(image).length).toBeGreaterThan(1000);
  }
});

test('the feed holds every article with its whole text, and every address in it is complete', () => {
  const feed = readBuilt('rss.xml');
  const items = between(feed, /<item>(.*?)<\/item>/gs);
  expect(items.length).toBe(Math.min(50, listArticleIds().length));
  for (const item of items) {
    expect(item).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4}/);
    expect(item.length).toBeGreaterThan(2000);
  }
  expect(feed).not.toMatch(/(?:href|src)=(?:&quot;|")[/#]/);
  expect(feed).not.toMatch(/(?:&lt;|<)(?:script|style)\b/);
});

test('robots.txt shows the way to the sitemap', () => {
  expect(readBuilt('robots.txt')).toContain(`Sitemap: ${site.address}/sitemap-index.xml`);
  expect(readBuilt('sitemap-index.xml')).toContain(`${site.address}/sitemap-0.xml`);
});

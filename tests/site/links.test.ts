import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { between, dist, listArticleIds, readPages } from './built-site.ts';

const pages = readPages();
const idsOf = new Map(pages.map(({ address, html }) => [address, new Set(between(html, /\sid="([^"]*)"/g))]));

test('every link inside the site leads to a page, and every #anchor to a place on it', () => {
  const broken: string[] = [];
  let checked = 0;
  for (const { address, html } of pages) {
    for (const href of between(html, /\b(?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?:|mailto:|tel:|sms:|data:)/.test(href)) continue;
      const { pathname, hash } = new URL(href, `https://site.test${address}`);
      checked++;
      const ids = idsOf.get(pathname);
      const isFile = !pathname.endsWith('/') && existsSync(join(dist, decodeURIComponent(pathname)));
      if (!ids && !isFile) broken.push(`${address} leads to ${href}, which is not there`);
      if (ids && hash && !ids.has(decodeURIComponent(hash.slice(1))))
        broken.push(`${address} leads to ${href}: no such place`);
    }
  }
  expect(checked).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

test('no two places on one page have the same id', () => {
  const repeated = pages.flatMap(({ address, html }) => {
    const ids = between(html, /\sid="([^"]*)"/g);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`);
  });
  expect(repeated).toEqual([]);
});

test('every article can be reached from another article', () => {
  const articles = pages.filter(({ address }) => /^\/articles\/.+/.test(address));
  const reached = new Set(
    articles.flatMap(({ address, html }) =>
      between(html, /href="(\/articles\/[^"#]+\/)/g).filter((href) => href !== address),
    ),
  );
  expect(listArticleIds().filter((id) => !reached.has(`/articles/${id}/`))).toEqual([]);
});

test('no page asks another site for anything', () => {
  const asks = pages.flatMap(({ address, html }) =>
    between(
      html,
      /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|data)="(https?:[^"]*)"/g,
    )
      .concat(
        between(
          html,
          /<link\b(?=[^>]*rel="(?:stylesheet|preload|preconnect|dns-prefetch|icon)")[^>]*href="(https?:[^"]*)"/g,
        ),
      )
      .map((url) => `${address} asks ${url}`),
  );
  expect(asks).toEqual([]);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { placeOf } from '../../src/site/addresses/place.ts';
import {
  findDead,
  findLost,
  listAddresses,
  parseRecord,
  sayDead,
} from '../../src/site/published/addresses.ts';
import { tightenPolicy } from '../../src/site/published/page-policy.ts';
import { parseRedirects, readRedirects, writeHostRedirects } from '../../src/site/published/redirects.ts';
import { dist, readBuilt, readPages, root } from './built-site.ts';
import { headersFor, parseHeaders } from './headers.ts';

const record = parseRecord(readFileSync(join(root, 'content/addresses.txt'), 'utf8'));
const redirects = readRedirects(root);

test('every address that was ever published is still there or leads to its new place', () => {
  expect(record.length).toBeGreaterThan(40);
  expect(findDead(record, listAddresses(dist, redirects), redirects)).toEqual([]);
  expect(findLost(redirects, listAddresses(dist, redirects))).toEqual([]);
});

test('an article that disappears without a redirect is reported by its address', () => {
  const built = listAddresses(dist, redirects).filter((address) => address !== '/articles/asthma-attack/');
  const dead = findDead(record, built, redirects);
  expect(dead).toEqual(['/articles/asthma-attack/']);
  expect(sayDead(dead)).toContain('content/redirects.yaml');
  expect(findDead(record, built, { ...redirects, '/articles/asthma-attack/': '/a-to-z/' })).toEqual([]);
});

test('a redirect that leads nowhere, or stands where a page is, is reported', () => {
  expect(findLost({ '/old/': '/gone/' }, ['/'])).toEqual(['/old/ leads to /gone/, which is not there.']);
  expect(findLost({ '/about/': '/' }, ['/', '/about/'])[0]).toMatch(/is a page again/);
});

test.each([
  ['/old: /new/', /should start and end with "\/"/],
  ['old/: /new/', /should start and end with "\/"/],
  ['/old/: https://elsewhere.test/', /should lead to a page of this site/],
  ['/old/: //elsewhere.test/', /should lead to a page of this site/],
  ['/old/: javascript:alert(1)', /should lead to a page of this site/],
  ['/old/: /old/', /leads to itself/],
  ['/a/: /b/\n/b/: /c/', /"\/a\/" leads to "\/b\/", which has moved to "\/c\/"/],
  ['- /a/', /should hold lines such as/],
  ['"/a/: /b/', /cannot be read/],
])('the line %j in the list of redirects is refused in plain words', (source, sentence) => {
  expect(() => parseRedirects(source)).toThrow(sentence);
});

test('an empty list of redirects is fine', () => {
  expect(parseRedirects('# nothing yet\n')).toEqual({});
});

test('each old address has a page that leads on, and a line for the host', () => {
  expect(Object.keys(redirects).length).toBeGreaterThan(0);
  expect(readBuilt('_redirects')).toBe(writeHostRedirects(redirects, placeOf(site.address)));
  for (const [from, to] of Object.entries(redirects)) {
    const html = readBuilt(`${from}index.html`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}"`);
    expect(html).toContain(`<link rel="canonical" href="${site.address}${to}"`);
    expect(html).toContain('noindex');
    expect(readBuilt('sitemap-0.xml')).not.toContain(`${site.address}${from}<`);
  }
});

test('hosts are told to keep readers private and pages out of frames', () => {
  const headers = headersFor(parseHeaders(readBuilt('_headers')), '/articles/falls-at-home/');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("script-src-attr 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(headers['cache-control']).toBeUndefined();
  expect(headers['set-cookie']).toBeUndefined();
});

test('files whose names change with their content are kept for ever, pages are not', () => {
  const rules = parseHeaders(readBuilt('_headers'));
  expect(headersFor(rules, '/_astro/page.css')['cache-control']).toContain('immutable');
  expect(headersFor(rules, '/')['cache-control']).toBeUndefined();
});

test('each page allows its own inline scripts and styles and no others', () => {
  for (const { address, html } of readPages()) {
    const policy = html.match(/<meta http-equiv="content-security-policy" content="([^"]*)"/)?.[1];
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toMatch(/unsafe-|\*/);
    const inline = html.match(/<style\b|<script\b(?![^>]*(?:\bsrc=|ld\+json))[^>]*>/g)?.length ?? 0;
    const hashes = policy?.match(/'sha256-/g)?.length ?? 0;
    expect(hashes, address).toBeLessThanOrEqual(inline);
    expect(tightenPolicy(html)).toBe(html);
  }
});

test('a title that holds the word for a script hides no real script from the policy', () => {
  const script = 'run()';
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const html = `<meta http-equiv="content-security-policy" content="script-src ${hash} 'sha256-unused='"><p title="<script>">x</p><script>${script}</script>`;
  expect(tightenPolicy(html)).toContain(`content="script-src ${hash}"`);
});

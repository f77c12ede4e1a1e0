import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { between, dist, readBuilt, readPages } from './built-site.ts';

const pages = readPages();
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const styles = files.filter((file) => file.endsWith('.css'));
const scripts = files.filter((file) => file.endsWith('.js'));

/** Elements a browser fetches something for, or is asked to get ready for; plain links are not among them. */
const fetching =
  /<(?:script|img|iframe|frame|source|video|audio|track|embed|object|input|image|use|body|table)\b[^>]*?\s(?:src|srcset|data|poster|background|href|xlink:href)="([^"]*)"/gi;
const asking = /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\shref="([^"]*)"/gi;

/** Whether an address leaves the site: another scheme, another host, or one that takes the page's scheme. */
function leavesSite(address: string): boolean {
  const { origin, protocol } = new URL(address.trim().split(/[\s,]/)[0] ?? '', site.address);
  return protocol !== 'data:' && origin !== new URL(site.address).origin;
}

/** Addresses in a style sheet that a browser would fetch. */
function addressesIn(css: string): string[] {
  return [
    ...between(css, /url\(\s*["']?([^"')]+)/gi),
    ...between(css, /@import\s+(?:url\()?\s*["']?([^"')\s;]+)/gi),
  ];
}

test('the test for third parties would see one', () => {
  const html = '<link rel="preconnect" href="https://fonts.test"><img alt="" src="//count.test/1.gif">';
  expect([...between(html, fetching), ...between(html, asking)].filter(leavesSite)).toHaveLength(2);
  expect(
    addressesIn('@import "https://a.test/x.css"; a{background:url(//b.test/y.png)}').filter(leavesSite),
  ).toHaveLength(2);
});

test('no page asks anybody else for anything', () => {
  let seen = 0;
  const asks = pages.flatMap(({ address, html }) => {
    const css = between(html, /<style\b[^>]*>([\s\S]*?)<\/style>/gi).flatMap(addressesIn);
    const all = [...between(html, fetching), ...between(html, asking), ...css];
    seen += all.length;
    return all.filter(leavesSite).map((target) => `${address} asks ${target}`);
  });
  expect(seen).toBeGreaterThan(pages.length);
  expect(asks).toEqual([]);
});

test('no style sheet and no script names another host', () => {
  expect(styles.length).toBeGreaterThan(0);
  for (const file of styles) expect(addressesIn(readBuilt(file)).filter(leavesSite), file).toEqual([]);
  /* The engine of /try/ knows names of hosts, as words; tests/site/try.test.ts sees that it asks none of them. */
  for (const file of scripts.filter((name) => !name.endsWith('try/worker.js'))) {
    const hosts = between(readBuilt(file), /["'`](?:https?:)?\/\/([\w.-]+\.[a-z]{2,})/gi);
    expect(
      hosts.filter((host) => host !== 'www.w3.org'),
      file,
    ).toEqual([]);
  }
});

test('no page runs code from an attribute or hides a style in one', () => {
  for (const { address, html } of pages) {
    // What stands between quotes is words; only names of attributes count.
    const names = html.replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/="[^"]*"/g, '=""');
    expect(names.match(/<[a-z][^>]*\s(?:on[a-z]+|style)=/gi) ?? [], address).toEqual([]);
    expect(html.match(/(?:href|src|action)="\s*(?:javascript|vbscript|data:text)/gi) ?? [], address).toEqual(
      [],
    );
    expect(html, address).toContain('<meta name="referrer" content="no-referrer">');
  }
});

test('no cookie, no counter, and no button that asks for likes', () => {
  for (const file of scripts) {
    expect(readBuilt(file), file).not.toMatch(/document\.cookie|sendBeacon|cookieStore/);
  }
  const networks =
    /(?:facebook|twitter|x|linkedin|pinterest|whatsapp|reddit|addtoany|addthis|t)\.(?:com|me)\/(?:sharer|share|intent|plugins|dialog)/i;
  const counters =
    /google-analytics|googletagmanager|gtag\(|plausible|matomo|fathom|hotjar|doubleclick|fbq\(/i;
  for (const { address, html } of pages) {
    expect(html, address).not.toMatch(networks);
    expect(html, address).not.toMatch(counters);
    expect(html, address).not.toMatch(/class="[^"]*\b(?:fb-like|twitter-share|share-button|like-button)\b/);
  }
});

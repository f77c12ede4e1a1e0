import { expect, test } from 'vitest';
import { between, decode, readBuilt, readPages } from './built-site.ts';
import { headersFor, parseHeaders } from './headers.ts';

/** A policy as its directives and what each allows. */
function readPolicy(policy: string): Map<string, string> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values.join(' ')]),
  );
}

test('the policy of a page allows what the headers allow: pictures, sound and films of our own', () => {
  const header = readPolicy(
    headersFor(parseHeaders(readBuilt('_headers')), '/')['content-security-policy'] ?? '',
  );
  expect(header.get('media-src')).toBe("'self'");
  for (const { address, html } of readPages()) {
    const [written = ''] = between(html, /http-equiv="content-security-policy" content="([^"]*)"/gi);
    const page = readPolicy(decode(written));
    for (const name of [
      'img-src',
      'font-src',
      'media-src',
      'connect-src',
      'manifest-src',
      'worker-src',
      'form-action',
    ])
      expect(page.get(name), `${address} ${name}`).toBe(header.get(name));
  }
});

test('a site without a form of its own lets nothing be sent but to itself', () => {
  expect(readBuilt('_headers')).toMatch(/form-action 'self'[;\n]/);
  for (const { address, html } of readPages()) expect(html, address).not.toMatch(/<form[^>]*method="post"/i);
});

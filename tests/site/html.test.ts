import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { readRedirects } from '../../src/site/published/redirects.ts';
import { readBuilt, readPages, root } from './built-site.ts';

const pages = readPages();

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Astro writes <br /> and <br> alike; browsers read both.
        'void-style': 'off',
        // Taste, not validity: inline scripts come from Astro, long titles from writers.
        'require-sri': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        // Style sheets hold these numbers on one line, unless the reader's letters are too large.
        'tel-non-breaking': ['error', { ignoreClasses: ['phone', 'button'] }],
        // The policy hashes of Astro need no double quotes around attributes it writes.
        'attr-quotes': 'off',
      },
    }),
  );
  const problems: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        problems.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(pages.length).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});

test('every page has one main heading, and no heading level is skipped', () => {
  const problems = pages.filter(({ html }) => {
    const levels = Array.from(html.matchAll(/<h([1-6])\b/g), (match) => Number(match[1]));
    const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return levels.filter((level) => level === 1).length !== 1 || skips;
  });
  expect(problems.map(({ address }) => address)).toEqual([]);
});

test('nothing stands after the end of a page', () => {
  for (const { address, html } of pages) expect(html.replace(/\s+$/, ''), address).toMatch(/<\/html>$/);
});

test('a page that only sends its reader on says its language and where to, as the standard asks', () => {
  const [from = '', to = ''] = Object.entries(readRedirects(root))[0] ?? [];
  const html = readBuilt(`${from}index.html`);
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Group, groupSchema } from '../../src/schemas/index.ts';
import { phoneHref } from '../../src/site/library/addresses.ts';
import { dist, root } from './built-site.ts';

const folder = join(root, 'content/groups');
const groups = readdirSync(folder).map((name): [string, Group] => [
  name,
  groupSchema().parse(parse(readFileSync(join(folder, name), 'utf8'))),
]);
const lines = groups.filter(([, { kind, example }]) => kind === 'helpline' && !example);
const read = (page: string) => readFileSync(join(dist, page, 'index.html'), 'utf8');

test.each(lines)('%s is a real line: a number, and where it was read', (_name, { phone, text, source }) => {
  expect(phone ?? text).toMatch(/^[\d -]{3,}$/);
  expect(source?.url).toMatch(/^https?:/);
});

test('all that is no helpline is an example and says so', () => {
  for (const [name, { kind, example }] of groups)
    expect([name, example, name.startsWith('example-')]).toEqual([
      name,
      kind !== 'helpline',
      kind !== 'helpline',
    ]);
});

test('the front page and every article lead to a line that can be tapped', () => {
  const numbers = lines.map(([, { phone, text }]) =>
    phone ? `href="${phoneHref(phone)}"` : `href="${phoneHref(text ?? '').replace('tel:', 'sms:')}"`,
  );
  expect(numbers.length).toBeGreaterThan(2);
  for (const number of numbers) expect(read('')).toContain(number);
  const articles = readdirSync(join(root, 'content/articles')).map((name) => name.replace(/\.mdx$/, ''));
  for (const id of articles) {
    const html = read(`articles/${id}`);
    const helpers = html.slice(html.indexOf('id="people-who-can-help"'));
    expect([id, numbers.some((number) => helpers.includes(number))]).toEqual([id, true]);
  }
});

test('an article tells its peers from its lines', () => {
  const html = read('articles/loneliness');
  const [peers, others] = [html.indexOf('People who share this'), html.indexOf('Lines and places that help')];
  expect(peers).toBeGreaterThan(0);
  expect(others).toBeGreaterThan(peers);
  const table = html.slice(html.indexOf('data-who-is-there'), html.indexOf('</table>'));
  expect(table).toContain('Samaritans');
  expect(table).not.toContain('Calm Evening');
});

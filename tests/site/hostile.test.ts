import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleSchema, personSchema } from '../../src/schemas/index.ts';
import { contactHref } from '../../src/site/library/addresses.ts';
import { toScriptJson } from '../../src/site/structured-data/to-script.ts';

test('structured data cannot end its script, whatever a writer typed', () => {
  const hostile = {
    name: '</script><script>alert(1)</script>',
    note: '<!--<script>',
    line: 'a\u2028b\u2029c',
  };
  const json = toScriptJson(hostile);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(hostile);
});

test('structured data says the same after escaping as before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = toScriptJson(value);
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a link that would run code is refused wherever a writer can put a link', () => {
  const dangers = [
    'javascript:alert(1)',
    'javascript:alert(1)//@a.bc',
    'javascript:alert(1)//a@a.bc',
    'data:text/html,<script>x</script>@a.bc',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.test',
    '/\\evil.test',
  ];
  for (const url of dangers) {
    const article = articleSchema().safeParse({
      ...smallArticle,
      replyTo: url,
      sources: [{ title: 'A', url, publisher: 'B' }],
      connect: { carers: { title: 'A', url } },
    });
    const paths = article.error?.issues.map(({ path }) => path.join('.')).sort();
    expect(paths, url).toEqual(['connect.carers.url', 'replyTo', 'sources.0.url']);
    const person = personSchema().safeParse({ name: 'A', role: 'B', about: 'C', contact: url, links: [url] });
    expect(person.error?.issues.map(({ path }) => path.join('.')).sort(), url).toEqual([
      'contact',
      'links.0',
    ]);
  }
});

test.each([
  'nurse@example.org',
  'a.b+c_d@mail.example.co.uk',
  "o'neil@example.org",
  'é@exämple.org',
  'mailto:a@b.cd',
  'tel:+44 (0)20-7946',
  'https://example.org/write',
  '/about/',
])('%s is a way to reach somebody', (contact) => {
  expect(articleSchema().safeParse({ ...smallArticle, replyTo: contact }).success).toBe(true);
});

test.each([
  'a@b',
  'a@b.c',
  'a b@c.de',
  'a@b..de',
  '.a@b.de',
  'a/b@c.de',
  'a:b@c.de',
  'a@@b.de',
  'a@-b.de',
  '"a"@b.de',
  'a@b.de>',
  'http://example.org/write',
  'ftp://a@b.de',
  'tel:now',
])('%s is no way to reach somebody', (contact) => {
  expect(articleSchema().safeParse({ ...smallArticle, replyTo: contact }).success).toBe(false);
});

test('a way to reach somebody becomes a link that opens the right thing', () => {
  expect(contactHref('nurse@example.org', 'About “Flu & you”')).toBe(
    'mailto:nurse@example.org?subject=About%20%E2%80%9CFlu%20%26%20you%E2%80%9D',
  );
  expect(contactHref('tel:+44 20 7946 0000')).toBe('tel:+44 20 7946 0000');
  expect(contactHref('https://example.org/write')).toBe('https://example.org/write');
});

const smallArticle = {
  title: 'How long does flu last?',
  description: 'What to expect day by day, what helps, and when to call for help with the flu.',
  topic: 'flu',
  author: 'ann',
  published: '2026-01-02',
};

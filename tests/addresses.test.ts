import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import fc from 'fast-check';
import { markdownToHtml, markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { entryId, isLoadable } from '#linter/addresses/entry-id.ts';
import { idsIn } from '#linter/addresses/heading-ids.ts';
import { resolveLink } from '#linter/addresses/resolve-link.ts';
import { projectOf } from './helpers/project.ts';

/** What Astro's own loader calls the files of a folder, by their paths. */
async function astroIds(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const folder = projectOf({});
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const ids: Record<string, string> = {};
  const silent = () => {};
  const entryType = {
    getEntryInfo: async ({ contents }: { contents: string }) => ({
      body: '',
      data: contents.startsWith('slug: ') ? { slug: contents.slice(6) } : {},
    }),
  };
  const context = {
    collection: 'articles',
    config: { root: pathToFileURL(`${folder}/`), srcDir: pathToFileURL(`${folder}/src/`) },
    logger: { warn: silent, error: silent, info: silent },
    parseData: async ({ data }: { data: object }) => data,
    generateDigest: (text: string) => text,
    entryTypes: new Map([['.mdx', entryType]]),
    store: {
      keys: () => [],
      get: () => undefined,
      delete: silent,
      addModuleImport: silent,
      set: ({ id, filePath }: { id: string; filePath: string }) => {
        ids[filePath] = id;
        return true;
      },
    },
  };
  // biome-ignore lint/suspicious/noExplicitAny: the loader reads no more of its context than is given here
  await glob({ pattern: '**/*.mdx', base: '.' }).load(context as any);
  return ids;
}

test('a file has the id that Astro gives it', async () => {
  const paths = [
    'asthma.mdx',
    'zz Space.mdx',
    'zz.dot.mdx',
    'ZZ-Upper.mdx',
    'zz-ünï.mdx',
    'a_b.mdx',
    'a  b.mdx',
    'a--b-.mdx',
    "what's-new.mdx",
    'a+b&c.mdx',
    '50%.mdx',
    'a%20b.mdx',
    'a(1).mdx',
    'ß.mdx',
    'İ.mdx',
    'Æther.mdx',
    '中文.mdx',
    'a😀b.mdx',
    'e\u0301.mdx',
    '!!!.mdx',
    'index.mdx',
    'INDEX2.mdx',
    'sub/index.mdx',
    'Sub Two/Deep.Er/x.mdx',
    '404.mdx',
    'a,b.mdx',
    '_x.mdx',
    'a\\b.mdx',
    'constructor.mdx',
    '1.mdx',
  ];
  const ids = await astroIds(Object.fromEntries(paths.map((path) => [path, 'text'])));
  expect(Object.fromEntries(paths.map((path) => [path, entryId(path)]))).toEqual(ids);
});

test('a slug in the front matter goes before the name of the file', async () => {
  expect(await astroIds({ 'a.mdx': 'slug: My Own/Slug' })).toEqual({
    'a.mdx': entryId('a.mdx', 'My Own/Slug'),
  });
});

test('a file whose name Astro cannot open is known', async () => {
  expect(Object.keys(await astroIds({ 'a#b.mdx': 'x', 'c?d.mdx': 'x', 'e.mdx': 'x' }))).toEqual(['e.mdx']);
  expect(['a#b.mdx', 'c?d.mdx', 'e.mdx'].map(isLoadable)).toEqual([false, false, true]);
});

/** The ids in what the site's own renderer makes of a text. */
async function renderedIds(source: string): Promise<Set<string>> {
  const { satteri } = (await import(
    pathToFileURL(join(import.meta.dirname, '../node_modules/@astrojs/markdown-satteri/dist/index.js')).href
  )) as {
    satteri: () => {
      createRenderer: (
        shared: object,
      ) => Promise<{ render: (text: string, options: object) => Promise<{ code: string }> }>;
    };
  };
  const renderer = await satteri().createRenderer({ syntaxHighlight: false });
  const { code } = await renderer.render(source, { frontmatter: {} });
  return new Set(Array.from(code.matchAll(/\sid=["']([^"']*)["']/g), ([, id = '']) => id));
}

test.each([
  '## What helps?',
  '# What\'s new -- and old... "quoted" --- end',
  '## Same\n\n## Same\n\n### Same',
  '## A *b* `c` [d](/x) ![e](/f.png) ~~g~~',
  '## 5 < 6 & 7 &amp; 8 &eacute;',
  '## A <b>bold</b> word',
  'Setext\n======\n\n> ## In a quotation\n\n- ## In a list',
  '## Ünï 中文 😀 İ',
  'Note[^a] again[^a] other[^B c].\n\n[^a]: One.\n\n[^B]: Two.',
  'Note[^Big] and [^big].\n\n[^Big]: One.',
  '<h2 id="own">Own</h2>\n\n<div id=\'two\'>x</div>\n\n## own',
  '## \n\n##\n\n## ---',
  '## Two\\\nlines',
  '[^unused]: Never named.',
])('the parts of a page are those the site makes: %j', async (source) => {
  expect([...idsIn(markdownToMdast(source) as never, () => false)].sort()).toEqual(
    [...(await renderedIds(source))].sort(),
  );
});

test('headings of any letters have the ids the site gives them', async () => {
  const words = fc.stringMatching(/^[a-zA-Z0-9 .,'"?!()&-]{1,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (headings) => {
      const source = headings.map((heading) => `## x${heading}`).join('\n\n');
      expect(idsIn(markdownToMdast(source) as never, () => false)).toEqual(await renderedIds(source));
    }),
    { numRuns: 100 },
  );
});

describe('a link is read as a browser reads it', () => {
  const from = { path: 'content/articles/asthma.mdx', address: '/articles/asthma/' };
  const site = 'https://example.org/health';

  test('from the address of its page', () => {
    const url = fc.stringMatching(/^[a-z./?#%2F-]{1,20}$/);
    fc.assert(
      fc.property(url, (written) => {
        const target = resolveLink(written, from, 'https://example.org');
        if (target.kind !== 'place') return;
        const seen = new URL(written, 'https://example.org/articles/asthma/');
        const read = seen.pathname.replace(/\/index\.html$/, '/').split('/');
        expect(target.address.split('/').length).toBe(read.length);
      }),
    );
  });

  test.each([
    ['/articles/sleep/', { kind: 'place', address: '/articles/sleep/' }],
    ['../sleep/', { kind: 'place', address: '/articles/sleep/' }],
    ['https://example.org/health/articles/sleep/', { kind: 'place', address: '/articles/sleep/' }],
    ['https://example.org/health', { kind: 'place', address: '/' }],
    ['//example.org/health/#a', { kind: 'place', address: '/', part: 'a' }],
    ['https://example.org/healthy/', { kind: 'elsewhere' }],
    ['https://example.org/other/', { kind: 'elsewhere' }],
    ['../../../other/', { kind: 'outside' }],
    ['/../x/', { kind: 'outside' }],
    ['#a%20b', { kind: 'place', address: '/articles/asthma/', part: 'a b' }],
    ['#:~:text=cough', { kind: 'place', address: '/articles/asthma/' }],
    ['/%zz/', { kind: 'place', address: '/%zz/' }],
    ['./sleep.mdx#a', { kind: 'source', path: 'content/articles/sleep.mdx', part: 'a' }],
    ['../people/x.md', { kind: 'source', path: 'content/people/x.md' }],
    ['', { kind: 'nothing' }],
    [' \n', { kind: 'nothing' }],
    ['mailto:', { kind: 'nothing' }],
    ['https://', { kind: 'nothing' }],
    ['tel:', { kind: 'nothing' }],
    ['mailto:?subject=Help', { kind: 'elsewhere' }],
    ['mailto:a@b.example', { kind: 'elsewhere' }],
    ['/\\evil.example/', { kind: 'elsewhere' }],
  ])('below a folder: %j', (url, target) => {
    expect(resolveLink(url, from, site)).toEqual(target);
  });
});

test('the HTML reader of the tests above is the one that makes the site', () => {
  expect(markdownToHtml('## A').html).toContain('<h2');
});

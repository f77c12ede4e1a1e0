import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesIn } from '#linter/addresses/entries.ts';
import { type FolderPlaces, placesOn } from '#linter/addresses/site-places.ts';
import { outingsOf } from '#linter/files/outings.ts';
import { lint } from '#linter/run.ts';
import noDeadLink from '#rules/findable/no-dead-link/rule.ts';
import config from '../../lint.config.ts';
import site from '../../site.config.ts';
import { unknownRoutes } from '../../src/site/addresses/pages.ts';
import { today } from '../../src/site/library/today.ts';
import { isRedirectPage } from '../../src/site/published/addresses.ts';
import { dist, readPages, root } from './built-site.ts';
import { findDead, listFiles } from './follow-links.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';
import { openReader, type Reader } from './visit.ts';

const address = 'https://clinic.test/health/';
const odd = ['zz space', 'zz.dot', 'ZZ-Upper', 'zz-ünï', 'index', '404', 'sheet'];

let copy: ProjectCopy;
let reader: Reader;

beforeAll(async () => {
  copy = await copyProject();
  await copy.edit('site.config.ts', (text) =>
    text.replace(site.address, address).replace('fullText: false', 'fullText: true'),
  );
  const source = readFileSync(join(root, 'content/articles/loneliness.mdx'), 'utf8');
  const [, opening = ''] = /^(---\n[\s\S]*?\n---\n)/.exec(source) ?? [];
  for (const [index, name] of odd.entries()) {
    const titled = opening.replace(/^title: .*$/m, `title: What helps, number ${index}`);
    await writeFile(
      join(copy.folder, `content/articles/${name}.mdx`),
      `${titled}\nRest, and see [flu](/articles/flu-vaccine/).\n`,
    );
  }
  const links = [
    '[a](/articles/flu-vaccine/#checked) [b][b] [c](../child-eczema/) [d](/leaflet.pdf) [e](https://clinic.test/health/groups/)',
    '<a href="/articles/falls-at-home/">f</a> <a href={\'/groups/\'}>g</a> <Term id="virus">h</Term>',
    '![i](/favicon.svg)',
    '<Figure src="/share.png" alt="j" width={64} height={36}>k</Figure>',
    '| l |\n| --- |\n| [m](/topics/mind-and-sleep/) |',
    'Note.[^1] https://clinic.test/health/people/',
    '[b]: /articles/lower-back-pain/\n\n[^1]: See [n](/glossary/#virus).',
  ].join('\n\n');
  const many = opening.replace(/^title: .*$/m, 'title: Many links of every kind');
  await writeFile(join(copy.folder, 'content/articles/many-links.mdx'), `${many}\n${links}\n`);
  const plain = many.replace('of every kind', 'in plain Markdown');
  const html = [
    '<p>See <a class="x" href="/articles/flu-vaccine/">a</a>, <a href=\'/groups/\' title="b > c">d</a>.</p>',
    'Inline <a href="/topics/">e</a>. [f](/people/) ![g](/favicon.svg)',
  ].join('\n\n');
  await writeFile(join(copy.folder, 'content/articles/plain-links.md'), `${plain}\n${html}\n`);
  await writeFile(join(copy.folder, 'public/leaflet.pdf'), 'a leaflet');
  await build(copy.folder);
});

afterAll(async () => {
  await reader?.close();
  await copy?.remove();
});

const placesIn = (folder: string): FolderPlaces => {
  const entriesOf = entriesIn(folder, config.collections);
  return placesOn(folder, config, entriesOf, outingsOf(entriesOf, config.collections, today()));
};

test('the linter knows every page and file that is built, and no other page', () => {
  const places = placesIn(root);
  const built = readPages()
    .map((page) => page.address)
    .filter((page) => page !== '/404/');
  expect(built.filter((page) => !places.find(page))).toEqual([]);
  const known = [...places.all()].filter((page) => page.endsWith('/'));
  expect(known.filter((page) => !built.includes(page))).toEqual([]);
  const files = listFiles(dist).filter((file) => !/\.html$|^\/_|^\/pagefind\//.test(file));
  expect(files.filter((file) => !places.find(file))).toEqual([]);
  expect(unknownRoutes()).toEqual([]);
});

test('the linter knows every place on every page', () => {
  const places = placesIn(root);
  const missed = readPages().flatMap(({ address, html }) => {
    const parts = places.find(address)?.parts();
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id = '']) => id);
    // What only gives a part its name for screen readers is no place that anybody leads to.
    const names = Array.from(html.matchAll(/\saria-labelledby="([^"]*)"/g), ([, list = '']) =>
      list.split(' '),
    );
    const isName = new Set(names.flat());
    return parts ? ids.filter((id) => !parts.has(id) && !isName.has(id)).map((id) => `${address}#${id}`) : [];
  });
  expect(missed).toEqual([]);
});

test('files of any name are published where the linter says', () => {
  const places = placesIn(copy.folder);
  const built = readdirSync(join(copy.dist, 'articles'));
  expect(odd.map((name) => places.addressOfFile(`content/articles/${name}.mdx`))).toEqual([
    '/articles/zz-space/',
    '/articles/zzdot/',
    '/articles/zz-upper/',
    '/articles/zz-ünï/',
    '/articles/index/',
    '/articles/404/',
    '/articles/sheet/',
  ]);
  for (const name of ['zz-space', 'zzdot', 'zz-upper', 'zz-ünï', 'index', '404', 'sheet'])
    expect(built).toContain(name);
});

test.each([
  ['at the root of its host', () => [dist, site.address]],
  ['in a folder of its host', () => [copy.dist, address]],
] as const)('a site %s has no dead link, in pages, styles, feeds, data or files for hosts', (_, of) => {
  const [folder, whole] = of();
  const { checked, dead } = findDead(folder as string, whole as string);
  expect(checked).toBeGreaterThan(3000);
  expect(dead).toEqual([]);
});

test('in a folder of its host, all that names the site names the folder', () => {
  const read = (file: string) => readFileSync(join(copy.dist, file), 'utf8');
  const page = read('articles/many-links/index.html');
  for (const part of [
    'rel="canonical" href="https://clinic.test/health/articles/many-links/"',
    'property="og:url" content="https://clinic.test/health/articles/many-links/"',
    'property="og:image" content="https://clinic.test/health/share/many-links.png"',
    'rel="icon" href="/health/favicon.svg"',
    'href="/health/articles/flu-vaccine/#checked"',
    'href="/health/articles/lower-back-pain/"',
    'href="/health/articles/falls-at-home/"',
    'href="/health/groups/"',
    'href="/health/leaflet.pdf"',
    'href="/health/topics/mind-and-sleep/"',
    'href="/health/glossary/#virus"',
    'href="/health/articles/caring-for-a-parent-with-dementia/"',
    'src="/health/favicon.svg"',
    'src="/health/share.png"',
    'href="../child-eczema/"',
    '"url":"https://clinic.test/health/articles/many-links/"',
  ])
    expect(page).toContain(part);
  const home = read('index.html');
  expect(home).toContain('action="/health/a-to-z/"');
  expect(home).toContain('data-source="/health/search/data.json"');
  const plain = read('articles/plain-links/index.html');
  for (const part of [
    'href="/health/articles/flu-vaccine/"',
    'href="/health/groups/"',
    'href="/health/topics/"',
    'href="/health/people/"',
  ])
    expect(plain).toContain(part);
  expect(read('robots.txt')).toContain('Sitemap: https://clinic.test/health/sitemap-index.xml');
  expect(read('llms.txt')).toContain('](https://clinic.test/health/articles/many-links/)');
  expect(read('rss.xml')).toContain('<link>https://clinic.test/health/articles/many-links/</link>');
  expect(JSON.parse(read('feed.json')).feed_url).toBe('https://clinic.test/health/feed.json');
  expect(read('sitemap-0.xml')).toContain(
    '<loc>https://clinic.test/health/articles/many-links/</loc><lastmod>',
  );
  expect(read('search/data.json')).toContain('"/health/articles/many-links/"');
  expect(read('_redirects')).toContain('/health/support/ /health/groups/ 301');
  expect(read('_headers')).toContain('\n/health/_astro/*\n');
  expect(isRedirectPage('/support/', read('support/index.html'), { '/support/': '/groups/' })).toBe(true);
  expect(read('support/index.html')).toContain('/health/groups/');
  expect(read('connections/index.html')).toContain('href="/health/people/example-nurse-asha/"');
  for (const script of listFiles(copy.dist).filter((file) => /^\/_astro\/.*\.js$/.test(file)))
    expect(read(script), script).not.toMatch(/["'`]\/(?:a-to-z|offline|search|service-worker)\b/);
});

test('"Linked from" knows a link in whichever way it is written', () => {
  for (const target of ['flu-vaccine', 'lower-back-pain', 'child-eczema', 'falls-at-home']) {
    const html = readFileSync(join(copy.dist, `articles/${target}/index.html`), 'utf8');
    const section = html.slice(html.indexOf('id="linked-from"'));
    expect(section, target).toContain('href="/health/articles/many-links/"');
  }
});

test('in a folder of its host, the search finds, and pages are kept', async () => {
  const host = join(copy.folder, 'host');
  await mkdir(host);
  await symlink(copy.dist, join(host, 'health'));
  await writeFile(join(host, '_headers'), readFileSync(join(copy.dist, '_headers')));
  reader = await openReader(host);
  const context = await reader.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${reader.server.origin}/health/articles/asthma-attack/`);
  await page.goto(`${reader.server.origin}/health/search/#q=flu`);
  await page.waitForSelector('[data-search] a[href="/health/articles/flu-vaccine/"]');
  const listKept = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      return found;
    });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${reader.server.origin}/health/groups/`);
  await expect.poll(listKept).toContain('/health/groups/');
  await expect.poll(listKept).toContain('/health/offline/');
  expect((await listKept()).filter((path) => path.startsWith('/health/search/'))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${reader.server.origin}/health/people/`);
  await page.waitForSelector('[data-kept] a[href="/health/groups/"]');
  await context.close();
});

test('the linter finds no dead link in what the site is made of', async () => {
  const report = await lint({
    cwd: root,
    rules: [noDeadLink],
    config: {
      ...(config.collections && { collections: config.collections }),
      ...(config.pages && { pages: config.pages }),
    },
  });
  expect(report.articles.flatMap(({ findings }) => findings)).toEqual([]);
  const wholes = report.articles.flatMap(({ links = [] }) => links);
  expect(wholes.length).toBeGreaterThan(30);
});

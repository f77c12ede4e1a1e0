import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { findRefused } from '../../src/site/published/refused.ts';
import { openBrowser } from './browser.ts';
import { readGraph } from './built-site.ts';
import { attacks, writeHostileContent } from './hostile-content.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { type Server, serve } from './serve.ts';

let copy: ProjectCopy;
let server: Server;
let browser: Browser;
let addresses: string[];

beforeAll(async () => {
  copy = await copyProject({ content: false });
  await writeHostileContent(join(copy.folder, 'content'));
  await copy.build();
  [server, browser] = await Promise.all([serve(copy.dist), openBrowser()]);
  addresses = readdirSync(copy.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await copy?.remove();
});

const read = (path: string) =>
  readFileSync(join(copy.dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');

test('no page runs what a writer typed, breaks its policy, or grows wider than a phone', async () => {
  expect(addresses.length).toBeGreaterThan(Object.keys(attacks).length * 3);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const troubles: string[] = [];
  let at = '';
  page.on('pageerror', (error) => troubles.push(`${at}: ${error.message}`));
  page.on('dialog', (dialog) => troubles.push(`${at}: ${dialog.message()}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused|violates/i.test(message.text()))
      troubles.push(`${at}: ${message.text()}`);
  });
  for (at of addresses) {
    await page.goto(server.origin + at);
    const { ran, wide, links } = await page.evaluate(() => ({
      ran: 'ran' in window,
      wide: document.documentElement.scrollWidth - window.innerWidth,
      links: [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a')].map(
        ({ href }) => new URL(typeof href === 'string' ? href : href.baseVal, location.href).protocol,
      ),
    }));
    if (ran) troubles.push(`${at}: ran what a writer typed`);
    if (wide > 0) troubles.push(`${at}: ${wide} px wider than the screen`);
    const bad = links.filter((scheme) => !['http:', 'https:', 'mailto:', 'sms:', 'tel:'].includes(scheme));
    if (bad.length > 0) troubles.push(`${at}: links to ${bad}`);
  }
  await page.close();
  expect(troubles).toEqual([]);
});

test('each article still has one heading with its title, its people, and its end', async () => {
  const page = await browser.newPage();
  for (const attack of ['plain', ...Object.keys(attacks)]) {
    await page.goto(`${server.origin}/articles/${attack.toLowerCase()}/`);
    expect(await page.locator('h1').count(), attack).toBe(1);
    const [heading, name] = await Promise.all([
      page.locator('h1').innerText(),
      page.locator('meta[property="og:title"]').getAttribute('content'),
    ]);
    expect(heading.replace(/\s+/g, ' ').trim(), attack).toBe(name?.replace(/\s+/g, ' ').trim());
    expect(await page.locator('main article, main .article').count(), attack).toBeGreaterThan(0);
    expect(await page.locator('body > footer').count(), attack).toBe(1);
  }
  await page.close();
});

test('structured data says what the writer typed, and nothing else', () => {
  for (const address of addresses) {
    const html = read(address);
    expect(readGraph(html).length, address).toBeGreaterThan(1);
    expect(findRefused(html, site.address), address).toEqual([]);
  }
  const script = readGraph(read('/people/script/')).find((node) => node['@type'] === 'Person');
  expect(script?.name).toBe(attacks.script);
});

test('feeds, sitemap, and the list for machines are whole', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/about/`);
  for (const path of ['/rss.xml', '/sitemap-0.xml', '/sitemap-index.xml']) {
    const errors = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('parsererror').length,
      read(path),
    );
    expect(errors, path).toBe(0);
  }
  // A feed reader that shows the text as it stands must be as safe as the page.
  const { items } = JSON.parse(read('/feed.json'));
  expect(items.length).toBe(Object.keys(attacks).length + 1);
  for (const { content_html, id } of items) expect(findRefused(content_html, site.address), id).toEqual([]);
  expect(read('/llms.txt').match(/^- \[/gm)?.length).toBe(items.length + 4);
  await page.close();
});

test('the search shows hostile words as words', async () => {
  const page = await browser.newPage();
  for (const words of ['script', attacks.script, attacks.quotes, attacks.long.slice(0, 400)]) {
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(words)}`);
    await page.waitForFunction(() => /\d+ result|Nothing found/.test(document.body.innerText));
    expect(await page.evaluate(() => 'ran' in window), words).toBe(false);
  }
  await page.close();
});

/** Builds what must not be built. @returns what the build said */
const failedBuild = async () => {
  const { stdout, stderr } = await copy.build().then(
    () => ({ stdout: '', stderr: 'the build did not stop' }),
    (failed: { stdout: string; stderr: string }) => failed,
  );
  const said = stdout + stderr;
  expect(said).not.toContain('the build did not stop');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  return said;
};

const addLine = (id: string, line: string) =>
  copy.edit(`content/articles/${id}.mdx`, (text) => `${text}\n${line}\n`);

test('without the gate no article runs a program either: the build stops before one could', async () => {
  const proof = join(copy.folder, 'proof');
  const write = (name: string) =>
    `process.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(proof)}, '${name}')`;
  const lines = {
    plain: `{${write('expression')}}`,
    script: `{/* ' */ ${write('comment')} /* ' */}`,
    quotes: `<Quote by={${write('prop')}}>\n\nx\n\n</Quote>`,
    link: `<Quote {...${write('spread')}}>\n\nx\n\n</Quote>`,
    code: `export const a = ${write('export')}`,
    long: `{0 // \u2028 + ${write('line end')}\n}`,
    emoji: '<p set:html="<img src=x onerror=window.ran=1>"></p>',
    righttoleft: '<a href="java&Tab;script:window.ran=1">help</a>',
  };
  const before = Object.fromEntries(
    Object.keys(lines).map((id) => [
      id,
      readFileSync(join(copy.folder, `content/articles/${id}.mdx`), 'utf8'),
    ]),
  );
  for (const [id, line] of Object.entries(lines)) await addLine(id, line);
  const said = await failedBuild();
  for (const id of Object.keys(lines))
    expect(said).toMatch(new RegExp(`^In content/articles/${id}\\.mdx, line \\d+: .+\\.$`, 'm'));
  expect(existsSync(proof)).toBe(false);
  for (const [id, text] of Object.entries(before)) await copy.edit(`content/articles/${id}.mdx`, () => text);
});

test('the last look at what was built refuses it too, names the article, and leaves nothing to publish', async () => {
  await copy.edit('src/astro/theme.ts', (theme) => theme.replace(/\bplainArticles\(\),?/, ''));
  await addLine('script', '<a href="javascript:window.ran=1">help</a>');
  await addLine('quotes', '<p onclick="window.ran=1">help</p>');
  await addLine('emoji', '![A counter](https://count.test/1.gif)');
  const tricks = [
    '<meta http-equiv="refresh" content="5; url=https://evil.example/">',
    '<!--><iframe src="https://evil.example/"></iframe> -->',
    '<!-- a --!><object data="/a"></object> -->',
    '<form action="https://evil.example/"><input name="a"></form>',
    '<img alt="" srcset="/a.png 1x, https://evil.example/x.png 2x">',
  ];
  await copy.edit('content/articles/plain.mdx', (text) => `${text}\nThe end.\n`);
  const plain = readFileSync(join(copy.folder, 'content/articles/plain.mdx'), 'utf8');
  const markdown = `${plain.replace('title: Plain', 'title: Tricks')}\n${tricks.join('\n\n')}\n`;
  writeFileSync(join(copy.folder, 'content/articles/tricks.md'), markdown);
  const said = await failedBuild();
  expect(said).toContain(
    'On /articles/script/, made from content/articles/script.mdx: The link "javascript:window.ran=1" could run code.',
  );
  expect(said).toContain('quotes.mdx: The attribute "onclick" would run code.');
  expect(said).toContain('emoji.mdx: "https://count.test/1.gif" is on another site');
  for (const sentence of [
    'A <meta> cannot be used in an article.',
    'A <iframe> brings in another page or program.',
    'A <object> brings in another page or program.',
    'A <form> cannot be used in an article.',
    'A <input> cannot be used in an article.',
    '"https://evil.example/x.png" is on another site',
  ])
    expect(said).toContain(`On /articles/tricks/, made from content/articles/tricks.md: ${sentence}`);
  expect(existsSync(copy.dist)).toBe(false);
});

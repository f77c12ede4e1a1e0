import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from './built-site.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { findBarriers, openReader, phone, type Reader } from './visit.ts';

let copy: ProjectCopy;
let reader: Reader;

beforeAll(async () => {
  copy = await copyProject();
  await copy.edit('site.config.ts', (config) => config.replace('fullText: false', 'fullText: true'));
  await copy.build();
  reader = await openReader(copy.dist);
});

afterAll(async () => {
  await reader?.close();
  await copy?.remove();
});

const inside = '#in-text ol a';

test('turned on, a second tab finds words inside articles, with the spelling already mended', async () => {
  await reader.visit('/search/#q=insullin', { viewport: phone }, async (page, problems) => {
    await page.waitForSelector('[data-search] ol a');
    expect(reader.server.asked.filter((address) => address.startsWith('/pagefind'))).toEqual([]);
    await page.click('[role=tab][aria-controls=in-text]');
    await page.waitForSelector(inside);
    expect(await page.getAttribute(inside, 'href')).toBe('/articles/type-2-diabetes-first-weeks/');
    expect(await page.isVisible('[data-search]')).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
    expect(problems).toEqual([]);
    expect(reader.server.asked.filter((address) => /insul/.test(address))).toEqual([]);
  });
});

test('the tabs can be changed with the arrow keys, and a new search fills the open one', async () => {
  await reader.visit('/search/#q=asthma', {}, async (page) => {
    await page.waitForSelector('[data-search] ol a');
    await page.focus('[role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector(inside);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-selected")')).toBe('true');
    await page.evaluate('location.hash = "q=eczema"');
    await page.waitForSelector(`${inside}[href="/articles/child-eczema/"]`);
  });
});

test('turned off, as it comes, there is no tab and no index', () => {
  expect(existsSync(join(dist, 'pagefind'))).toBe(false);
  expect(existsSync(join(copy.dist, 'pagefind/pagefind.js'))).toBe(true);
});

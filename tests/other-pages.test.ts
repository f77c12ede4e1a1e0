import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { entriesIn } from '#linter/addresses/entries.ts';
import { onDisk } from '#linter/files/texts.ts';
import site from '../site.config.ts';
import { contentOf } from '../src/astro/index.ts';
import { sitePages } from '../src/site/addresses/pages.ts';

const root = resolve(import.meta.dirname, '..');
const { collections } = contentOf(site, root);

/** The pages of the demonstration, and which articles are read to tell of them. */
function lookingAt() {
  const read: string[] = [];
  const texts = {
    ...onDisk,
    content: (absolute: string, folder: string) => {
      if (absolute.includes('/articles/')) read.push(absolute);
      return onDisk.content(absolute, folder);
    },
  };
  return { pages: sitePages(site, root), entriesOf: entriesIn(root, collections, texts), read };
}

test('a page is there by itself exactly when it is among all pages', () => {
  const { pages, entriesOf } = lookingAt();
  const isShown = ({ data }: { data: Readonly<Record<string, unknown>> }) => data.draft !== true;
  const all = [...pages.pages(entriesOf, isShown)];
  expect(all.length).toBeGreaterThan(100);
  for (const address of all) expect(pages.isPage?.(address, entriesOf, isShown), address).toBe(true);
  for (const address of ['/nowhere/', '/articles/nobody/sheet/', '/groups/for/nothing/', '/about', '', '/']) {
    expect(pages.isPage?.(address, entriesOf, isShown), address).toBe(all.includes(address));
  }
});

test('no article is read to tell whether a page is there that is made of something else', () => {
  const { pages, entriesOf, read } = lookingAt();
  const isShown = ({ data }: { data: Readonly<Record<string, unknown>> }) => data.draft !== true;
  for (const address of ['/about/', '/nowhere/', '/groups/for/nothing/', '/groups/in/nowhere/'])
    pages.isPage?.(address, entriesOf, isShown);
  expect(read).toEqual([]);
  pages.isPage?.('/articles/asthma-attack/sheet/', entriesOf, isShown);
  expect(read.length).toBeGreaterThan(0);
});

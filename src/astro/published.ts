import { existsSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import { endings } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import type { Place } from '../site/addresses/place.ts';
import { PlainError } from '../site/library/plain-error.ts';
import {
  findDead,
  findLost,
  isRedirectPage,
  listAddresses,
  parseRecord,
  sayDead,
} from '../site/published/addresses.ts';
import { keepNot, writeHeaders } from '../site/published/headers.ts';
import { tightenPolicy } from '../site/published/page-policy.ts';
import {
  type Redirects,
  readRedirects,
  tidyRedirectPage,
  writeHostRedirects,
} from '../site/published/redirects.ts';
import { findRefused } from '../site/published/refused.ts';
import type { SiteSettings } from '../site/settings.ts';

/**
 * The last look at a built site: no published address may have died, no page runs a stranger's code or tells another
 * site about its readers, each page allows only its own scripts and styles, and hosts find the headers and redirects
 * they should send. A build that fails leaves no `dist/` behind: what is refused stands in feeds and search data too.
 */
export function published(settings: SiteSettings, place: Place): AstroIntegration {
  let root = '';
  let site = '';
  let output = '';
  const withdraw = () => rmSync(output, { recursive: true, force: true });
  return {
    name: 'bedside-published',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? '';
        output = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        // Whatever stops the build from here on, and wherever: nothing half checked is left to be published.
        process.once('exit', withdraw);
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const redirects = readRedirects(root);
        const sensitive = await checkPages(dist, site, redirects, settings, (id) =>
          articleFile(id, root, settings),
        );
        await checkAddresses(dist, join(root, 'content/addresses.txt'), redirects);
        await writeFile(join(dist, '_headers'), writeHeaders(place, sensitive, settings.publisher.form));
        await writeFile(join(dist, '_redirects'), writeHostRedirects(redirects, place));
        process.off('exit', withdraw);
      },
    },
  };
}

/**
 * @returns the addresses of pages that no device may keep
 * @throws a plain sentence for each thing no page may hold
 */
async function checkPages(
  dist: string,
  site: string,
  redirects: Redirects,
  { publisher, language }: Pick<SiteSettings, 'publisher' | 'language'>,
  fileOf: (article: string) => string | undefined,
) {
  const refused: string[] = [];
  const sensitive: string[] = [];
  for (const page of await glob('**/*.html', { cwd: dist })) {
    const html = await readFile(join(dist, page), 'utf8');
    const address = `/${page.replace(/index\.html$/, '')}`;
    if (html.includes(keepNot)) sensitive.push(address);
    const isRedirect = isRedirectPage(address, html, redirects);
    const where = `On ${address}${articleAt(address, fileOf)}`;
    refused.push(
      ...findRefused(html, site, { isRedirect, form: publisher.form }).map(
        (sentence) => `${where}: ${sentence}`,
      ),
    );
    const tightened = isRedirect ? tidyRedirectPage(html, language) : tightenPolicy(html);
    if (tightened !== html) await writeFile(join(dist, page), tightened);
  }
  if (refused.length > 0) throw new PlainError(refused.join('\n'));
  return sensitive;
}

/** The file of the article a page is made of, for people who look for the place. */
function articleAt(address: string, fileOf: (article: string) => string | undefined): string {
  const id = /^\/articles\/([^/]+)\//.exec(address)?.[1];
  const file = id && fileOf(id);
  return file ? `, made from ${file}` : '';
}

function articleFile(id: string, root: string, settings: SiteSettings): string | undefined {
  return endings.articles
    .map((ending) => `${folderOf(settings, 'articles')}/${id}${ending}`)
    .find((path) => existsSync(join(root, path)));
}

async function checkAddresses(dist: string, file: string, redirects: Redirects) {
  const built = listAddresses(dist, redirects);
  const lost = findLost(redirects, built);
  if (lost.length > 0) throw new PlainError(lost.join('\n'));
  if (!existsSync(file)) return;
  const dead = findDead(parseRecord(await readFile(file, 'utf8')), built, redirects);
  if (dead.length > 0) throw new PlainError(sayDead(dead));
}

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import { PlainError } from '../site/library/plain-error.ts';
import { findDead, findLost, listAddresses, parseRecord, sayDead } from '../site/published/addresses.ts';
import { writeHeaders } from '../site/published/headers.ts';
import { tightenPolicy } from '../site/published/page-policy.ts';
import { readRedirects, writeHostRedirects } from '../site/published/redirects.ts';
import { findRefused } from '../site/published/refused.ts';

/**
 * The last look at a built site: no published address may have died, no page runs a stranger's code or tells another
 * site about its readers, each page allows only its own scripts and styles, and hosts find the headers and redirects they should send.
 */
export function published(): AstroIntegration {
  let root = '';
  let site = '';
  return {
    name: 'bedside-published',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const redirects = readRedirects();
        await checkAddresses(dist, join(root, 'content/addresses.txt'), redirects);
        const refused: string[] = [];
        for (const page of await glob('**/*.html', { cwd: dist })) {
          const html = await readFile(join(dist, page), 'utf8');
          const address = `/${page.replace(/index\.html$/, '')}`;
          refused.push(...findRefused(html, site).map((sentence) => `On ${address}: ${sentence}`));
          const tightened = tightenPolicy(html);
          if (tightened !== html) await writeFile(join(dist, page), tightened);
        }
        if (refused.length > 0) throw new PlainError(refused.join('\n'));
        await writeFile(join(dist, '_headers'), writeHeaders());
        await writeFile(join(dist, '_redirects'), writeHostRedirects(redirects));
      },
    },
  };
}

async function checkAddresses(dist: string, file: string, redirects: Readonly<Record<string, string>>) {
  const built = listAddresses(dist);
  const lost = findLost(redirects, built);
  if (lost.length > 0) throw new PlainError(lost.join('\n'));
  if (!existsSync(file)) return;
  const dead = findDead(parseRecord(await readFile(file, 'utf8')), built, redirects);
  if (dead.length > 0) throw new PlainError(sayDead(dead));
}

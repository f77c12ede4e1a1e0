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

/**
 * The last look at a built site: no published address may have died, each page allows only its own scripts and styles,
 * and hosts find the headers and redirects they should send.
 */
export function published(): AstroIntegration {
  let root = '';
  return {
    name: 'bedside-published',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const redirects = readRedirects();
        await checkAddresses(dist, join(root, 'content/addresses.txt'), redirects);
        for (const page of await glob('**/*.html', { cwd: dist, absolute: true })) {
          const html = await readFile(page, 'utf8');
          const tightened = tightenPolicy(html);
          if (tightened !== html) await writeFile(page, tightened);
        }
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

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../site/settings.ts';

/**
 * Makes the index for "inside articles", the second tab of the search, where `site.config.ts` turns it on. Pagefind is
 * only loaded then; its program comes inside its npm package, so that nothing is fetched.
 */
export function fullText({ search }: Pick<SiteSettings, 'search'>): AstroIntegration {
  return {
    name: 'bedside:full-text',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!search.fullText) return;
        const folder = fileURLToPath(dir);
        const { createIndex, close } = await import('pagefind');
        const { index, errors } = await createIndex({
          // Only what the article itself says: menus, sources, and the titles of other pages are found without it.
          rootSelector: 'article',
          excludeSelectors: ['nav', '.reading > :not(.article-body)'],
        });
        if (!index) throw new Error(`The search inside articles could not be made. ${errors.join(' ')}`);
        const { page_count } = await index.addDirectory({ path: folder, glob: 'articles/*/index.html' });
        await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        await close();
        // The search has its own looks: Pagefind's would never be loaded.
        for (const file of await readdir(join(folder, 'pagefind'))) {
          if (/-ui\.|highlight/.test(file)) await rm(join(folder, 'pagefind', file));
        }
        logger.info(`${page_count} articles can be searched inside.`);
      },
    },
  };
}

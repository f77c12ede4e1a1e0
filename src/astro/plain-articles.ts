import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import type { Plugin } from 'vite';
import { PlainError } from '../site/library/plain-error.ts';
import { type PlainFolders, readPlainFolders, risksIn } from './risks-in-articles.ts';

/**
 * Stands between the articles and the programs that make pages of them, so that no article can run code, whatever
 * became of the linter's gate: what `mdx: 'plain'` in `lint.config.ts` forbids is never given to Astro. It asks the
 * same function as the linter.
 */
export function plainArticles(): AstroIntegration {
  let command = '';
  let root = process.cwd();
  let folders: PlainFolders = { paths: [] };
  return {
    name: 'bedside-plain-articles',
    hooks: {
      'astro:config:setup': async (setup) => {
        command = setup.command;
        root = fileURLToPath(setup.config.root);
        folders = await readPlainFolders(root);
        setup.updateConfig({ vite: { plugins: [refuseCode(() => ({ root, folders }))] } });
      },
      // Markdown is turned into HTML when Astro reads the content, which is after this.
      'astro:config:done': async ({ logger }) => {
        if (command !== 'build') return;
        const patterns = folders.paths.map((folder) => `${folder}/**/*.{md,mdx}`);
        const files = patterns.length > 0 ? await glob(patterns, { cwd: root }) : [];
        const refused: string[] = [];
        for (const file of files.sort()) {
          refused.push(...(await risksIn(file, await readFile(join(root, file), 'utf8'), folders)));
        }
        if (refused.length === 0) return;
        logger.error = () => {};
        throw new PlainError(`The site was not built.\n${refused.join('\n')}`);
      },
    },
  };
}

/** The same for each article at the moment it is turned into a program, in `astro dev` too. */
export function refuseCode(settings: () => { root: string; folders: PlainFolders }): Plugin {
  return {
    name: 'bedside-plain-articles',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      async handler(code, id) {
        const { root, folders } = settings();
        const refused = await risksIn(relative(root, id).replaceAll('\\', '/'), code, folders);
        if (refused.length > 0) throw new PlainError(refused.join('\n'));
      },
    },
  };
}

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { packageFolder } from '../addresses/package-folder.ts';
import { type RulePart, readRulePage } from './read-rule-page.ts';

/** Where the pages of rules are, below the package. */
const isPage = /^lint-rules\/[^/]+\/[^/]+\/rule\.md$/;

/** Part of a rule's page with its prose made into HTML. */
export type ShownPart = Exclude<RulePart, { kind: 'prose' }> | { kind: 'prose'; html: string };

/** What a rule's page holds once it is loaded; checked nowhere, because only `loadRules` writes it. */
export const rulePageSchema = z.object({ parts: z.custom<ShownPart[]>() });

/**
 * Loads the page of every rule in `lint-rules/`, so that the page that teaches writers and tests the rule is also the
 * one that readers see. A rule's id is its folder.
 */
export function loadRules(): Loader {
  return {
    name: 'bedside-rules',
    load: async ({ config, store, renderMarkdown, generateDigest, watcher }) => {
      const files = readdirSync(join(packageFolder, 'lint-rules'), { recursive: true, encoding: 'utf8' })
        .map((name) => `lint-rules/${name.replaceAll('\\', '/')}`)
        .filter((path) => isPage.test(path));
      const root = fileURLToPath(config.root);
      const loadOne = async (path: string) => {
        const page = await readFile(join(packageFolder, path), 'utf8');
        const id = path.split('/').at(-2) ?? path;
        const parts: ShownPart[] = [];
        for (const part of readRulePage(page)) {
          if (part.kind !== 'prose') parts.push(part);
          else parts.push({ kind: 'prose', html: (await renderMarkdown(part.markdown)).html });
        }
        store.set({
          id,
          data: { parts },
          digest: generateDigest(page),
          filePath: relative(root, join(packageFolder, path)),
        });
      };
      store.clear();
      for (const path of files.sort()) await loadOne(path);
      watcher?.on('change', (file) => {
        const path = relative(packageFolder, file).replaceAll('\\', '/');
        if (isPage.test(path)) void loadOne(path);
      });
    },
  };
}

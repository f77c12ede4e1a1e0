import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import site from '../../site.config.ts';
import { contentOf } from '../../src/astro/index.ts';
import { main } from '../../src/linter/cli/main.ts';
import type { KeptResults } from '../../src/linter/files/kept-results.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The name of the settings of such a site; they hold JSON, so that they can be read again in one process. */
export const configName = 'lint.config.ts';

/** Makes a small site out of the demonstration, in a folder of its own. */
export function smallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-kept-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'site.config.ts'), join(folder, 'site.config.ts'));
  for (const part of [
    'articles',
    'people',
    'groups',
    'glossary',
    'questions',
    'topics',
    'corrections',
    'voices',
  ]) {
    const files = join(folder, 'content', part);
    for (const name of readdirSync(files).slice(part === 'articles' ? 5 : 2))
      rmSync(join(files, name), { recursive: true });
  }
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, configName), '{}');
  return folder;
}

/** What is where on the site: no edit changes it. */
let content: ReturnType<typeof contentOf> | undefined;

/** Rules that look at other files, at the day and at words; all of them together would take ten times as long. */
const tried = [
  'no-like-us',
  'plain-words',
  'no-dead-link',
  'require-alt-text',
  'no-duplicate-title',
  'review-date',
  'no-orphan',
];

/** Runs the command on such a site in this process, with what its settings say beside those of the demonstration. */
export function runOn(folder: string, args: readonly string[], kept?: KeptResults): Promise<number> {
  return main(args, {
    loadRules: async () => {
      const { rules, ...words } = await import('../../lint-rules/index.ts');
      return { ...words, profiles: {}, rules: rules.filter(({ id }) => tried.includes(id)) };
    },
    pageOf: ({ goal, id }) => new URL(`../../lint-rules/${goal}/${id}/rule.md`, import.meta.url),
    findConfig: async (path) => {
      content ??= contentOf(site, folder);
      return { default: { ...content, ...JSON.parse(readFileSync(path, 'utf8')) } };
    },
    watch: { setAside: new Map(), onFile: () => {}, kept },
  });
}

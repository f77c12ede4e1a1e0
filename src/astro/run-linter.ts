import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LintConfig } from '#linter/config/config.ts';
import type { Report } from '#linter/finding/report.ts';
import type { RuleInUse } from '../site/mirror/mirror.ts';

/** What one run over the articles gave, and by which rules. */
export interface Checked {
  report: Report;
  rules: RuleInUse[];
}

const whole = new Map<string, Promise<Checked>>();

/** Checks all articles; once, however many parts of the build ask. */
export function checkAll(root: string, paths?: readonly string[]): Promise<Checked> {
  let running = whole.get(root);
  if (!running) {
    running = runLinter(root, paths);
    whole.set(root, running);
  }
  return running;
}

/** Forgets the last run, because a writer saved a file. */
export function forgetChecks(root: string): void {
  whole.delete(root);
}

/**
 * Runs the linter with the settings that the command would use: those of the folder or of one above it, or safe ones.
 * @param paths relative to the root; left out, everything the settings name is checked
 */
export async function runLinter(root: string, paths?: readonly string[]): Promise<Checked> {
  // Loaded on first use, so that `astro sync` and `astro check` do not wait for rules and word lists.
  const [{ lint }, { loadConfig }, { findConfig }, { safeConfig }, { pathsFrom }, { seenFrom }, house] =
    await Promise.all([
      import('#linter/run.ts'),
      import('#linter/config/load-config.ts'),
      import('#linter/config/find-config.ts'),
      import('#linter/config/safe-config.ts'),
      import('#linter/cli/paths-from.ts'),
      import('#linter/finding/seen-from.ts'),
      import('#rules/index.ts'),
    ]);
  const found = findConfig(root, [root]);
  const config = found.file === undefined ? safeConfig(root) : await loadConfig(found.root);
  /* A folder of the site's own that its settings speak of may hold no article yet. */
  const isHere = resolve(found.root) === resolve(root);
  const hasOwn = isHere && found.file !== undefined && config.paths !== undefined;
  const isLeftToSettings = hasOwn || (isHere && existsSync(join(root, 'content')));
  const asked = paths ?? (isLeftToSettings ? undefined : usualFolders(root));
  const report = await lint({
    cwd: found.root,
    paths: asked && pathsFrom(found.root, root, asked),
    ...house,
    config,
  });
  return { report: seenFrom(report, found.root, root), rules: await rulesInUse(house, config) };
}

async function rulesInUse(
  { rules: ours, profiles }: typeof import('#rules/index.ts'),
  config: LintConfig,
): Promise<RuleInUse[]> {
  const [{ decideLevels }, { withPlugins }] = await Promise.all([
    import('#linter/config/levels.ts'),
    import('#linter/plugins/with-plugins.ts'),
  ]);
  const rules = withPlugins(ours, config);
  const active = decideLevels(rules, config, profiles)('content/articles/any.mdx');
  return rules.map(({ id, goal, about }) => ({
    id,
    goal,
    about,
    level: active.find(({ rule }) => rule.id === id)?.level ?? 'off',
  }));
}

/** Where Astro keeps content, for sites whose settings do not say; undefined leaves it to the settings. */
function usualFolders(root: string): string[] | undefined {
  if (existsSync(join(root, 'content'))) return ['content'];
  const there = ['src/content', 'src/data', 'src/pages'].filter((folder) => existsSync(join(root, folder)));
  return there.length > 0 ? there : undefined;
}

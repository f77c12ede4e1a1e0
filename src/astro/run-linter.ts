import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
 * Runs the linter with the project's own rules and settings.
 * @param paths relative to the root; left out, everything the settings name is checked
 */
export async function runLinter(root: string, paths?: readonly string[]): Promise<Checked> {
  // Loaded on first use, so that `astro sync` and `astro check` do not wait for rules and word lists.
  const [{ lint }, { loadConfig }, { decideLevels }, { withPlugins }, house] = await Promise.all([
    import('#linter/run.ts'),
    import('#linter/config/load-config.ts'),
    import('#linter/config/levels.ts'),
    import('#linter/plugins/with-plugins.ts'),
    import('#rules/index.ts'),
  ]);
  const config = await loadConfig(root);
  const report = await lint({
    cwd: root,
    paths: paths ?? usualFolders(root, config.paths),
    ...house,
    config,
  });
  const { profiles } = house;
  const rules = withPlugins(house.rules, config);
  const active = decideLevels(rules, config, profiles)('content/articles/any.mdx');
  return {
    report,
    rules: rules.map(({ id, goal, about }) => ({
      id,
      goal,
      about,
      level: active.find(({ rule }) => rule.id === id)?.level ?? 'off',
    })),
  };
}

/** Where Astro keeps content, for sites whose settings do not say; undefined leaves it to the settings. */
function usualFolders(root: string, named: readonly string[] | undefined): string[] | undefined {
  if (named || existsSync(join(root, 'content'))) return undefined;
  const there = ['src/content', 'src/data', 'src/pages'].filter((folder) => existsSync(join(root, folder)));
  return there.length > 0 ? there : undefined;
}

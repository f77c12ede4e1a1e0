import { fileURLToPath } from 'node:url';
import { main } from '../src/linter/cli/main.ts';
import type { Watch } from '../src/linter/cli/parts.ts';

const ownConfig = fileURLToPath(new URL('../lint.config.ts', import.meta.url));

/**
 * Runs the command: here the engine, which holds no opinion, is handed the rules and the config of this project.
 *
 * @param configFile where the project's own config is, as a program; it is then stopped if it never ends
 */
export function run(args: readonly string[], watch?: Watch, configFile?: string): Promise<number> {
  return main(args, {
    begin: async (rest) => (await import('../src/new-content/main.ts')).startNew(rest, process.cwd()),
    loadRules: () => import('../lint-rules/index.ts'),
    pageOf: ({ goal, id }) => new URL(`../lint-rules/${goal}/${id}/rule.md`, import.meta.url),
    // The project's own config is named here so that it is bundled with the rest.
    findConfig: (path) => (path === ownConfig ? (configFile ?? import('../lint.config.ts')) : path),
    addresses: async (rest) =>
      (await import('../src/site/published/keep-addresses.ts')).keepAddresses(rest, process.cwd()),
    init: async (...asked) => (await import('../src/init/init.ts')).init(...asked),
    sheet: async (...asked) => (await import('../src/sheets/run-sheet.ts')).runSheet(...asked),
    watch,
  });
}

#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still be told what is missing.
// Here the engine, which holds no opinion, is handed the rules of this project.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (process.features.typescript) {
  // Node strips types and compiles each file once; the next start reads the result. It may fail, and then only time is lost.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/bedside', import.meta.url)));
  const { main } = await import('../src/linter/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2), {
    loadRules: () => import('../lint-rules/index.ts'),
    pageOf: ({ goal, id }) => new URL(`../lint-rules/${goal}/${id}/rule.md`, import.meta.url),
  });
} else {
  process.stderr.write(
    `Bedside needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Start it with "npm run lint:content", which brings its own.\n',
  );
  process.exitCode = 2;
}

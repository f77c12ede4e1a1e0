import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** On CI the counts are also written to a file, which `.ci/run` reads for its last line. */
const reporters: (string | [string, { outputFile: string }])[] = ['default'];
if (process.env.CI) reporters.push(['json', { outputFile: '.cache/test-report.json' }]);

/** A page test starts a real browser or a whole build; a machine with other work needs patience, not a verdict. */
const minutes = 60_000;

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a build hands to the pages (`src/astro/theme-modules.ts`). */
const resolve = {
  alias: {
    'virtual:bedside/site': fileOf('site.config.ts'),
    'virtual:bedside/empty-sections': fileOf('tests/helpers/empty-sections.ts'),
  },
};

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['tests/*.test.ts'], testTimeout: minutes, hookTimeout: minutes },
      },
      {
        resolve,
        test: {
          name: 'package',
          include: ['tests/package/*.test.ts'],
          testTimeout: 3 * minutes,
          hookTimeout: 5 * minutes,
        },
      },
      {
        resolve,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 3 * minutes,
          hookTimeout: 3 * minutes,
        },
      },
    ],
  },
});

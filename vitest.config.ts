import { defineConfig } from 'vitest/config';

/** On CI the counts are also written to a file, which `.ci/run` reads for its last line. */
const reporters = process.env.CI
  ? ['default', ['json', { outputFile: '.cache/test-report.json' }] as const]
  : ['default'];

export default defineConfig({
  test: {
    reporters: reporters as never,
    projects: [{ test: { name: 'unit', include: ['tests/*.test.ts'] } }],
  },
});

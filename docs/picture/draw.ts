import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { model, rules, wordLists } from '../../lint-rules/index.ts';
import { loadConfig } from '../../src/linter/config/load-config.ts';
import { writer } from '../../src/linter/reporters/writer.ts';
import { lint } from '../../src/linter/run.ts';
import { ansiToSvg } from './ansi-to-svg.ts';

/** Where the picture of the README is. */
export const picturePath = fileURLToPath(new URL('../writer-view.svg', import.meta.url));

const columns = 80;

/** Draws what the linter says of the example article today, so that the picture in the README never lies. */
export async function drawPicture(): Promise<string> {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { rules: levels = {} } = await loadConfig(fileURLToPath(new URL('../..', import.meta.url)));
  const report = await lint({
    cwd,
    paths: ['flu-shots.mdx'],
    rules,
    wordLists,
    model,
    config: { rules: levels },
    today: '2026-10-01',
  });
  const view = writer(
    { ...report, seconds: 0.1 },
    {
      color: true,
      unicode: true,
      width: columns,
      quiet: false,
      command: () => 'npm run lint:content',
      pathPrefix: '',
    },
  );
  const title = 'What the linter says of an article: its own lines, what is wrong, why, and what to try.';
  return ansiToSvg(view, { columns, title });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(picturePath, await drawPicture());
  process.stdout.write(`Drew ${picturePath}\n`);
}

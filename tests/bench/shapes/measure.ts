import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import config from '../../../lint.config.ts';
import { model, profiles, rules, wordLists } from '../../../lint-rules/index.ts';
import { parse } from '../../../src/linter/document/syntax/parse.ts';
import { writer } from '../../../src/linter/reporters/writer.ts';
import { lint } from '../../../src/linter/run.ts';
import { shapes } from './shapes.ts';

/** Measures shapes in a process of its own, since one of them may take it down: each size is told as it is done. */
const [how = 'lint', sizes = '[]', ...names] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bedside-shapes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Reads a text with the parsers alone. */
function parseOnly(text: string, kind: 'md' | 'mdx'): void {
  try {
    parse(text, kind);
  } catch {
    // What it refuses is as good as what it reads: only the time counts.
  }
}

/** Checks a text as an article of the site, with every rule, and draws what was found. */
async function lintOne(text: string, kind: 'md' | 'mdx'): Promise<void> {
  writeFileSync(join(folder, `shape.${kind}`), text);
  const { settings, ...rest } = config;
  const collections = { articles: { ...config.collections?.articles, folder: '.' } };
  const own = { ...rest, collections } as typeof config;
  const report = await lint({
    cwd: folder,
    paths: [`shape.${kind}`],
    rules,
    profiles,
    wordLists,
    model,
    config: own,
  });
  writer(report, {
    color: false,
    unicode: true,
    width: 80,
    quiet: false,
    command: (...args) => args.join(' '),
    pathPrefix: '',
  });
}

async function cpuSeconds(text: string, kind: 'md' | 'mdx'): Promise<number> {
  const before = process.cpuUsage();
  if (how === 'parse') parseOnly(text, kind);
  else await lintOne(text, kind);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const isChosen = new Set(names);
await cpuSeconds('Drink water.', 'mdx');
process.send?.({ name: '', size: 0, seconds: 0 });
for (const { name, kind, make } of shapes.filter((shape) => isChosen.has(shape.name))) {
  for (const size of JSON.parse(sizes) as number[]) {
    const text = make(size);
    let seconds = await cpuSeconds(text, kind);
    // A short time is half noise: the lesser of two is told.
    if (seconds > 0.08 && seconds < 0.5) seconds = Math.min(seconds, await cpuSeconds(text, kind));
    process.send?.({ name, size, seconds });
    if (seconds > 8) process.exit(0);
  }
}
process.disconnect?.();

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { makeLib } from '../../bin/make-lib.js';
import { makeCorpora } from './corpora.ts';
import type { Usage } from './usage.ts';

/**
 * CPU use and memory of the linter beside the naive stack: `npm run bench -- DIR [--pairs N]`; and how its time grows
 * with texts of odd shapes: `npm run bench -- shapes [WORD …] [--parse]`; and what one typed letter costs: `npm run bench --
 * session`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '3' }, parse: { type: 'boolean', default: false } },
});
if (positionals[0] === 'shapes') {
  const { benchShapes } = await import('./shapes/main.ts');
  process.exit((await benchShapes(positionals.slice(1), values.parse)) ? 0 : 1);
}
if (positionals[0] === 'session') {
  const { benchSession } = await import('./session.ts');
  await benchSession();
  process.exit(0);
}
const root = resolve(import.meta.dirname, '../..');
const ourFlags = flagsOfCommand();
const target = positionals[0] ?? 'content';
if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder "${target}". Give a folder with .md or .mdx files: npm run bench -- DIR`);
  process.exit(2);
}
const files = globSync('**/*.{md,mdx}', { cwd: target, absolute: true }).sort();
if (files.length === 0) {
  console.error(`The folder "${target}" holds no .md or .mdx file.`);
  process.exit(2);
}

const corpora = makeCorpora(files);
try {
  compareStacks(Math.max(1, Number(values.pairs) || 3));
  compareMemory();
  passLongTexts();
  await measureColdStart();
} finally {
  rmSync(corpora.folder, { recursive: true, force: true });
}

function compareStacks(pairs: number): void {
  const ratios: number[] = [];
  for (const program of ['naive-stack.ts', 'our-linter.ts']) measure(program, corpora.hundred);
  console.log(
    `\nAll ${files.length} files, ours with all rules beside the naive stack, in turn (CPU seconds, whole process)`,
  );
  for (let pair = 1; pair <= pairs; pair += 1) {
    const naive = measure('naive-stack.ts', corpora.all);
    const ours = measure('our-linter.ts', corpora.all);
    const words = ours.counts.words ?? 0;
    ratios.push(naive.cpuSeconds / ours.cpuSeconds);
    console.log(
      `  pair ${pair}: naive ${seconds(naive)} s, ours ${seconds(ours)} s, ` +
        `${perSecond(words, naive)} and ${perSecond(words, ours)} words/s, ratio ${ratios.at(-1)?.toFixed(2)}`,
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(`  median ratio ${ratios[Math.floor(ratios.length / 2)]?.toFixed(2)} (bar: at least 2.5)`);
}

function compareMemory(): void {
  const hundred = measure('our-linter.ts', corpora.hundred);
  const thousand = measure('our-linter.ts', corpora.thousand);
  const ratio = thousand.peakMebibytes / hundred.peakMebibytes;
  console.log('\nPeak memory');
  console.log(
    `  100 files ${hundred.peakMebibytes.toFixed(0)} MiB, 1,000 files ${thousand.peakMebibytes.toFixed(0)} MiB, ` +
      `ratio ${ratio.toFixed(2)} (bar: at most 1.4)`,
  );
}

function passLongTexts(): void {
  console.log('\nTexts of 100,000 words');
  for (const [name, path] of [
    ['one paragraph', corpora.longParagraph],
    ['one article', corpora.longArticle],
  ] as const) {
    const usage = measure('our-linter.ts', [path]);
    const outcome = usage.counts.failed ? 'FAILED' : 'passed';
    console.log(`  ${name}: ${outcome}, ${usage.counts.words} words, ${seconds(usage)} CPU s`);
  }
}

async function measureColdStart(): Promise<void> {
  // As "npm ci" leaves it, whatever was changed since.
  await makeLib();
  console.log('\nCold processes of the command (least of 5)');
  const least = (args: string[]) =>
    Math.min(...Array.from({ length: 5 }, () => measureCommand(args).cpuSeconds));
  console.log(`  one article: ${least(['lint', corpora.one]).toFixed(2)} CPU s (bar: at most 0.4)`);
  console.log(`  --version: ${least(['--version']).toFixed(2)} CPU s`);
  console.log(`  --help: ${least(['--help']).toFixed(2)} CPU s`);
}

/** Runs the command as a writer does, in a process of its own, whatever it says of the article. */
function measureCommand(args: string[]): Usage {
  const usageFile = join(corpora.folder, 'usage.json');
  const atExit = pathToFileURL(join(import.meta.dirname, 'usage-at-exit.js')).href;
  spawnSync(process.execPath, [...ourFlags, '--import', atExit, 'bin/bedside.js', ...args], {
    cwd: root,
    env: { ...process.env, BEDSIDE_USAGE_FILE: usageFile },
  });
  return JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
}

/** Runs one of the measured programs in a process of its own, ours as "lint:content" in package.json starts it. */
function measure(program: string, paths: readonly string[]): Usage {
  const list = join(corpora.folder, 'paths.txt');
  mkdirSync(corpora.folder, { recursive: true });
  writeFileSync(list, paths.join('\n'));
  const output = execFileSync(
    process.execPath,
    [...flagsOf(program), join(import.meta.dirname, program), list],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      // Both read what Node compiled before, as the command does.
      env: { ...process.env, NODE_COMPILE_CACHE: join(corpora.folder, 'compiled') },
    },
  );
  return JSON.parse(output.trim().split('\n').at(-1) as string) as Usage;
}

function flagsOf(program: string): string[] {
  return program === 'our-linter.ts' ? ourFlags : [];
}

/**
 * The flags "lint:content" starts Node with. They keep memory flat over thousands of articles: a small young
 * generation, and no arrays put among the old objects from the start, where they would hold whole articles.
 */
function flagsOfCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return (scripts['lint:content'] as string).split(' ').filter((word) => word.startsWith('--'));
}

function seconds({ cpuSeconds }: Usage): string {
  return cpuSeconds.toFixed(2);
}

function perSecond(words: number, { cpuSeconds }: Usage): string {
  return Math.round(words / cpuSeconds).toLocaleString('en');
}

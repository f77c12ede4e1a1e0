import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { root } from '../../site/built-site.ts';
import { copyProject } from '../../site/project-copy.ts';
import { makeArticles } from './articles.ts';
import { writePlainAstro } from './plain-astro.ts';

/** Seconds and memory of a whole site, Bedside beside plain Astro with the same articles: `npm run bench:site -- [--articles N]`. */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' } } });
const count = Math.max(20, Number(values.articles) || 1000);

await mkdir(join(root, '.cache'), { recursive: true });
const plain = await mkdtemp(join(root, '.cache/plain-'));
const bedside = await copyProject();
try {
  const own = (await readdir(join(bedside.folder, 'content/articles'))).length;
  const made = makeArticles(count - own);
  for (const { id, mdx } of made) await writeFile(join(bedside.folder, 'content/articles', `${id}.mdx`), mdx);
  await writePlainAstro(plain);
  await cp(join(bedside.folder, 'content/articles'), join(plain, 'content/articles'), { recursive: true });

  const words = made.reduce((sum, { mdx }) => sum + mdx.split(/\s+/).length, 0) / made.length;
  console.log(
    `${count} articles of about ${Math.round(words)} words. ${availableParallelism()} cores, ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} at the start.\n`,
  );
  const withGate = bedside.edit('astro.config.mjs', (config) =>
    config.replace('bedside(site, { gate: false })', 'bedside(site)'),
  );
  await withGate;
  await measure('Bedside, first build (every article checked, every picture drawn)', bedside.folder);
  await measure('Bedside, second build (caches warm)', bedside.folder);
  await bedside.edit('astro.config.mjs', (config) =>
    config.replace('bedside(site)', 'bedside(site, { gate: false })'),
  );
  await measure('Bedside, second build without the check', bedside.folder);
  await measure('plain Astro MDX, first build', plain);
  await measure('plain Astro MDX, second build', plain);
} finally {
  await bedside.remove();
  await rm(plain, { recursive: true, force: true });
}

/** Builds a project in a process of its own and prints what that took. */
async function measure(name: string, cwd: string): Promise<void> {
  await rm(join(cwd, 'dist'), { recursive: true, force: true });
  const usageFile = join(cwd, '.usage.json');
  const start = performance.now();
  const hook = join(import.meta.dirname, 'usage-on-exit.ts');
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const outcome = await promisify(execFile)(process.execPath, ['--import', hook, astro, 'build'], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', BEDSIDE_BENCH_USAGE: usageFile },
    maxBuffer: 1e9,
  }).catch((error: { stdout: string; stderr: string }) => error);
  const seconds = (performance.now() - start) / 1000;
  const { cpuSeconds, peakMebibytes } = JSON.parse(await readFile(usageFile, 'utf8'));
  const pages = (await readdir(join(cwd, 'dist'), { recursive: true }).catch(() => [])).filter((file) =>
    file.endsWith('.html'),
  );
  console.log(
    `${name}\n  ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s, ${peakMebibytes.toFixed(0)} MiB, ${pages.length} pages`,
  );
  if (pages.length < count) console.log(`  STOPPED:\n${(outcome.stdout + outcome.stderr).slice(-1500)}`);
}

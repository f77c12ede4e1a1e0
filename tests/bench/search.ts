import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { listCommonWords } from '../../src/site/search/common-words.ts';
import { buildSearch, correctorFor } from '../../src/site/search/engine.ts';
import type { SearchEntry } from '../../src/site/search/entry.ts';
import { planSearch } from '../../src/site/search/plan.ts';
import rightWords from '../../src/site/search/right-words.json' with { type: 'json' };
import { seededNumbers } from '../helpers/seeded-numbers.ts';
import { openBrowser } from '../site/browser.ts';
import { dist } from '../site/built-site.ts';
import { measureAccuracy, ways } from '../site/search/accuracy.ts';
import { slip } from '../site/search/misspell.ts';
import { serve } from '../site/serve.ts';

/**
 * What a search costs and how often it is right, at some number of articles:
 * `npm run build && npm run bench:search [-- --articles 1000 --queries 400 --titles FILE]`.
 * Times are taken in the worker that readers get, in a real browser, from the question to the answer. `--titles` takes a
 * file with one real title per line in place of made-up ones, to measure accuracy on words nobody tuned for.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    queries: { type: 'string', default: '400' },
    titles: { type: 'string' },
  },
});
const entries = values.titles ? readTitles(values.titles) : makeEntries(Number(values.articles));
const data = planSearch(entries, listCommonWords(), Number.POSITIVE_INFINITY);
const size = brotliCompressSync(JSON.stringify(data)).length;
const names = entries.flatMap(({ title, aliases }) => [title, ...aliases]);
console.log(`${entries.length} articles, ${names.length} names, ${size} bytes of data with Brotli`);

await measureTimes();
if (values.titles) measureRight();

async function measureTimes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-search-'));
  await cp(dist, folder, { recursive: true });
  await writeFile(join(folder, 'search/data.json'), JSON.stringify(data));
  const worker = readdirSync(join(folder, '_astro')).find((file) => /^worker-.*\.js$/.test(file));
  const [browser, server] = await Promise.all([openBrowser(), serve(folder)]);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/search/`);
    const { first, times } = await page.evaluate(askWorker, {
      worker: `/_astro/${worker}`,
      queries: makeQueries(Number(values.queries)),
    });
    times.sort((a, b) => a - b);
    const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
    console.log(`first answer, code and data included: ${first.toFixed(0)} ms`);
    console.log(
      `a query in the worker: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} (${times.length} queries)`,
    );
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page: asks the worker one query after the other and takes the time of each. */
async function askWorker({ worker: address, queries }: { worker: string; queries: string[] }) {
  const begin = performance.now();
  const worker = new Worker(address, { type: 'module' });
  const ask = (id: number, query: string) =>
    new Promise<void>((resolve) => {
      worker.onmessage = () => resolve();
      worker.postMessage({ id, query, literal: false, data: '/search/data.json' });
    });
  await ask(0, 'asthma');
  const first = performance.now() - begin;
  const times: number[] = [];
  for (const [index, query] of queries.entries()) {
    const start = performance.now();
    await ask(index + 1, query);
    times.push(performance.now() - start);
  }
  return { first, times };
}

function measureRight(): void {
  const corrector = correctorFor(entries, new Set(listCommonWords()));
  const engine = buildSearch(entries, corrector);
  for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
    const { asked, right, otherWord } = measureAccuracy(engine, entries, corrector.isRight, way, 1);
    const share = ((100 * right) / asked).toFixed(1);
    console.log(`${way}: ${share} % first (${asked} queries; ${otherWord} more are another word)`);
  }
}

/** A third as they stand, a third misspelt, a third as questions of a patient. */
function makeQueries(count: number): string[] {
  const random = seededNumbers(1);
  return Array.from({ length: count }, (_, index) => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    if (index % 3 === 0) return name;
    if (index % 3 === 1) return slip(name, 2, random);
    return `what can i do about ${slip(name, 1, random)} at night`;
  });
}

/** Articles with a title and four other names each, made of words that health sites use. */
function makeEntries(count: number): SearchEntry[] {
  const random = seededNumbers(42);
  const words = rightWords.filter((word) => word.length > 3);
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  const frames = [
    'What can I do about',
    'Living with',
    'How do I care for',
    'When to get help for',
    'Signs of',
  ];
  return Array.from({ length: count }, (_, index): SearchEntry => {
    const [first, second] = [word(), word()];
    return {
      kind: 'article',
      title: `${frames[index % frames.length]} ${first} ${second}`,
      address: `/articles/${index}/`,
      text: `What helps with ${first} ${second}, what to watch for, and who to call.`,
      aliases: [`${first} ${word()}`, `${word()} ${second}`, `${word()} ${word()}`, word()],
      more: `My mother has ${first} ${second}. What should we do first?`,
    };
  });
}

function readTitles(file: string): SearchEntry[] {
  const titles = new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
  return [...titles].map((title, index): SearchEntry => {
    return { kind: 'article', title, address: `/articles/${index}/`, text: '', aliases: [] };
  });
}

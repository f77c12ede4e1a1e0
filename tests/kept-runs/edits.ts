/**
 * Changes a small site at random, and after each change compares what is said with what a run says that keeps nothing.
 * `node tests/kept-runs/edits.ts [edits] [seed]`; prints what happened as JSON.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openResults } from '../../bin/kept-results.js';
import { keyOf, sayAgain } from '../../bin/kept-run.js';
import { recordRun } from '../../bin/record-run.js';
import { lastShown } from '../../src/linter/cli/shown-findings.ts';
import type { KeptResults } from '../../src/linter/files/kept-results.ts';
import { seededNumbers } from '../helpers/seeded-numbers.ts';
import { configName, runOn, smallSite } from './site.ts';

const [edits = 40, seed = 1] = process.argv.slice(2).map(Number);
const random = seededNumbers(seed);
const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
for (const name of ['GITHUB_STEP_SUMMARY', 'GITHUB_ACTIONS', 'BEDSIDE_DEBUG']) delete process.env[name];

const folder = smallSite();
const kept = join(folder, 'kept');
process.chdir(folder);
const filesIn = (part: string) =>
  readdirSync(part, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(part, name));
const articles = () => filesIn('content/articles');
const all = () =>
  ['articles', 'people', 'groups', 'glossary', 'questions', 'topics'].flatMap((name) =>
    filesIn(join('content', name)),
  );
const rewrite = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

const sentences = [
  'Like us on Facebook!',
  'Your physician will utilise a stethoscope.',
  'Drink water and rest.',
  'See [the flu](/articles/flu-vaccine/) and [nobody](/articles/nobody/).',
  'See [help](/articles/asthma-attack/#what-to-do-now), [letters](/a-to-z/#a) and [words](/glossary/#insulin).',
  '## What to do now',
  '![](/picture.png)',
  'A score of {above 5 is high.',
  'In 2019 half of all adults had a cold.',
];
const addSentence = () => rewrite(one(articles()), (text) => `${text}\n${one(sentences)}\n`);
const shapes: Record<string, () => void> = {
  nothing: () => {},
  'a sentence more': addSentence,
  'a sentence more in one': addSentence,
  'a sentence more in another': addSentence,
  'a draft': () =>
    rewrite(one(articles()), (text) =>
      /^draft: /m.test(text)
        ? text.replace(/^draft: .*\n/m, '')
        : text.replace(/^title: /m, 'draft: true\ntitle: '),
    ),
  'a part that is linked to': () =>
    rewrite(one(articles()), (text) => text.replace(/^## .*$/m, `## Part ${Math.floor(random() * 3)}`)),
  'a word less': () => rewrite(one(articles()), (text) => text.replace(/ \w+(?=[^\n]*\n*$)/, '')),
  'as it was an edit ago': () => {
    const path = one(articles());
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\n${one(sentences)}\n`);
    writeFileSync(path, text);
  },
  'of equal length and time': () => {
    const path = one(articles());
    rewrite(path, (text) =>
      text
        .replace(/\b(water|flour)\b/, (word) => (word === 'water' ? 'flour' : 'water'))
        .replace(/(\w)(\w)(?=\W*$)/, '$2$1'),
    );
    utimesSync(path, 1, 1);
  },
  'a title': () =>
    rewrite(one(articles()), (text) =>
      text.replace(/^title: .*$/m, `title: Title ${Math.floor(random() * 3)}`),
    ),
  'another file of content': () => rewrite(one(all()), (text) => text.replace(/\b(example|a|the)\b/i, 'one')),
  'a field': () =>
    rewrite(one(all()), (text) => text.replace(/^(\w+): .*$/m, `$1: ${one(['x', '2020-01-01', 'true'])}`)),
  'a copy': () =>
    writeFileSync(`content/articles/copy-${Math.floor(random() * 5)}.mdx`, readFileSync(one(articles()))),
  'one gone': () => {
    if (all().length > 8) rmSync(one(all()));
  },
  'another name': () => {
    const path = one(all());
    const other = path.replace(/(\.\w+)$/, `-${Math.floor(random() * 9)}$1`);
    if (!existsSync(other)) renameSync(path, other);
  },
  'a picture': () =>
    existsSync('public/picture.png')
      ? rmSync('public/picture.png')
      : writeFileSync('public/picture.png', 'x'),
  'a link': () => {
    const path = 'content/articles/linked.mdx';
    if (existsSync(path)) rmSync(path);
    else symlinkSync(join(folder, one(articles().filter((name) => name !== path))), path);
  },
  'a folder': () =>
    mkdirSync(`content/articles/more-${Math.floor(random() * 3)}.mdx-folder`, { recursive: true }),
  'the rules': () =>
    writeFileSync(
      configName,
      JSON.stringify({
        rules: {
          'plain-words': one(['off', 'idea', 'must-fix']),
          'no-dead-link': one(['off', 'should-fix']),
        },
      }),
    ),
  'the settings': () =>
    writeFileSync(
      configName,
      JSON.stringify({ neverWaive: one([[], ['no-like-us']]), ignore: one([[], ['content/articles/c*']]) }),
    ),
  'settings that are wrong': () => writeFileSync(configName, JSON.stringify({ rulez: {} })),
  'the day': () => {
    process.env.BEDSIDE_TODAY = `20${20 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-15`;
  },
  'no set day': () => {
    delete process.env.BEDSIDE_TODAY;
  },
  colour: () => {
    process.env.FORCE_COLOR = one(['0', '1']);
  },
  addresses: () =>
    rewrite('content/redirects.yaml', (text) => (text.startsWith('#') ? text.slice(2) : `# ${text}`)),
};
const asks = [
  ['lint'],
  ['lint', '--ideas'],
  ['lint', '--format', 'json'],
  ['lint', '--quiet', 'content/articles'],
  ['lint', '--rule', 'plain-words'],
];
const withoutTime = (text: string) =>
  text.replace(/checked in \d+\.\d s/g, '').replace(/"seconds": [\d.e-]+/g, '');

/** What is printed meanwhile, with the exit code. */
async function heard(work: () => number | Promise<number>): Promise<string> {
  let said = '';
  const streams = [process.stdout, process.stderr] as const;
  const before = streams.map(({ write }) => write);
  for (const stream of streams) {
    stream.setMaxListeners(0);
    stream.write = (text: string | Uint8Array) => {
      said += text;
      return true;
    };
  }
  try {
    return withoutTime(`${await work()} ${said}${JSON.stringify(lastShown(folder))}`);
  } finally {
    streams.forEach((stream, index) => {
      stream.write = before[index] as typeof stream.write;
    });
  }
}

const counted = { edits, again: 0, made: 0, kept: 0, filesAgain: 0, filesAnew: 0, differing: [] as string[] };
const counting = (kept: KeptResults): KeptResults => ({
  ...kept,
  keep: (path, result) => {
    if (result === undefined) counted.filesAgain += 1;
    else counted.filesAnew += 1;
    kept.keep(path, result);
  },
});
const place = { folder: kept, stamp: 'test', isStamped: () => true, settledAfterMs: 50 };
for (let edit = 0; edit < edits; edit += 1) {
  const shape = one(Object.keys(shapes));
  shapes[shape]?.();
  if (random() < 0.3) await wait(60);
  const args = one(asks);
  const cold = await heard(() => runOn(folder, args));
  for (let time = 0; time < 2; time += 1) {
    const key = keyOf(args) as string;
    const warm = await heard(async () => {
      const again = sayAgain(
        key,
        kept,
        () => place.stamp,
        (stream, text) => process[stream === 1 ? 'stdout' : 'stderr'].write(text),
      );
      if (again !== undefined) {
        counted.again += 1;
        return again;
      }
      counted.made += 1;
      const results = openResults(args, place);
      const recording = recordRun(key, place, results);
      const code = await runOn(folder, args, counting(results.kept));
      counted.kept += Number(recording.finish(code));
      return code;
    });
    if (warm !== cold) counted.differing.push(`${edit}: ${shape}`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(counted)}\n`);

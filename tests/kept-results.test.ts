import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import type { KeptResults } from '#linter/files/kept-results.ts';
import { json } from '#linter/reporters/json.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { lint } from '#linter/run.ts';
import type { SeenOfFile } from '#linter/run-context.ts';
import { answers, digestOf } from '../bin/answers.js';
import { openResults } from '../bin/kept-results.js';
import { LongFile } from '../bin/long-file.js';
import { folderOf } from './helpers/run-bedside.ts';

const noWater = defineRule({
  id: 'no-water',
  goal: 'plain',
  level: 'should-fix',
  about: 'No water.',
  say: () => 'This is water.',
  why: 'It is wet.',
  phrases: [{ say: 'water' }],
  check: ({ report }) => ({ phrase: (hit) => report(hit) }),
});

const fails = defineRule({
  id: 'fails',
  goal: 'plain',
  level: 'should-fix',
  language: 'en',
  about: 'Fails.',
  say: () => 'Never said.',
  why: 'It fails.',
  check: () => ({
    document: () => {
      throw new Error('broken');
    },
  }),
});

const config: LintConfig = {
  collections: {
    articles: {
      folder: 'articles',
      endings: ['.md'],
      schema: (reference) => z.looseObject({ author: reference('people').optional() }),
    },
    people: {
      folder: 'people',
      endings: ['.yaml'],
      schema: z.looseObject({}),
      isPublic: ({ draft }) => draft !== true,
    },
  },
};

const site = {
  'articles/a.md': '---\ntitle: A\nauthor: asha\n---\n\nDrink water and rest.\n',
  'articles/b.md': '---\ntitle: B\n---\n\nDrink tea and rest.\n',
  'people/asha.yaml': 'name: Asha\n',
};

/** Keeps results in memory, and says which files were checked anew. */
function keeping() {
  const results = new Map<string, Buffer>();
  let seen: ReadonlyMap<string, SeenOfFile> = new Map();
  return {
    run: async (folder: string, changed: readonly string[], rules = [noWater]) => {
      const anew: string[] = [];
      const kept: KeptResults = {
        changed: changed.map((path) => join(folder, path)),
        seen,
        resultOf: (path) => {
          const bytes = results.get(path);
          return bytes && deserialize(bytes);
        },
        keep: (path, result) => {
          if (result === undefined) return;
          anew.push(path.slice(folder.length + 1));
          results.set(path, serialize(result));
        },
        keepSeen: (now) => {
          seen = now;
        },
      };
      const paths = ['articles', 'people'];
      const options = { cwd: folder, paths, config, rules, today: '2026-11-22' };
      const withoutTime = (report: Awaited<ReturnType<typeof lint>>) => json({ ...report, seconds: 0 });
      const warm = withoutTime(await lint({ ...options, kept }));
      expect(warm).toBe(withoutTime(await lint(options)));
      return anew.sort();
    },
  };
}

const change = (folder: string, path: string, text: string) => writeFileSync(join(folder, path), text);

test('checks anew only the article that was changed', async () => {
  const folder = folderOf(site);
  const { run } = keeping();
  expect(await run(folder, [])).toHaveLength(3);
  expect(await run(folder, [])).toEqual([]);
  change(folder, 'articles/b.md', '---\ntitle: C\n---\n\nDrink water.\n');
  expect(await run(folder, ['articles/b.md'])).toEqual(['articles/b.md']);
});

test('checks all anew when a file says something else of what others asked it', async () => {
  const folder = folderOf(site);
  const { run } = keeping();
  await run(folder, []);
  change(folder, 'people/asha.yaml', 'name: Asha\nrole: nurse\n');
  expect(await run(folder, ['people/asha.yaml'])).toEqual(['people/asha.yaml']);
  change(folder, 'people/asha.yaml', 'name: Asha\ndraft: true\n');
  expect(await run(folder, ['people/asha.yaml'])).toHaveLength(3);
});

test('remembers what was asked two runs ago', async () => {
  const folder = folderOf(site);
  const { run } = keeping();
  await run(folder, []);
  change(folder, 'articles/b.md', '---\ntitle: C\n---\n\nDrink water.\n');
  await run(folder, ['articles/b.md']);
  change(folder, 'people/asha.yaml', 'name: Asha\ndraft: true\n');
  expect(await run(folder, ['people/asha.yaml'])).toHaveLength(3);
});

test('keeps nothing of a file that a rule failed on', async () => {
  const folder = folderOf({ 'articles/a.md': 'Drink water.\n', 'people/asha.yaml': 'name: Asha\n' });
  const { run } = keeping();
  expect(await run(folder, [], [noWater, fails as typeof noWater])).toEqual(['people/asha.yaml']);
});

describe('what is kept on the disk', () => {
  const folder = folderOf({ 'a.md': 'Rest.\n', 'lint.config.json': '{}' });
  const [article, settings] = [join(folder, 'a.md'), join(folder, 'lint.config.json')];
  const place = { folder: join(folder, 'kept'), stamp: 'test' };
  const textOf = (path: string): [string, 'text', string] => [path, 'text', digestOf(readFileSync(path))];
  const recorded = {
    until: Number.MAX_SAFE_INTEGER,
    env: {},
    answers: [textOf(article), textOf(settings), [article, 'stat' as const, answers.stat(article)]],
    readByOthers: [settings],
  } satisfies Parameters<ReturnType<typeof openResults>['save']>[0];
  const made = openResults(['lint'], place);
  made.kept.keep(article, { found: 'nothing' });
  made.kept.keep(settings, { found: 'nothing' });
  made.save(recorded);
  const [name = ''] = readdirSync(place.folder);
  const path = join(place.folder, name);
  const bytes = readFileSync(path);
  const keptNow = () => {
    const results = openResults(['lint', '--ideas'], place);
    results.drop();
    return results;
  };
  afterEach(() => {
    writeFileSync(path, bytes);
    writeFileSync(article, 'Rest.\n');
    writeFileSync(settings, '{}');
  });

  test('is there for another report on the same files', () => {
    const { kept, base } = openResults(['lint', '-f', 'json'], place);
    expect(kept.resultOf(article)).toEqual({ found: 'nothing' });
    expect(kept.changed).toEqual([]);
    expect(base?.answers).toHaveLength(3);
  });

  test('is not there for other files or another program', () => {
    expect(openResults(['lint', 'a.md'], place).base).toBeUndefined();
    expect(openResults(['lint'], { ...place, stamp: 'other' }).base).toBeUndefined();
  });

  test('says which texts have changed, whatever their length', () => {
    writeFileSync(article, 'Rest well.\n');
    expect(keptNow().kept.changed).toEqual([article]);
  });

  test('is not there when something else has changed, or was kept of what others read', () => {
    expect(openResults(['lint'], place).kept.resultOf(settings)).toBeUndefined();
    writeFileSync(settings, '{ }');
    expect(keptNow().base).toBeUndefined();
  });

  test.each([
    ['cut off', () => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.from('')],
    ['without its beginning', () => Buffer.from(bytes).fill('x', 0, 8)],
    ['without its end', () => Buffer.from(bytes).fill('x', bytes.length - 30)],
  ])('is not there when the file is %s', (_, broken) => {
    writeFileSync(path, broken());
    expect(openResults(['lint'], place).kept.resultOf(article)).toBeUndefined();
  });
});

test('a long file is there when it is whole, or not at all', () => {
  const folder = folderOf({});
  const path = join(folder, 'a.results');
  const dropped = new LongFile(folder, path);
  dropped.write(Buffer.alloc(2_000_000));
  dropped.drop();
  expect(readdirSync(folder)).toEqual([]);
  const tooLong = new LongFile(folder, path, 3_000_000);
  for (let piece = 0; piece < 4; piece += 1) tooLong.write(Buffer.alloc(1_000_000));
  tooLong.finish();
  expect(readdirSync(folder)).toEqual([]);
  const whole = new LongFile(folder, path);
  for (const letter of 'abc') whole.write(Buffer.from(letter));
  whole.finish();
  expect(readdirSync(folder)).toEqual(['a.results']);
  expect(readFileSync(path, 'utf8')).toBe('abc');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { loadConfig } from '#linter/config/load-config.ts';
import type { Report } from '#linter/finding/report.ts';
import { json } from '#linter/reporters/json.ts';
import { sarif } from '#linter/reporters/sarif.ts';
import { writer } from '#linter/reporters/writer.ts';
import { checkFiles, type LintOptions, lint } from '#linter/run.ts';
import { mergeShards } from '#linter/shards/merge-shards.ts';
import { packShard } from '#linter/shards/shard-file.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { fileOf, oldArticle } from './helpers/old-articles.ts';
import { projectOf } from './helpers/project.ts';
import { plain } from './helpers/report.ts';
import { bedside, folderOf } from './helpers/run-bedside.ts';

/* Many articles, or many starts of the command: a machine with other work needs patience, not a verdict. */
vi.setConfig({ testTimeout: 300_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const today = '2026-11-20';

/** What several machines find, each by itself, put together by way of the files they write. */
async function inParts(options: LintOptions, of: number): Promise<Report> {
  const shards = [];
  for (let index = of; index >= 1; index -= 1) {
    const text = JSON.stringify(packShard(await checkFiles(options, { index, of }), { index, of }, '0.1.0'));
    shards.push({ name: `part-${index}.json`, shard: JSON.parse(text) });
  }
  return mergeShards(shards, options);
}

const views = [json, sarif, writer, (report: Report) => writer(report, { ...plain, all: true })];

async function expectTheSame(options: LintOptions, of: number): Promise<void> {
  const whole = { ...(await lint(options)), seconds: 1 };
  const merged = { ...(await inParts(options, of)), seconds: 1 };
  for (const view of views) expect(view(merged, plain)).toBe(view(whole, plain));
}

describe('four parts of one run', () => {
  test('come to what one run says of the articles here, to the byte', async () => {
    const config = await loadConfig(root);
    await expectTheSame({ cwd: root, rules, wordLists, model, profiles, config, today }, 4);
  });

  test('come to what one run says of a made site, findings across articles and exceptions among them', async () => {
    const twin = '---\ntitle: The same title\naudience: children\n---\n\nRest for a day. Call us.\n';
    const files = {
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, seed) => fileOf(oldArticle(seed))).map(({ file, text }) => [
          file,
          text,
        ]),
      ),
      'content/copy-1.md': fileOf(oldArticle(1)).text,
      'content/twin-1.md': twin,
      'content/twin-2.md': twin,
      'content/waived.mdx':
        '{/* lint-ok plain-words: her own words */}\n\nYou may utilize it.\n\n{/* lint-ok no-hype: nothing of it here */}\n\nRest.\n',
      'content/twin-3.mdx': `---\ntitle: The same title\nlintOk:\n  - rule: no-duplicate-title\n    reason: Two of a kind.\n---\n\nRest 😀 & <b.\n`,
      'content/broken.mdx': 'Rest <b for a day.\n\nYou may utilize it.\n',
      'content/empty.md': '',
      'content/es.md':
        '---\nlanguage: es\n---\n\nDescanse un día y llame a la enfermera si se siente peor.\n',
    };
    const options = {
      cwd: projectOf(files),
      rules,
      wordLists,
      model,
      today,
      config: { audiences: [{ words: ['children'], rules: { 'no-duplicate-title': 'idea' as const } }] },
    };
    const whole = await lint(options);
    expect(whole.corpus.findings.length).toBeGreaterThan(2);
    expect(new Set(whole.exceptions.map(({ state }) => state))).toEqual(new Set(['used', 'unused']));
    await expectTheSame(options, 4);
    await expectTheSame(options, 7);
  });
});

describe('the command', () => {
  const files = {
    'content/a.md': 'Please like us today!\n',
    'content/b.md': 'You may feel myalgia.\n',
    'content/c.md': 'Rest.\n',
  };

  test('writes parts, and puts them together', () => {
    const cwd = folderOf(files);
    const names = ['1', '2'].map((part) => `part-${part}.json`);
    for (const [at, name] of names.entries()) {
      const { code, out } = bedside(['lint', '--shard', `${at + 1}/2`, '--out', name], { cwd });
      expect(code).toBe(0);
      expect(out).toMatch(/^Part \d of 2: \d files? checked\. "bedside merge" says if all are ready\.\n$/);
    }
    const merged = bedside(['merge', ...names, '--format', 'json'], { cwd });
    const whole = bedside(['lint', '--format', 'json'], { cwd });
    expect(merged.code).toBe(1);
    expect(merged.out).toBe(whole.out);

    const first = JSON.parse(readFileSync(join(cwd, 'part-1.json'), 'utf8'));
    writeFileSync(join(cwd, 'older.json'), JSON.stringify({ ...first, index: 2, by: '0.0.9' }));
    writeFileSync(join(cwd, 'report.json'), '{"version":1}');
    for (const [names, sentence] of [
      [['part-1.json'], 'Of 2 shards 2 is missing.'],
      [['part-1.json', 'part-1.json'], '"part-1.json" and "part-1.json" are both shard 1.'],
      [['part-1.json', 'older.json'], 'come from two versions of Bedside: 0.1.0 and 0.0.9.'],
      [['report.json'], '"report.json" was not written by "bedside lint --shard".'],
      [['nothing.json'], 'There is no file called "nothing.json".'],
    ] as const) {
      const { code, err } = bedside(['merge', ...names], { cwd });
      expect(code).toBe(2);
      expect(err).toContain(sentence);
    }
  });

  test.each([['0/4'], ['5/4'], ['1'], ['a/b']])('refuses the part %s', (part) => {
    const { code, err } = bedside(['lint', '--shard', part], { cwd: folderOf(files) });
    expect(code).toBe(2);
    expect(err).toContain('Give a part and how many there are, such as 2/4.');
  });
});

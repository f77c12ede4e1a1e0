import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type BaselineEntry, entryOf, readBaseline, writeEntries } from '#linter/baseline/baseline-file.ts';
import type { Report } from '#linter/finding/report.ts';
import { type LintOptions, lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { changes, fileOf, type OldArticle, oldArticle } from './helpers/old-articles.ts';
import { projectOf } from './helpers/project.ts';
import { bedside, folderOf } from './helpers/run-bedside.ts';

/* Many articles, or many starts of the command: a machine with other work needs patience, not a verdict. */
vi.setConfig({ testTimeout: 300_000 });

/** Lints files in a plain folder with every rule, given a baseline. */
function lintAll(
  files: readonly { file: string; text: string }[],
  options: Partial<LintOptions> = {},
): Promise<Report> {
  const cwd = projectOf(Object.fromEntries(files.map(({ file, text }) => [file, text])));
  return lint({ cwd, rules, wordLists, model, today: '2026-11-01', ...options });
}

const entriesOf = ({ articles, corpus }: Report): BaselineEntry[] => [
  ...articles.flatMap(({ path, findings }) => findings.map((finding) => entryOf(path, finding))),
  ...corpus.findings.map((finding) => entryOf(finding.path, finding)),
];

describe('an old site', () => {
  const old = Array.from({ length: 300 }, (_, seed) => oldArticle(seed));
  let reading: Promise<BaselineEntry[]> | undefined;
  const readOnce = () => {
    reading ??= lintAll(old.map(fileOf)).then(entriesOf);
    return reading;
  };
  /** No other sentence of any article is like it. */
  const newFault = (seed: number) =>
    `Nobody should expedite this brand new machine number ${seed} on a boat.`;
  const withNewFault = (article: OldArticle, change: (typeof changes)[string], seed: number) => {
    const { file, text } = change(article);
    return { file, text: `${text}\n${newFault(seed)}\n` };
  };

  test.each(
    Object.entries(changes),
  )('when a writer %s: nothing is opened again that was not touched, and nothing new is hidden', async (_what, change) => {
    const baseline = await readOnce();
    const report = await lintAll(
      old.map((article, seed) => withNewFault(article, change, seed)),
      { baseline },
    );
    const fresh = report.articles.flatMap(({ path, findings }) =>
      findings
        .filter(({ level, isKnown, rule }) => level !== 'idea' && !isKnown && rule !== 'no-like-us')
        .map((finding) => ({ path, finding })),
    );
    expect(report.baseline?.known).toBeGreaterThan(1000);
    expect(fresh.filter(({ finding }) => finding.text !== 'expedite' || finding.start.column > 20)).toEqual(
      [],
    );
    expect(new Set(fresh.map(({ path }) => path)).size).toBe(old.length);
  });

  test('costs as many points as without a baseline', async () => {
    const files = old.slice(0, 5).map(fileOf);
    const bare = await lintAll(files);
    const report = await lintAll(files, { baseline: entriesOf(bare) });
    expect(report.articles.map(({ score }) => score)).toEqual(bare.articles.map(({ score }) => score));
    expect(bare.counts['should-fix']).toBeGreaterThan(0);
    expect(report.counts['should-fix']).toBe(0);
  });
});

describe('what a baseline knows', () => {
  const faulty = 'You may utilize the patch.\n';
  const known = async (before: Record<string, string>, after: Record<string, string>) => {
    const list = (files: Record<string, string>) =>
      Object.entries(files).map(([file, text]) => ({ file: `content/${file}`, text }));
    const baseline = entriesOf(await lintAll(list(before))).filter(({ rule }) => rule === 'plain-words');
    const report = await lintAll(list(after), { baseline });
    const told = report.articles
      .flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule === 'plain-words');
    return {
      known: told.filter(({ isKnown }) => isKnown).length,
      fresh: told.filter(({ isKnown }) => !isKnown).length,
      stale: report.baseline?.stale.length,
    };
  };

  test('is one finding for each entry: a sentence written once more is new', async () => {
    expect(await known({ 'a.md': faulty }, { 'a.md': `${faulty}\nRest.\n\n${faulty}` })).toEqual({
      known: 1,
      fresh: 1,
      stale: 0,
    });
  });

  test('is not the same sentence in another article', async () => {
    expect(await known({ 'a.md': faulty }, { 'a.md': faulty, 'b.md': faulty })).toEqual({
      known: 1,
      fresh: 1,
      stale: 0,
    });
  });

  test('moves with a sentence to another article, and with a file that is renamed', async () => {
    expect(await known({ 'a.md': `${faulty}\nRest.\n` }, { 'a.md': 'Rest.\n', 'b.md': faulty })).toEqual({
      known: 1,
      fresh: 0,
      stale: 0,
    });
    expect(await known({ 'a.md': faulty }, { 'z.md': faulty })).toEqual({ known: 1, fresh: 0, stale: 0 });
  });

  test('is no sentence that was edited', async () => {
    expect(await known({ 'a.md': faulty }, { 'a.md': 'You may utilize the patch today.\n' })).toEqual({
      known: 0,
      fresh: 1,
      stale: 1,
    });
  });

  test('is nothing that can hurt a reader, whatever the file says', async () => {
    const files = [
      {
        file: 'content/a.md',
        text: 'This tea cures diabetes. You do not need your doctor.\n\nPlease like us on Facebook.\n',
      },
    ];
    const bare = await lintAll(files);
    const harmful = new Set(rules.filter(({ canHarm }) => canHarm).map(({ id }) => id));
    const mustFix = bare.articles
      .flatMap(({ findings }) => findings)
      .filter(({ level }) => level === 'must-fix');
    const barred = mustFix.filter(({ rule }) => harmful.has(rule));
    expect(barred.length).toBeGreaterThan(0);
    expect(mustFix.some(({ rule }) => rule === 'no-like-us')).toBe(true);
    const report = await lintAll(files, { baseline: entriesOf(bare) });
    expect(report.counts['must-fix']).toBe(barred.length);
    expect(report.state).toBe('not-ready');
  });

  test('is never a file that cannot be read', async () => {
    const files = [{ file: 'content/a.mdx', text: 'Rest <b for a day.\n' }];
    const bare = await lintAll(files);
    const report = await lintAll(files, { baseline: entriesOf(bare) });
    expect(report.counts['must-fix']).toBe(bare.counts['must-fix']);
    expect(report.counts['must-fix']).toBeGreaterThan(0);
  });
});

test('rules that can harm are those that the editors would not live with', () => {
  expect(
    rules
      .filter(({ canHarm }) => canHarm)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([
    'no-absolute-claim',
    'no-care-substitute',
    'no-chatbot-leftovers',
    'no-example-people',
    'no-privacy-ask',
    'no-unfinished-text',
    'require-disclosure',
    'require-support',
  ]);
});

describe('the file', () => {
  test('is sorted, one line for each finding, whatever order they come in', () => {
    const entries = ['c', 'a', 'b'].map((name) => ({
      article: `${name}.md`,
      rule: 'plain-words',
      print: '0',
      words: 'x',
    }));
    const text = writeEntries([...entries, ...entries]);
    expect(text.split('\n').map((line) => line.slice(0, 19))).toEqual([
      '{"article":"a.md","',
      '{"article":"b.md","',
      '{"article":"c.md","',
      '',
    ]);
    expect(writeEntries(readBaseline(projectOf({ 'lint-baseline.jsonl': text })) ?? [])).toBe(text);
  });

  test.each([
    ['a line that is no JSON', 'x\n', 'Line 1 of lint-baseline.jsonl is no entry of a baseline.'],
    [
      'a line without its rule',
      '\n{"article":"a.md","print":"0"}\n',
      'Line 2 of lint-baseline.jsonl is no entry of a baseline.',
    ],
    ['the marks of a merge', '<<<<<<< HEAD\n', 'Git left two versions side by side there.'],
  ])('is refused with %s', (_what, text, sentence) => {
    const cwd = folderOf({ 'content/a.md': 'Rest.\n', 'lint-baseline.jsonl': text });
    const { code, err } = bedside(['lint'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('the command', () => {
  const old = {
    'content/a.md': 'Please like us today!\n\nYou may feel myalgia.\n',
    'content/b.md': 'Rest.\n',
  };
  const read = (cwd: string) => readFileSync(join(cwd, 'lint-baseline.jsonl'), 'utf8');

  test('writes today’s findings, and from then on lets them pass', () => {
    const cwd = folderOf(old);
    const written = bedside(['lint', '--baseline', 'write'], { cwd });
    expect(written.code).toBe(0);
    expect(written.err).toContain(
      '2 findings in lint-baseline.jsonl. They stop nothing, and cost points until they are mended.\n',
    );
    expect(read(cwd).split('\n')).toHaveLength(3);
    const { code, out } = bedside(['lint'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2 known findings are in the baseline.');
    expect(out).not.toContain('no-like-us  (');
    expect(bedside(['lint', '--no-baseline'], { cwd }).code).toBe(1);
    expect(JSON.parse(bedside(['lint', '--format', 'json'], { cwd }).out)).toMatchObject({
      counts: { 'must-fix': 0, 'should-fix': 0 },
      baseline: { known: 2, stale: 0 },
      articles: [{ findings: [{ isKnown: true }, { isKnown: true }] }, {}],
    });
  });

  test('fails for what is new, and for entries that are mended until they are taken out', () => {
    const cwd = folderOf(old);
    bedside(['lint', '--baseline', 'write'], { cwd });
    expect(bedside(['lint', '--baseline', 'check'], { cwd })).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, 'content/b.md'), 'The myalgia goes away.\n');
    const grown = bedside(['lint', '--baseline', 'check'], { cwd });
    expect(grown.code).toBe(1);
    expect(grown.err).toContain(
      '1 finding not in the baseline. Mend them, or: npx bedside lint --baseline write\n',
    );
    writeFileSync(join(cwd, 'content/b.md'), 'Rest.\n');
    writeFileSync(join(cwd, 'content/a.md'), 'You may feel myalgia.\n');
    const stale = bedside(['lint', '--baseline', 'check'], { cwd });
    expect(stale.code).toBe(1);
    expect(stale.err).toContain(
      '1 entry of the baseline mended. Take out: npx bedside lint --baseline prune\n',
    );
    expect(bedside(['lint', '--baseline', 'prune'], { cwd }).err).toContain(
      '1 entry taken out of lint-baseline.jsonl. It has 1 left.\n',
    );
    expect(bedside(['lint', '--baseline', 'check'], { cwd }).code).toBe(0);
  });

  test('takes nothing new in when it prunes, and writes a renamed file under its new name', () => {
    const cwd = folderOf(old);
    bedside(['lint', '--baseline', 'write'], { cwd });
    writeFileSync(join(cwd, 'content/b.md'), 'Please like us now!\n');
    renameSync(join(cwd, 'content/a.md'), join(cwd, 'content/z.md'));
    expect(bedside(['lint', '--baseline', 'prune'], { cwd }).code).toBe(1);
    expect(read(cwd).match(/"article":"[^"]*"/g)).toEqual([
      '"article":"content/z.md"',
      '"article":"content/z.md"',
    ]);
  });

  test('begins with one rule, or one folder, and leaves the other entries', () => {
    const cwd = folderOf({ ...old, 'more/c.md': 'Some myalgia.\n' });
    bedside(['lint', '--baseline', 'write', '--rule', 'plain-words'], { cwd });
    expect(read(cwd).match(/"rule":"[^"]*"/g)).toEqual(['"rule":"plain-words"']);
    bedside(['lint', 'more', '--baseline', 'write'], { cwd });
    expect(read(cwd).match(/"article":"[^"]*"/g)).toEqual([
      '"article":"content/a.md"',
      '"article":"more/c.md"',
    ]);
    bedside(['lint', '--baseline', 'write'], { cwd });
    expect(read(cwd).split('\n')).toHaveLength(4);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleReport } from '#linter/finding/report.ts';
import { writer } from '#linter/reporters/writer.ts';
import { articleOf, plain, reportOf } from './helpers/report.ts';
import { bedside, folderOf } from './helpers/run-bedside.ts';

/* Many articles, or many starts of the command: a machine with other work needs patience, not a verdict. */
vi.setConfig({ testTimeout: 300_000 });

/** As a person meets it: nobody asked for ideas. */
const usual = { ...plain, ideas: undefined };

/** A folder of many old articles, each with a few findings of several rules. */
function manyArticles(count: number, rules = 30): ArticleReport[] {
  return Array.from({ length: count }, (_, index) =>
    articleOf(
      'Please like us.\nYou may utilize it.\nYou might think.',
      [
        { words: 'like us', level: index % 7 === 0 ? 'must-fix' : 'should-fix' },
        { words: 'utilize', level: 'should-fix', rule: `rule-${index % rules}`, goal: 'plain' },
        { words: 'might', level: 'idea', rule: 'prefer-active', goal: 'plain' },
      ],
      {
        path: `content/articles/${'a-long-folder/'.repeat(index % 6)}article-${index}.mdx`,
        score: index % 100,
      },
    ),
  );
}

describe('a run with many findings', () => {
  const view = writer(reportOf(manyArticles(500)), usual);

  test('ends with a page, however many there are', () => {
    const lines = view.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => stringWidth(line) > 80 && !line.includes('npm run'))).toEqual([]);
  });

  test('names rules with their counts and two examples, what must be fixed first', () => {
    expect(view).toContain(
      '1000 findings in 500 articles, by rule\n  ✖ must fix    no-like-us  72 must fix, 428 should fix\n',
    );
    expect(view).toContain('\n      content/articles/article-0.mdx:1:8  like us\n');
    expect(view).toMatch(/\n {2}and \d+ more findings of \d+ more rules\n/);
  });

  test('names the ten articles that need it most, worst first', () => {
    const [, named = ''] = view.split('Articles that need it most\n');
    const articles = named.split('\n').slice(0, 10);
    expect(articles.every((line) => /\.mdx +1 must fix, 1 should fix, score \d+$/.test(line))).toBe(true);
    const scores = articles.map((line) => Number(/\d+$/.exec(line)?.[0]));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(named).toContain('  and 490 more articles\n');
  });

  test('says how to see the rest, with the paths that were typed', () => {
    const typed = writer(reportOf(manyArticles(500)), {
      ...usual,
      typed: ["posts/o'clock"],
      command: plain.command,
    });
    expect(typed).toContain("npm run lint:content -- posts/o'clock --all");
    expect(typed).toContain("npm run lint:content -- posts/o'clock --rule no-like-us");
    expect(typed).toContain('Next: begin with one article. Run');
  });

  test('shows all of them to whoever asks, and a number of rules and articles', () => {
    const all = writer(reportOf(manyArticles(500)), { ...usual, all: true });
    expect(all.match(/Rule {2}no-like-us/g)).toHaveLength(500);
    const top = writer(reportOf(manyArticles(500)), { ...usual, top: 25 });
    expect(top.match(/^ {2}[✖!] (?:must|should) fix/gm)).toHaveLength(25);
    expect(
      top
        .split('Articles that need it most\n')[1]
        ?.split('\n')
        .slice(0, 25)
        .every((line) => line.includes('score')),
    ).toBe(true);
  });

  test('shows only what one rule finds, its ideas too', () => {
    const one = writer(reportOf(manyArticles(3)), { ...usual, rules: ['prefer-active'] });
    expect(one.match(/\? idea/g)).toHaveLength(3);
    expect(one).not.toContain('Rule  no-like-us');
  });
});

describe('a small run', () => {
  test('is shown in full, without ideas, which are counted', () => {
    const view = writer(reportOf(manyArticles(2)), usual);
    expect(view).toContain('Rule  no-like-us  (content/articles/article-0.mdx:1:8)');
    expect(view).not.toContain('? idea');
    expect(view).toContain('2 ideas not shown. To see them: npm run lint:content -- --ideas');
    expect(writer(reportOf(manyArticles(2)), plain)).toContain('? idea');
  });

  test('with nothing but ideas is one warm line', () => {
    const [article] = manyArticles(1);
    const idea = { ...(article as ArticleReport), findings: (article as ArticleReport).findings.slice(2) };
    const [line, aside] = writer(reportOf([idea]), usual).split('\n');
    expect(line).toMatch(/^✔ 1 article checked/);
    expect(aside).toBe('1 idea not shown. To see them: npm run lint:content -- --ideas');
  });

  test('of one article shows everything, however much it is', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const many = articleOf(
      words.join('\n'),
      words.map((word) => ({ words: word, rule: `rule-${word}`, level: 'should-fix' as const })),
    );
    expect(writer(reportOf([many]), usual).match(/! should fix/g)).toHaveLength(60);
  });
});

describe('the command', () => {
  const asks = 'If this helped, like us today!\n';
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `my posts/post-${index}.md`,
      `${asks}\nYou may feel myalgia.\n`,
    ]),
  );

  test('repeats what was typed, quoted so that it can be pasted', () => {
    const { out } = bedside(['lint', 'my posts'], { cwd: folderOf(many) });
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(out).toContain("npx bedside lint 'my posts' --rule no-like-us");
    expect(out).toContain("npx bedside lint 'my posts' --all");
    expect(out).toContain("npx bedside lint 'my posts/post-0.md'");
  });

  test('repeats a script as it was called, by the program that called it', () => {
    const cwd = folderOf(many);
    const env = { npm_lifecycle_event: 'check', npm_lifecycle_script: "bedside lint 'my posts'" };
    expect(
      bedside(['lint', 'my posts'], { cwd, env: { ...env, npm_lifecycle_script: 'bedside lint posts' } }).out,
    ).toContain("npm run check -- 'my posts' --all");
    expect(
      bedside(['lint', 'my posts'], {
        cwd,
        env: { ...env, npm_config_user_agent: 'pnpm/9.1.0 npm/? node/v24' },
      }).out,
    ).toContain('pnpm run check ');
    const posts = Object.fromEntries(
      Object.entries(many).map(([path, text]) => [path.replace('my posts', 'posts'), text]),
    );
    expect(
      bedside(['lint', 'posts'], {
        cwd: folderOf(posts),
        env: { npm_lifecycle_event: 'check', npm_lifecycle_script: 'bedside lint posts' },
      }).out,
    ).toContain('npm run check -- --all');
  });

  test('asks whether another rule was meant', () => {
    const { code, err } = bedside(['lint', '--rule', 'no-like-su'], {
      cwd: folderOf({ 'content/a.md': asks }),
    });
    expect(code).toBe(2);
    expect(err).toContain('There is no rule called "no-like-su". Did you mean "no-like-us"?\n');
  });

  test('shows several rules, and fails for what it does not show as well', () => {
    const cwd = folderOf({ 'content/a.md': `${asks}\nYou may feel myalgia.\n` });
    const both = bedside(['lint', '--rule', 'no-like-us', '--rule', 'plain-words'], { cwd });
    expect(both.out).toMatch(/Rule {2}no-like-us[\s\S]*Rule {2}plain-words/);
    const one = bedside(['lint', '--rule', 'plain-words'], { cwd });
    expect(one.out).not.toContain('Rule  no-like-us');
    expect(one.code).toBe(1);
  });

  test('writes several reports at once into a folder, each under its own name', () => {
    const cwd = folderOf({ 'content/a.md': asks });
    const { code, out } = bedside(
      ['lint', '--format', 'json,sarif,gitlab,rdjson,junit', '--out', 'new/reports'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(out).toContain('Not ready yet: 1 must fix.');
    const read = (name: string) => readFileSync(join(cwd, 'new/reports', name), 'utf8');
    for (const name of [
      'bedside.json',
      'bedside.sarif',
      'gl-code-quality-report.json',
      'bedside.rdjson.json',
    ])
      expect(JSON.stringify(JSON.parse(read(name)))).toContain('no-like-us');
    expect(read('bedside.junit.xml')).toContain('no-like-us');
  });

  test('says where several reports could go', () => {
    const { code, err } = bedside(['lint', '--format', 'json,sarif'], {
      cwd: folderOf({ 'content/a.md': asks }),
    });
    expect(code).toBe(2);
    expect(err).toContain('Several reports need a folder to go to, such as: --out reports\n');
  });
});

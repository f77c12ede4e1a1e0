import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import { checkAll } from '../../src/astro/run-linter.ts';
import { readRulePage } from '../../src/site/rules/read-rule-page.ts';
import { listArticleIds, readBuilt, root } from './built-site.ts';

const mirror = readBuilt('editorial-standards/mirror/index.html');
const standards = readBuilt('editorial-standards/index.html');

test('the mirror shows the score, the grade and the findings of every article, as the linter reports them', async () => {
  const { report } = await checkAll(root);
  const articles = report.articles.filter(({ path }) => path.startsWith('content/articles/'));
  expect(articles).toHaveLength(listArticleIds().length);
  for (const { path, score, grade, findings } of articles) {
    const id = path.replace(/^content\/articles\/|\.mdx?$/g, '');
    const row = mirror.match(new RegExp(`<a href="/articles/${id}/"[^>]*>.*?</tr>`, 's'))?.[0] ?? '';
    const cells = Array.from(row.matchAll(/<td[^>]*>([^<]*)</g), (match) => match[1]);
    const count = (level: string) => String(findings.filter((finding) => finding.level === level).length);
    expect(cells, id).toEqual([
      String(Math.round(score)),
      grade === null ? 'too short' : grade.toFixed(1),
      count('must-fix'),
      count('should-fix'),
      count('idea'),
    ]);
  }
  expect(mirror).toMatch(new RegExp(`mean score, of 100</dt>\\s*<dd[^>]*>${Math.round(report.score)}<`));
});

test('every open exception stands on the mirror with its reason, or the mirror says that there is none', async () => {
  const { report } = await checkAll(root);
  if (report.exceptions.length === 0) expect(mirror).toContain('no rule was waived anywhere');
  for (const { reason } of report.exceptions) expect(mirror).toContain(reason.slice(0, 20));
});

test('every article shows its reading grade', async () => {
  const { report } = await checkAll(root);
  for (const { path, grade } of report.articles) {
    const id = path.match(/^content\/articles\/(.+)\.mdx?$/)?.[1];
    if (!id || grade === null) continue;
    const html = readBuilt(`articles/${id}/index.html`);
    const shown = html.match(/Reading grade<\/dt>\s*<dd[^>]*>\s*(\d+)/)?.[1];
    expect(shown, id).toBe(String(Math.max(1, Math.round(grade))));
  }
});

test('every rule has a page, and the list of rules leads to it', () => {
  for (const { id, about } of rules) {
    expect(standards, id).toContain(`href="/editorial-standards/${id}/"`);
    const page = readBuilt(`editorial-standards/${id}/index.html`);
    expect(page).toContain(about.slice(0, 20).replace(/'/g, '&#39;'));
    expect(page.match(/<li class="example"/g)?.length, id).toBeGreaterThan(1);
  }
});

test('each folder of a rule is in the list of rules, so that no page is forgotten', () => {
  const folders = readdirSync(join(root, 'lint-rules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?!_)[^/]+\/[^/]+\/rule\.md$/.test(path))
    .map((path) => path.split('/').at(-2) ?? '');
  const pages = rules.map(({ id }) => id);
  expect(folders.filter((id) => !pages.includes(id))).toEqual([]);
});

test('a rule page is read in its parts, with the words a rule finds marked', () => {
  const page =
    '# x\n\n## Why\n\nBecause.\n\n```mdx bad\nPlease [[like us]] now.\n```\n\n```md good\nI like it.\n```\n';
  expect(readRulePage(page)).toEqual([
    { kind: 'heading', text: 'Why' },
    { kind: 'prose', markdown: 'Because.' },
    {
      kind: 'examples',
      isBad: true,
      examples: [
        [
          { text: 'Please ', isMarked: false },
          { text: 'like us', isMarked: true },
          { text: ' now.', isMarked: false },
        ],
      ],
    },
    { kind: 'examples', isBad: false, examples: [[{ text: 'I like it.', isMarked: false }]] },
  ]);
});

test('a longer fence may hold a heading or a shorter fence', () => {
  const page = '# x\n\n````mdx bad\n## [[Like us]]\n```\ncode\n```\n````\n';
  expect(readRulePage(page)).toHaveLength(1);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Report } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './helpers/lint.ts';
import { writeFiles } from './helpers/project.ts';

/** The articles of one folder of fixtures, laid into a folder of the site the test makes. */
function lay(fixtures: string, folder: string): Record<string, string> {
  const from = new URL(`./fixtures/${fixtures}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(from).map((name) => [`${folder}/${name}`, readFileSync(new URL(name, from), 'utf8')]),
  );
}

/*
 * Good and thin articles beside each other, all rules on. Those in `articles` are held to what a site asks of its front
 * matter; the others lie in a plain folder, where nothing but their text speaks for them.
 */
const good = { ...lay('substance/good', 'notes/good'), ...lay('score/good', 'articles') };
const thin = { ...lay('substance/thin', 'notes/thin'), ...lay('score/thin', 'notes/thin') };

const cwd = mkdtempSync(join(tmpdir(), 'bedside-'));
let report: Report;
beforeAll(async () => {
  const config = { collections: { articles: { folder: 'articles', schema: z.looseObject({}) } } };
  writeFiles(cwd, { ...good, ...thin });
  report = await lint({ cwd, paths: ['.'], rules, wordLists, model, profiles, config, today });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const scored = (path: string) => {
  const article = report.articles.find((one) => one.path === path);
  const beside = report.corpus.findings.filter((finding) => finding.path === path);
  const found = [...(article?.findings ?? []), ...beside].filter(({ level }) => level !== 'idea');
  return { score: article?.score ?? Number.NaN, found: found.map(({ rule, text }) => `${rule}: ${text}`) };
};

test('there are twenty good articles and twenty thin ones or more', () => {
  expect(Object.keys(good)).toHaveLength(20);
  expect(Object.keys(thin).length).toBeGreaterThanOrEqual(20);
});

describe('with every rule on', () => {
  test.each(Object.keys(thin))('%s scores under 50', (path) => {
    const { score, found } = scored(path);
    expect({ isUnder: score < 50, score, found }).toMatchObject({ isUnder: true });
  });

  test.each(Object.keys(good))('%s scores 60 or more', (path) => {
    const { score, found } = scored(path);
    expect({ isOver: score >= 60, score, found }).toMatchObject({ isOver: true });
  });
});

test('copies and forms are thin because of the others, not by themselves', () => {
  const reasons = (name: string) => scored(`notes/thin/${name}.mdx`).found.join();
  expect(reasons('near-copy-antibiotics')).toContain('no-near-copy');
  expect(reasons('near-copy-hospital')).toContain('no-near-copy');
  expect(reasons('form-sciatica')).toContain('no-template-text');
});

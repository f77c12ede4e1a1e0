import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lint } from '#linter/run.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import config from '../lint.config.ts';

/** Lints a copy of this site's own content, changed before. */
async function lintCopy(change: (folder: string) => void) {
  const cwd = mkdtempSync(join(tmpdir(), 'bedside-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  cpSync(resolve('content'), join(cwd, 'content'), { recursive: true });
  change(cwd);
  const { pages, settings, ...rest } = config;
  return lint({
    cwd,
    paths: ['content'],
    rules,
    profiles,
    wordLists,
    model,
    config: rest,
    today: '2026-11-28',
  });
}

function editArticles(folder: string, change: (text: string) => string): void {
  const articles = join(folder, 'content/articles');
  for (const name of readdirSync(articles)) {
    const path = join(articles, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
}

const withoutLines = (text: string) => text.replace(/^ {2}groups: .*\n/gm, '');

test('with its groups the site is ready', async () => {
  const report = await lintCopy(() => {});
  expect([report.state, report.counts['must-fix']]).toEqual(['ready', 0]);
  expect(report.corpus.findings.filter(({ rule }) => rule === 'lead-to-peers')).toEqual([]);
});

test('without any group it has no full score, and says what is missing', async () => {
  const report = await lintCopy((folder) => {
    rmSync(join(folder, 'content/groups'), { recursive: true });
    editArticles(folder, withoutLines);
  });
  expect(report.score).toBeLessThan(99);
  expect(report.state).toBe('not-ready');
  const said = new Set(report.articles.flatMap(({ findings }) => findings.map(({ say }) => say)));
  expect(said).toContain('A serious topic needs a group.');
  const missing = report.corpus.findings.filter(({ rule }) => rule === 'lead-to-peers');
  expect(missing.length).toBeGreaterThan(8);
  expect(new Set(missing.map(({ say }) => say))).toEqual(
    new Set(['This article names no group of people who share this.']),
  );
});

test('helplines alone do not stand in for people who share it', async () => {
  const report = await lintCopy((folder) =>
    editArticles(folder, (text) => text.replace(/^ {2}groups: .*$/gm, '  groups: [samaritans]')),
  );
  const found = report.corpus.findings.filter(({ rule }) => rule === 'lead-to-peers');
  expect(found.length).toBeGreaterThan(8);
  expect(found[0]?.say).toBe('It names lines and services, but no people who share this.');
  expect(report.score).toBeLessThan(100);
});

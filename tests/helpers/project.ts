import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LintConfig } from '#linter/config/config.ts';
import type { Finding, Report } from '#linter/finding/report.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import { type LintOptions, lint } from '#linter/run.ts';
import canReadArticle from '#rules/housekeeping/can-read-article/rule.ts';
import exceptions from '#rules/housekeeping/exceptions/rule.ts';
import { model } from '#rules/model.ts';

/** The rules every run has. */
export const housekeeping: readonly AnyRule[] = [canReadArticle, exceptions];

/** A folder with some files, gone after the test. */
export function projectOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Lints a folder of files as the command would. */
export function lintFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<LintOptions> = {},
): Promise<Report> {
  return lint({ cwd: projectOf(files), paths: ['.'], rules: housekeeping, model, ...options });
}

/** The findings in one article, which may be any of the files of a run. */
export async function findingsIn(
  content: string | Uint8Array,
  options: Partial<LintOptions> = {},
  path = 'article.mdx',
): Promise<readonly Finding[]> {
  const report = await lintFiles({ [path]: content }, options);
  return report.articles[0]?.findings ?? [];
}

/** The config of a folder whose articles may hold no program code. */
export function plainArticles(components?: LintConfig['components']): LintConfig {
  return { collections: { articles: { folder: '.', mdx: 'plain' } }, ...(components ? { components } : {}) };
}

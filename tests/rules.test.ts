import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guardsOf } from '#linter/document/phrases/guards.ts';
import { readPattern } from '#linter/document/phrases/pattern.ts';
import { rules } from '#rules/index.ts';
import { lintText } from './helpers/lint.ts';
import { pageHeadings, readExamples, readHeadings } from './helpers/rule-page.ts';

/** Rules whose examples need more than one file are tested in files of their own. */
const pageOf = (rule: { goal: string; id: string }) =>
  new URL(`../lint-rules/${rule.goal}/${rule.id}/rule.md`, import.meta.url);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const page = pageOf(rule);

  test('has a page with the six headings', () => {
    expect(existsSync(page)).toBe(true);
    expect(readHeadings(page)).toEqual(pageHeadings);
  });

  test('has phrases that can be read, every one', () => {
    for (const row of rule.phrases ?? []) {
      expect(readPattern(row.say, row.sets).length).toBeGreaterThan(0);
      expect(guardsOf(row)).toBeTypeOf('function');
    }
  });

  if (rule.corpus || rule.goal === 'housekeeping' || !existsSync(page)) return;
  const examples = readExamples(page);

  test('shows at least 5 lines not to write and 10 that are fine', () => {
    expect(examples.filter((example) => example.kind === 'bad').length).toBeGreaterThanOrEqual(5);
    expect(examples.filter((example) => example.kind === 'good').length).toBeGreaterThanOrEqual(10);
  });

  test.each(
    examples.map((example) => [example.line, example] as const),
  )('keeps to its page, line %i', (_line, example) => {
    const found = lintText(example.source, [rule], {
      path: `article.${example.language}`,
      collection: 'articles',
    });
    expect(found.map(({ start, end, text }) => ({ start, end, text }))).toEqual(example.marks);
  });
});

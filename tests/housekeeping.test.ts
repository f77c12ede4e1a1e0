import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findingsIn, housekeeping, plainArticles } from './helpers/project.ts';
import { readExamples } from './helpers/rule-page.ts';

/** A component of a site, with its props. */
const callout = z
  .strictObject({
    title: z.string().optional(),
    rows: z.number().optional(),
    level: z.enum(['calm', 'urgent']).optional(),
  })
  .meta({ needsWords: true });

/** Stands in for a rule that has something to waive in the examples. */
const plainWords = defineRule({
  id: 'plain-words',
  goal: 'plain',
  level: 'should-fix',
  about: 'Medical words with a plain one.',
  say: () => 'This is a medical word.',
  why: 'Many readers will not know it.',
  try: ['muscle pain'],
  check: ({ report }) => ({
    word: (word) => {
      if (word.key === 'myalgia') report(word);
    },
  }),
});

describe.each(['can-read-article', 'exceptions'])('%s', (id) => {
  const examples = readExamples(new URL(`../lint-rules/housekeeping/${id}/rule.md`, import.meta.url));

  test('shows at least 5 lines not to write and 10 that are fine', () => {
    expect(examples.filter(({ kind }) => kind === 'bad').length).toBeGreaterThanOrEqual(5);
    expect(examples.filter(({ kind }) => kind === 'good').length).toBeGreaterThanOrEqual(10);
  });

  test.each(
    examples.map((example) => [example.line, example] as const),
  )('keeps to its page, line %i', async (_line, { source, language, marks }) => {
    const found = await findingsIn(
      source,
      {
        rules: [...housekeeping, plainWords],
        config: plainArticles({ Callout: callout }),
        today: '2026-06-01',
      },
      `article.${language}`,
    );
    const own = found.filter(({ rule }) => rule !== 'plain-words');
    expect(own.map(({ start, end, text }) => ({ start: start.offset, end: end.offset, text }))).toEqual(
      marks,
    );
    expect(own.every(({ rule }) => rule === id)).toBe(true);
  });
});

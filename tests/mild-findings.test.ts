import { expect, test } from 'vitest';
import noUnfinishedText from '#rules/trust/no-unfinished-text/rule.ts';
import { findingsIn, housekeeping } from './helpers/project.ts';

const rules = [...housekeeping, noUnfinishedText];
const article = '{/* TODO: ask Asha */}\n\nCall [insert number] at night.\n';
const levelsOf = async (config = {}) =>
  (await findingsIn(article, { rules, config })).map(({ level, text }) => `${level}: ${text}`);

test('a note in a comment is told, a gap in the text stops the build', async () => {
  expect(await levelsOf()).toEqual(['should-fix: {/* TODO: ask Asha */}', 'must-fix: [insert number]']);
});

test('where the config lowers a rule, its mild findings never stand above it', async () => {
  expect(await levelsOf({ rules: { 'no-unfinished-text': 'idea' } })).toEqual([
    'idea: {/* TODO: ask Asha */}',
    'idea: [insert number]',
  ]);
});

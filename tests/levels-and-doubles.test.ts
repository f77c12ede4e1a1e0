import { expect, test } from 'vitest';
import plainWords from '#rules/plain/plain-words/rule.ts';
import noFiller from '#rules/substance/no-filler/rule.ts';
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

test('two rules never charge for the same words', async () => {
  const found = await findingsIn('It is important to note that rest helps.\n', {
    rules: [...housekeeping, plainWords, noFiller],
  });
  expect(found.map(({ rule }) => rule)).toEqual(['no-filler']);
});

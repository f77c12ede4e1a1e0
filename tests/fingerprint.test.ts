import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#linter/finding/fingerprint.ts';
import type { ArticleReport } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { projectOf } from './helpers/project.ts';

/** Lints articles in a plain folder, with every rule. */
async function articlesOf(files: readonly { file: string; text: string }[]) {
  const cwd = projectOf(Object.fromEntries(files.map(({ file, text }) => [file, text])));
  const { articles } = await lint({ cwd, rules, wordLists, model, today: '2026-11-01' });
  return new Map(articles.map((article) => [article.path, article]));
}

const toldOf = (article: ArticleReport | undefined) =>
  (article?.findings ?? []).filter(({ level }) => level !== 'idea');

describe('a fingerprint', () => {
  const findings = async (text: string) =>
    toldOf((await articlesOf([{ file: 'content/a.md', text }])).get('content/a.md'));
  const ofWord = async (text: string) => (await findings(text)).find(({ rule }) => rule === 'plain-words');

  test('stays when only markup, letter case or line breaks change', async () => {
    const one = await ofWord('Ask the nurse. Please utilize the patch tonight.');
    for (const text of [
      'Please **utilize** the\npatch tonight.',
      '> Rest.\n\n- PLEASE utilize the [patch](https://example.org/patch) tonight.',
      'Call us.\n\n|   a | b |\n|-|-|\n| 1 |    Please utilize   the patch tonight. |',
    ]) {
      expect((await ofWord(text))?.fingerprint, text).toBe(one?.fingerprint);
    }
  });

  test('changes when a word, a number or a sign of the sentence changes', async () => {
    const texts = ['Please utilize 1.5 mg.', 'Please utilize 15 mg.', 'Please utilize 1.5 mg now.'];
    const prints = await Promise.all(texts.map(async (text) => (await ofWord(text))?.fingerprint));
    expect(new Set(prints).size).toBe(texts.length);
  });

  test('tells equal sentences apart by their number', async () => {
    const twice = 'Please utilize the patch.\n\nRest for a day.\n\nPlease utilize the patch.';
    const prints = (await findings(twice)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints).toContain((await ofWord('Please utilize the patch.'))?.fingerprint);
  });

  test('of a finding about the whole article does not hang on the figures it gives', () => {
    const rule = { id: 'max-acronyms', isAboutWhole: true };
    const print = (say: string) => fingerprintOf(rule, { sentence: 'x', words: 'x', say });
    expect(print('It has 7 short forms.')).toBe(print('It has 12 short forms.'));
    expect(print('“T3” is not explained.')).not.toBe(print('“T4” is not explained.'));
  });
});

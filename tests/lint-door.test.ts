import { describe, expect, test } from 'vitest';
import { lint, openSession, SetUpError } from '#linter/index.ts';
import * as house from '#rules/index.ts';
import { projectOf } from './helpers/project.ts';

const files = { 'content/a.md': '# A cold\n\nPlease like us on Facebook.\n' };

describe('a program that asks by the door', () => {
  test('is told what is wrong with an article', async () => {
    const { articles } = await lint({ cwd: projectOf(files), ...house });
    expect(articles[0]?.findings.map(({ rule }) => rule)).toContain('no-like-us');
  });

  test('is told of a text that is not saved yet', async () => {
    const session = await openSession({ cwd: projectOf(files), ...house });
    const { articles } = session.check(
      'content/a.md',
      '# A cold\n\nPlease share this post with all your friends.\n',
    );
    expect(articles[0]?.findings.map(({ rule }) => rule)).toContain('no-share-bait');
  });

  test.each([
    [undefined, 'needs its options. Hand in the rules of the house: import * as house from "bedside/rules"'],
    ['content', 'needs its options.'],
    [{}, 'needs "cwd". Give the folder as a text: process.cwd().'],
    [{ cwd: '.' }, 'needs "rules". Hand in the rules of the house'],
    [{ cwd: '.', rules: {} }, 'cannot use its option "rules". Hand in the rules of the house'],
    [{ cwd: '.', rules: ['no-like-us'] }, 'cannot use its option "rules".'],
    [{ cwd: 3, rules: [] }, 'cannot use its option "cwd". Give the folder'],
    [
      { cwd: '.', rules: [], paths: 'content' },
      'cannot use its option "paths". Give a list of files and folders',
    ],
    [{ cwd: '.', rules: [], path: ['content'] }, 'has no option called "path". Did you mean "paths"?'],
    [{ cwd: '.', rules: [], today: 'now' }, 'cannot use its option "today". Give a day: "2026-11-28".'],
    [{ cwd: '.', rules: [], config: 'a.ts' }, 'cannot use its option "config". Give settings'],
    [
      { cwd: '.', rules: [], config: { ruls: {} } },
      'there is no setting called "ruls". Did you mean "rules"?',
    ],
  ])('in a wrong way is told so in a sentence: %j', async (options, said) => {
    for (const ask of [lint, openSession]) {
      const failure = await ask(options as never).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(SetUpError);
      expect((failure as Error).message).toContain(said);
    }
  });
});

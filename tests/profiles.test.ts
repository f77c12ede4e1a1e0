import { describe, expect, test } from 'vitest';
import { isFor } from '#linter/config/audiences.ts';
import type { LintConfig } from '#linter/config/config.ts';
import { decideLevels } from '#linter/config/levels.ts';
import { checkConfig } from '#linter/config/load-config.ts';
import { profiles, rules } from '#rules/index.ts';
import { lintFiles } from './helpers/project.ts';

const ruleFor = (id: string, config: LintConfig, audience?: unknown, path = 'content/articles/a.mdx') =>
  decideLevels(rules, config, profiles)(path, audience).find(({ rule }) => rule.id === id);

describe('a profile', () => {
  test('knows the words of a country', () => {
    expect(ruleFor('plain-words', {})?.options).toMatchObject({ locale: 'us' });
    expect(ruleFor('plain-words', { profile: 'uk' })?.options).toMatchObject({ locale: 'uk' });
  });

  test.each(['us', 'uk'])('of a country (%s) leaves every rule at its own level', (profile) => {
    for (const { id, level } of rules) {
      expect([id, ruleFor(id, { profile })?.level]).toEqual([id, level]);
    }
  });

  test('finds in the UK what is plain in the US', async () => {
    const files = { 'a.mdx': '# Sick days\n\nYou may have nausea in the morning.\n' };
    const told = async (profile: string) => {
      const report = await lintFiles(files, { rules, profiles, config: { profile } });
      return report.articles[0]?.findings.filter(({ text }) => text === 'nausea').length;
    };
    expect([await told('us'), await told('uk')]).toEqual([0, 1]);
  });

  test('gives way to what the config says, option by option', () => {
    const config: LintConfig = {
      profile: ['uk', 'strict'],
      rules: { 'plain-words': ['idea', { allow: ['oedema'] }], 'no-template-text': 'should-fix' },
    };
    expect(ruleFor('plain-words', config)).toMatchObject({
      level: 'idea',
      options: { locale: 'uk', allow: ['oedema'] },
    });
    expect(ruleFor('no-template-text', config)?.level).toBe('should-fix');
    expect(ruleFor('no-near-copy', config)?.level).toBe('must-fix');
  });

  test.each(Object.keys(profiles))('called %s holds only levels and options there are', (profile) => {
    expect(() => ruleFor('plain-words', { profile })).not.toThrow();
  });

  test('that does not exist is told with the nearest name', () => {
    expect(() => ruleFor('plain-words', { profile: 'strikt' })).toThrow(
      'There is no profile called "strikt". Did you mean "strict"?',
    );
    expect(() => checkConfig({ profile: 5 })).toThrow('Write "us", "uk", "strict", or a list of them.');
  });
});

describe('goals for readers', () => {
  const config: LintConfig = {
    rules: { 'reading-grade': ['idea', { maxGrade: 8 }] },
    audiences: [
      { words: ['nurses', 'professionals'], rules: { 'reading-grade': ['idea', { maxGrade: 12 }] } },
      { words: ['children'], rules: { 'reading-grade': ['should-fix', { maxGrade: 5 }] } },
    ],
    overrides: [{ files: ['content/articles/old/**'], rules: { 'reading-grade': 'off' } }],
  };
  const grade = (audience?: unknown, path?: string) => ruleFor('reading-grade', config, audience, path);

  test('hold for the readers an article names', () => {
    expect(grade('Health professionals who fit pumps')).toMatchObject({ options: { maxGrade: 12 } });
    expect(grade('children with asthma')).toMatchObject({ level: 'should-fix', options: { maxGrade: 5 } });
    expect(grade('adults')).toMatchObject({ level: 'idea', options: { maxGrade: 8 } });
    expect(grade()).toMatchObject({ options: { maxGrade: 8 } });
  });

  test('of two kinds of readers, the later in the config wins', () => {
    expect(grade('children and the nurses beside them')).toMatchObject({ options: { maxGrade: 5 } });
  });

  test('an override for a path goes before them', () => {
    expect(grade('children', 'content/articles/old/a.mdx')).toBeUndefined();
  });

  test('a mistake in them is told before the first file is read', () => {
    expect(() =>
      ruleFor('plain-words', { audiences: [{ words: ['nurses'], rules: { 'reading-grad': 'idea' } }] }),
    ).toThrow('There is no rule called "reading-grad". Did you mean "reading-grade"?');
  });

  test('are read from the front matter', async () => {
    const sentence = `Put the cream on the sore part of your skin each day, ${'and then wait a bit, '.repeat(3)}and wash.`;
    const files = {
      'child.mdx': `---\naudience: children with sore skin\n---\n\n${sentence}\n`,
      'nurse.mdx': `---\naudience: nurses of children with sore skin\n---\n\n${sentence}\n`,
    };
    const audiences = [
      { words: ['children'], rules: { 'max-sentence-words': ['must-fix', { maxWords: 15 }] } },
    ] as const;
    const report = await lintFiles(files, {
      rules: rules.filter(({ id }) => id === 'max-sentence-words'),
      config: { audiences, rules: { 'max-sentence-words': ['must-fix', { maxWords: 60 }] } },
    });
    expect(report.articles.map(({ findings }) => findings.length)).toEqual([1, 0]);
  });
});

test.each([
  ['parents of children under five', ['children'], false],
  ['Children, and those beside them', ['children'], true],
  ['parents and carers of a child', ['carers'], true],
  ['people who are carers', ['carers'], false],
  ['young people at school', ['young people'], true],
  [['nurses'], ['nurses'], false],
  [undefined, ['nurses'], false],
])('"For %s" is for %s: %s', (audience, words, expected) => {
  expect(isFor(audience, { words })).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import { lintText } from './helpers/lint.ts';

const only = (id: string) => rules.filter((rule) => rule.id === id);

describe('max-sentence-words', () => {
  const long =
    'Take the white tablets with your breakfast every morning of the week, because they can upset an empty stomach if you take them without any food at all.';

  test('says how many words there are and where to stop', () => {
    const [found] = lintText(long, only('max-sentence-words'));
    expect(found?.say).toBe('This sentence has 28 words. Aim for 20 or fewer.');
    expect(found?.try).toEqual(['Stop after “morning of the week”.']);
  });

  test('does not stop in the middle of a list or inside brackets', () => {
    const listed =
      'The nurse tests your vision, the pressure in your eye, the front of the eye, and the lids, and then she looks at the back of the eye (the retina, which sees) through a lens.';
    expect(lintText(listed, only('max-sentence-words'))[0]?.try[0]).toBe('Stop after “eye, and the lids”.');
  });

  test('asks for a list where the words are a list', () => {
    const items =
      'Bring water, bread, apples, plums, soap, towels, socks, shoes, a hat, a coat, a scarf, a book, a pen, a lamp, a map, a key, a mug and cash.';
    expect(lintText(items, only('max-sentence-words'))[0]?.try).toEqual(['Make a list of it.']);
  });

  test('takes another limit and refuses one it does not know', () => {
    expect(lintText(long, only('max-sentence-words'), { options: { maxWords: 30 } })).toEqual([]);
    expect(() => lintText(long, only('max-sentence-words'), { options: { maxWord: 30 } })).toThrow(
      'Did you mean "maxWords"?',
    );
  });

  test('takes a hundred thousand words in one sentence', () => {
    expect(lintText('and on it went '.repeat(25_000), only('max-sentence-words'))).toHaveLength(1);
  });
});

describe('reading-grade', () => {
  const easy = 'Put a cold cloth on it and rest. '.repeat(12);
  const hard = [
    'Individuals experiencing persistent inflammation should immediately discontinue administration of the preparation.',
    'Comprehensive documentation of accompanying manifestations facilitates professional evaluation considerably.',
    'Alternative therapeutic interventions demonstrate comparable effectiveness in uncomplicated presentations.',
  ];

  test('names the three sentences that weigh most, and how much lower the grade would be without each', () => {
    const [found] = lintText(easy + hard.join(' '), only('reading-grade'), { options: { maxGrade: 5 } });
    expect(hard).toContain(found?.text);
    expect(found?.try).toHaveLength(3);
    for (const line of found?.try ?? [])
      expect(line).toMatch(/^\d\.\d lower without “\w+ \w+ \w+ \w+ \w+ …”$/);
  });

  test('keeps quiet below its goal', () => {
    expect(lintText(easy, only('reading-grade'))).toEqual([]);
  });
});

test('says what is wrong in 12 words or fewer', () => {
  const source = `---\ntitle: Gout\n---\n\n${'Individuals experiencing inflammation should immediately discontinue administration and additionally consult appropriate professionals without delay whenever complications or unexpected manifestations become apparent in the meantime. '.repeat(6)}`;
  const ids = ['max-sentence-words', 'reading-grade', 'hard-sentence', 'no-thin-content', 'answer-first'];
  const found = lintText(source, ids.flatMap(only));
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(3);
  for (const { say } of found) expect(say.split(' ').length).toBeLessThanOrEqual(12);
});

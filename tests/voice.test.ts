import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fleschKincaidGrade, metricsOf } from '#linter/document/words/metrics.ts';
import type { Level } from '#linter/rule/define-rule.ts';
import { rules } from '#rules/index.ts';
import { documentOf, lintText } from './helpers/lint.ts';
import { pageOf, type Spoken, spokenBy, withoutQuotes } from './helpers/voice.ts';

/** Grade that every text of the linter has to stay under or at. */
const highestGrade = 8;

/** Rules that judge an article as a whole; a message or a page about a rule is no article. */
const ofWholeArticles = new Set(['no-thin-content', 'answer-first', 'require-next-step']);
const levels: readonly Level[] = ['must-fix', 'should-fix'];
const textRules = rules.filter(
  ({ id, level, corpus }) => levels.includes(level) && !corpus && !ofWholeArticles.has(id),
);

const findingsOf = (text: string) =>
  lintText(text, textRules, { path: 'voice.md' }).map(({ rule, text }) => `${rule}: ${text}`);
const gradeOf = (text: string) => fleschKincaidGrade(metricsOf(documentOf(text, 'voice.md')).counts);
const countWords = (text: string) =>
  withoutQuotes(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
/** A field of the front matter, a heading with its mark, or a bare figure: what a writer pastes whole is an example, and no sentence. */
const isPasted = (text: string) => /^\w+:|^#+ |^<h\d>|^about \d/.test(text);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  let known: Promise<Spoken[]> | undefined;
  const listen = () => {
    known ??= spokenBy(rule);
    return known;
  };

  test('says what is wrong in 12 words, why in 20, and what it is about in 12', async () => {
    const spoken = await listen();
    expect(spoken.length).toBeGreaterThan(0);
    const long = [
      ...spoken.map(({ say }) => say).filter((say) => countWords(say) > 12),
      ...spoken.map(({ why }) => why).filter((why) => countWords(why) > 20),
      ...[rule.about].filter((about) => countWords(about) > 12),
    ];
    expect([...new Set(long)]).toEqual([]);
  });

  test('speaks in words that pass the linter', async () => {
    const spoken = await listen();
    const told = [rule.about, ...spoken.flatMap(({ say, why }) => [say, why])].map(withoutQuotes);
    const tries = spoken.flatMap((one) => one.try.map(withoutQuotes)).filter((text) => !isPasted(text));
    expect([...new Set([...told, ...tries])].flatMap(findingsOf)).toEqual([]);
    expect(gradeOf([...new Set(told)].join('\n\n'))).toBeLessThanOrEqual(highestGrade);
  });

  test('has a page that passes the linter', () => {
    const page = readFileSync(pageOf(rule), 'utf8').replace(/^## Sources\n[\s\S]*/m, '');
    expect(findingsOf(page)).toEqual([]);
    expect(gradeOf(page)).toBeLessThanOrEqual(highestGrade);
  });
});

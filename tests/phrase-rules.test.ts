import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { model, rules } from '#rules/index.ts';
import { documentOf, lintText } from './helpers/lint.ts';
import { readExamples } from './helpers/rule-page.ts';

const pageOf = (rule: { goal: string; id: string }) =>
  new URL(`../lint-rules/${rule.goal}/${rule.id}/rule.md`, import.meta.url);

const phraseRules = rules.filter(
  (rule) => rule.phrases && (rule.goal === 'social' || rule.id === 'no-filler'),
);

describe.each(phraseRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const words = readExamples(pageOf(rule))
    .filter((example) => example.kind === 'bad')
    .flatMap((example) => example.marks.map(({ text }) => plain(text)));

  if (rule.goal === 'social') {
    test('is silent about its own bad examples where other people do it', () => {
      const wrap = (text: string) => `People who ${lowerFirst(text)} wait.`;
      expect(words.filter((text) => lintText(wrap(text), [rule]).length > 0)).toEqual([]);
    });
  }

  test('gives every row a source and names none twice', () => {
    const says = (rule.phrases ?? []).map(({ say }) => say);
    expect(says.length).toBe(new Set(says).size);
    expect((rule.phrases ?? []).every(({ source }) => source)).toBe(true);
  });
});

describe('our own labelled cases', () => {
  const folder = new URL('cases/', import.meta.url);
  const social = rules.filter((rule) => rule.goal === 'social');
  const rows = readdirSync(folder)
    .filter((name) => name === 'social.jsonl')
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { text: string; rule: string | null });

  test.each(
    rows.map((row) => [row.rule ?? 'nothing', row.text] as const),
  )('finds %s in: %s', (rule, text) => {
    const found = lintText(text, social).map((finding) => finding.rule);
    expect(found).toEqual(rule === 'nothing' ? [] : [rule]);
  });

  test('are answered alike in whatever order they are read', () => {
    const answers = (texts: readonly string[]) => {
      const phrases = indexPhrases(social, model);
      return new Map(
        texts.map((text) => [
          text,
          documentOf(text).sentences.flatMap((sentence) =>
            phrases.find(sentence).map(({ owner, hit }) => [owner.id, hit.row.say, hit.start, hit.stop]),
          ),
        ]),
      );
    };
    const texts = [...new Set(rows.map(({ text }) => text))];
    expect(answers(texts.toReversed())).toEqual(answers(texts));
  });
});

/** The words of a mark as they would be typed in running text. */
function plain(text: string): string {
  return text
    .replace(/\*+/g, '')
    .replace(/["“”]/g, '')
    .replace(/\n[>\s]*/g, ' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

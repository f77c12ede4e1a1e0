import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Vocabulary } from '#linter/document/words/vocabulary.ts';
import type { Finding } from '#linter/finding/report.ts';
import { applyEdits, type Fix } from '#linter/fix/fix.ts';
import { fixText } from '#linter/fix/fix-text.ts';
import { rules, wordLists } from '#rules/index.ts';
import { findingsInText } from './helpers/check-text.ts';
import { readExamples } from './helpers/rule-page.ts';

const pageOf = (rule: { goal: string; id: string }) =>
  new URL(`../lint-rules/${rule.goal}/${rule.id}/rule.md`, import.meta.url);

/** An article goes on after an example. */
const rest = '\n\nRest and drink water.\n';

/** All bad examples of one file, with what mends them. */
const cases = rules
  .filter((rule) => !rule.corpus && existsSync(pageOf(rule)))
  .flatMap((rule) =>
    readExamples(pageOf(rule))
      .filter(({ kind, source }) => kind === 'bad' && !source.startsWith('==='))
      .map(({ source, language, line }) => ({ id: rule.id, source, language, line })),
  );
const offered = cases.flatMap(({ id, source, language, line }) =>
  findingsInText(source + rest, language).flatMap((finding) =>
    (finding.fix ?? []).map((fix) => ({
      at: `${id}:${line}`,
      source: source + rest,
      language,
      finding,
      fix,
    })),
  ),
);

/** How often each rule finds the same words: what must not grow. */
function told(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Rules that count or compare all words: more of them, however plain, may be one too many. */
const counting =
  /^(?:max-|require-|hard-sentence$|reading-grade$|no-thin-content$|answer-first$|no-bare-list$|share-preview$)/;
/** The full name of what letters stand for is a medical term, and then to be explained itself. */
const follows: Readonly<Record<string, readonly string[]>> = {
  'explain-acronyms': ['explain-terms', 'plain-words'],
  /* The writer's own words beside it were kept back, so that one line is told once. */
  'person-first': ['plain-words'],
};

describe('what is offered to mend an example', () => {
  test('is there for each kind', () => {
    const by = (kind: Fix['kind']) =>
      new Set(offered.filter(({ fix }) => fix.kind === kind).map(({ finding }) => finding.rule));
    expect([...by('fix')].sort()).toEqual(['can-read-article', 'exceptions', 'heading-order', 'plain-words']);
    expect(by('choose').size).toBeGreaterThanOrEqual(15);
  });

  test('mends it and brings nothing new', () => {
    const wrong = offered.flatMap(({ at, source, language, finding, fix }) => {
      const before = findingsInText(source, language);
      const text = applyEdits(source, fix.edits);
      const after = findingsInText(text, language);
      const [had, has] = [told(before), told(after)];
      const same = (findings: readonly Finding[]) =>
        findings.filter(({ rule, say }) => rule === finding.rule && say === finding.say).length;
      const left = same(after) >= same(before);
      const isRead = before.some(({ rule }) => rule === 'can-read-article');
      const more = [...has]
        .filter(([rule, count]) => count > (had.get(rule) ?? 0) && !counting.test(rule))
        .filter(([rule]) => !follows[finding.rule]?.includes(rule))
        .map(([rule]) => rule);
      return [
        ...(left ? [`${at} ${finding.rule} is still there: ${fix.title} → ${text}`] : []),
        ...(isRead ? [] : more).map((rule) => `${at} ${finding.rule} brings ${rule}: ${fix.title} → ${text}`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

test('a text that was mended once is not changed a second time', () => {
  const vocabulary = new Vocabulary(wordLists);
  for (const { source, language } of new Map(offered.map((one) => [one.source, one])).values()) {
    const check = (text: string) => findingsInText(text, language);
    const { text } = fixText(source, check, vocabulary);
    expect(fixText(text, check, vocabulary)).toEqual({ text, made: [] });
  }
});

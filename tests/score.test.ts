import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '#linter/rule/check-document.ts';
import type { Goal, Level } from '#linter/rule/define-rule.ts';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { activateRules } from '#linter/rule/rule-set.ts';
import { type ScoredFinding, scoreOf as scoreFindings } from '#linter/score.ts';
import { model, rules } from '#rules/index.ts';
import { documentOf, lintText } from './helpers/lint.ts';

const finding = (rule: string, goal: Goal, level: Level): ScoredFinding => ({ rule, goal, level });
const goalOf = {
  'no-like-us': 'social',
  'no-tag-bait': 'social',
  'plain-words': 'plain',
  'no-thin-content': 'substance',
} as const;
const anyFinding: fc.Arbitrary<ScoredFinding> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(goalOf) as (keyof typeof goalOf)[])),
    fc.constantFrom<Level>('must-fix', 'should-fix', 'idea'),
  )
  .map(([rule, level]) => finding(rule, goalOf[rule], level));

const active = activateRules(rules, {});
const phrases = indexPhrases(rules, model);

describe('the score', () => {
  test('is 100 without findings', () => {
    expect(scoreFindings([], active, model.goals).score).toBeCloseTo(100);
  });

  test('loses 10 for a must-fix, 4 for a should-fix and nothing for an idea', () => {
    const { score } = scoreFindings(
      [
        finding('no-like-us', 'social', 'must-fix'),
        finding('plain-words', 'plain', 'should-fix'),
        finding('hard-sentence', 'plain', 'idea'),
      ],
      active,
      model.goals,
    );
    expect(score).toBeCloseTo(86);
  });

  test('of a thin article stays under 50, with every other goal counted half', () => {
    const { score, goals } = scoreFindings(
      [finding('no-thin-content', 'substance', 'should-fix')],
      active,
      model.goals,
    );
    expect(score).toBeLessThan(50);
    expect(goals.substance?.points).toBe(0);
    expect(goals.social?.points).toBeCloseTo((goals.social?.of ?? 0) / 2);
  });

  test('is the sum of its goals, and one finding more never raises it', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), anyFinding, (findings, another) => {
        const { score, goals } = scoreFindings(findings, active, model.goals);
        expect(score).toBeCloseTo(Object.values(goals).reduce((total, { points }) => total + points, 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(scoreFindings([...findings, another], active, model.goals).score).toBeLessThanOrEqual(
          score + 1e-9,
        );
      }),
    );
  });
});

/** Read as any Markdown: what front matter the site asks for is tested elsewhere. */
const circumstances = { today: '2026-11-22' };

const title = '---\ntitle: Ringworm\n---\n\n';

function lint(paragraphs: readonly string[]) {
  const source = title + paragraphs.join('\n\n');
  const document = documentOf(source);
  const findings = checkDocument(document, active, phrases, circumstances);
  const scored = findings.map(({ active: { rule, level } }) => finding(rule.id, rule.goal, level));
  return { source, findings, score: scoreFindings(scored, active, model.goals).score };
}

const clean = [
  'Ringworm is a rash from a fungus. It makes a red, scaly ring that itches.',
  'Rub clotrimazole cream on the ring twice a day for two weeks, and a week longer once it looks healed.',
  '- Wash towels at 60 degrees.\n- Do not share combs, caps or mats.\n- Dry between your toes.',
  'Call your doctor if it grows after two weeks of cream, or if it is on the scalp. Tablets work there.',
  'Cats and dogs carry it too. Look for bald patches behind the ears, and ask a vet.',
  '> My son had it for a month before the coach saw it.',
  'Everyone is different, and it matters to take care of yourself.',
];
const faulty = [
  'If the rash does not go away after you have used the cream for two weeks, or if it spreads to your face, you should see your doctor, and you should take the tube of cream with you.',
  'Wrestlers, swimmers and children in day care get it most often, because they share mats, towels, floors and toys with many others, and a short touch is enough to pass the fungus on.',
];

describe('deleting', () => {
  test('a paragraph that carries no finding never raises the score', () => {
    const draft = fc.shuffledSubarray([...clean, ...faulty], { minLength: 2 });
    fc.assert(
      fc.property(draft, fc.nat(), (paragraphs, pick) => {
        const index = pick % paragraphs.length;
        const before = lint(paragraphs);
        const start = title.length + paragraphs.slice(0, index).join('\n\n').length;
        const end = start + (paragraphs[index] as string).length + 2;
        const carries = before.findings.some((one) => one.start < end && one.end > start);
        const isWhole = before.findings.some(({ active: { rule } }) => rule.id === 'no-thin-content');
        if (carries || isWhole) return;
        expect(lint(paragraphs.toSpliced(index, 1)).score).toBeLessThanOrEqual(before.score + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('the faulty sentence itself raises it', () => {
    expect(lint(clean).score).toBeGreaterThan(lint([...clean, ...faulty]).score);
  });
});

const fixtures = (kind: 'thin' | 'good') => {
  const folder = new URL(`./fixtures/substance/${kind}/`, import.meta.url);
  return readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
};
const noThin = rules.filter(({ id }) => id === 'no-thin-content');
const scoreOf = (source: string, path: string) => {
  const document = documentOf(source, path);
  const found = checkDocument(document, active, phrases, circumstances);
  return scoreFindings(
    found.map(({ active: { rule, level } }) => finding(rule.id, rule.goal, level)),
    active,
    model.goals,
  ).score;
};

describe('thin articles', () => {
  test.each(fixtures('thin'))('%s is found and scores under 50', (path, source) => {
    expect(lintText(source, noThin, { path })).toHaveLength(1);
    expect(scoreOf(source, path)).toBeLessThan(50);
  });

  test.each(fixtures('good'))('%s is not, and scores 60 or more', (path, source) => {
    expect(lintText(source, noThin, { path })).toEqual([]);
    expect(scoreOf(source, path)).toBeGreaterThanOrEqual(60);
  });

  test('are told what they lack, in at most 20 words, and what to do about it', () => {
    const [found] = lintText('# Gout\n\nGout is a common problem. Learn more soon.', noThin);
    expect(found?.try.length).toBeGreaterThan(0);
    const document = documentOf('# Gout\n\nGout is a common problem.');
    const [raw] = checkDocument(
      document,
      activateRules(noThin, {}),
      indexPhrases(noThin, model),
      circumstances,
    );
    const why = noThin[0]?.why;
    const words = typeof why === 'function' ? why(raw?.details.data) : '';
    expect(words).toContain('It explains too little in full sentences.');
    expect(words.split(' ').length).toBeLessThanOrEqual(20);
  });
});

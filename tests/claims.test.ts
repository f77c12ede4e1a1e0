import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import names from '#rules/plain/consistent-terms/names.json' with { type: 'json' };
import { lintText } from './helpers/lint.ts';

const ids = {
  people: ['person-first'],
  unfinished: ['no-unfinished-text', 'no-chatbot-leftovers'],
  'readers-and-promotion': ['no-happy-talk', 'no-promo-push', 'no-reader-label', 'no-easy-claim'],
  'people-and-numbers': ['person-first', 'consistent-terms', 'clear-numbers', 'no-vague-quantity'],
  claims: ['no-absolute-claim', 'no-hype', 'no-bare-testimonial', 'no-care-substitute', 'no-privacy-ask'],
};

const ruleOf = (id: string) => rules.find((rule) => rule.id === id) as (typeof rules)[number];

/** What a list of our own sentences has to find. Below it, a change has made a rule blind. */
const leastFound = 0.85;

describe.each(Object.entries(ids))('labelled sentences in %s.jsonl', (file, members) => {
  const rows = readFileSync(new URL(`cases/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; rule: string | null });
  const checked = members.map(ruleOf);
  const seen = rows.map((row) => ({
    ...row,
    found: [...new Set(lintText(row.text, checked).map((finding) => finding.rule))],
  }));

  test('leave alone what only looks alike, and call nothing by another rule', () => {
    const wrong = seen.filter(({ rule, found }) => found.some((id) => id !== rule));
    expect(wrong).toEqual([]);
  });

  test.each(members)('are found by %s', (id) => {
    const right = seen.filter(({ rule }) => rule === id);
    const found = right.filter((row) => row.found.includes(id));
    expect(right.length).toBeGreaterThanOrEqual(10);
    expect(found.length / right.length).toBeGreaterThanOrEqual(leastFound);
  });
});

describe('what writers are told', () => {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const data = {
    words: 'a diabetic',
    first: 'high blood pressure',
    second: 'hypertension',
    kind: 'relative',
  };

  test.each(Object.values(ids).flat())('by %s is short', (id) => {
    const { say, why, about, try: ideas } = ruleOf(id);
    expect(count(say(data))).toBeLessThanOrEqual(12);
    expect(count(typeof why === 'string' ? why : why(data))).toBeLessThanOrEqual(20);
    expect(count(about)).toBeLessThanOrEqual(12);
    expect((ideas ?? []).length).toBeLessThanOrEqual(3);
  });
});

describe('the lists of words', () => {
  const phraseRules = Object.values(ids)
    .flat()
    .map(ruleOf)
    .filter(({ phrases }) => phrases);

  test.each(
    phraseRules.map((rule) => [rule.id, rule] as const),
  )('of %s name a source for each row, once', (_id, rule) => {
    const says = (rule.phrases ?? []).map(({ say }) => say);
    expect(says.filter((say, index) => says.indexOf(say) !== index)).toEqual([]);
    expect((rule.phrases ?? []).filter(({ source }) => !source)).toEqual([]);
  });

  test.each(
    phraseRules.filter(({ id }) => id !== 'consistent-terms').map((rule) => [rule.id, rule] as const),
  )('of %s are in order', (_id, rule) => {
    const says = (rule.phrases ?? []).map(({ say }) => say);
    expect(says).toEqual([...says].sort());
  });

  test('of names of one thing are in order, the plain name first', () => {
    const first = names.map((thing) => thing.names[0]?.[0] ?? '');
    expect(first).toEqual([...first].sort());
  });

  test('offer nothing that person-first would flag', () => {
    const rule = ruleOf('person-first');
    const offered = (rule.phrases ?? [])
      .flatMap((row) => row.try ?? [])
      .filter((text) => !text.includes('$'));
    expect(offered.filter((text) => lintText(`We saw ${text}.`, [rule]).length > 0)).toEqual([]);
  });
});

describe('person-first', () => {
  const rule = ruleOf('person-first');
  const found = (text: string, options?: Record<string, unknown>) =>
    lintText(text, [rule], options ? { options } : {}).map((finding) => [finding.text, finding.try[0]]);

  test('offers words that can be pasted in', () => {
    expect(found('If you are a diabetic, call.')).toEqual([['a diabetic', 'a person with diabetes']]);
    expect(found('Asthma sufferers know.')).toEqual([['Asthma sufferers', 'People with asthma']]);
    expect(found('An epileptic may fall.')).toEqual([['An epileptic', 'A person with epilepsy']]);
  });

  test('follows the words a group chose for itself, and lets a site change them', () => {
    expect(found('Autistic adults can come.')).toEqual([]);
    expect(found('Autistic adults can come.', { identityFirst: [] })).toEqual([
      ['Autistic adults', 'Adults with autism'],
    ]);
  });

  test('knows that the UK says "disabled people"', () => {
    expect(found('People with disabilities can come.')).toEqual([]);
    expect(found('People with disabilities can come.', { locale: 'uk' })).toEqual([
      ['People with disabilities', 'Disabled people'],
    ]);
  });
});

test('consistent-terms leaves names alone that a site allows', () => {
  const text = 'Hives itch. Hives fade. Urticaria lasts. Cold can cause urticaria.';
  const rule = ruleOf('consistent-terms');
  expect(lintText(text, [rule]).map((finding) => finding.text)).toEqual(['Urticaria']);
  expect(lintText(text, [rule], { options: { allow: ['urticaria'] } })).toEqual([]);
});

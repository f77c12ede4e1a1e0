import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import noDeadLink from '#rules/findable/no-dead-link/rule.ts';
import { rules } from '#rules/index.ts';
import maxParagraphWords from '#rules/plain/max-paragraph-words/rule.ts';
import requireReplyPath from '#rules/social/require-reply-path/rule.ts';
import citeNumbers from '#rules/trust/cite-numbers/rule.ts';
import noExamplePeople from '#rules/trust/no-example-people/rule.ts';
import requireReview from '#rules/trust/require-review/rule.ts';
import reviewDate from '#rules/trust/review-date/rule.ts';
import { lintText } from './helpers/lint.ts';
import { lintFiles } from './helpers/project.ts';

const config: LintConfig = {
  collections: { articles: { folder: 'content/articles', schema: z.looseObject({}) } },
};
const bare =
  '---\ntitle: How do I sleep better?\n---\n\nGo to bed at ten. See [back pain](/articles/back-pane/).\n';

test('asks articles of the site for front matter, and never a plain folder of Markdown', async () => {
  const report = await lintFiles(
    { 'content/articles/sleep.mdx': bare, 'notes/sleep.mdx': bare },
    { rules, config },
  );
  const found = Object.fromEntries(
    report.articles.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]),
  );
  expect(found['content/articles/sleep.mdx']).toEqual(
    expect.arrayContaining([
      'require-expert',
      'require-review',
      'require-sources',
      'require-connection',
      'share-preview',
    ]),
  );
  expect(found['notes/sleep.mdx']?.filter((rule) => /^(?:require|review|share)/.test(rule))).toEqual([]);
});

test('knows the pages of the site by their files, and names the nearest one', async () => {
  const files = { 'content/articles/sleep.mdx': bare, 'content/articles/back-pain.mdx': bare };
  const report = await lintFiles(files, { rules: [noDeadLink], config });
  const [finding] = report.articles[0]?.findings ?? [];
  expect(finding).toMatchObject({
    say: 'There is no page at /articles/back-pane/',
    try: ['/articles/back-pain/'],
  });
});

test('a link from an article in a folder of its own is read from there', async () => {
  const files = {
    'content/articles/heart/attack.mdx':
      '[a](../pain/) [b](/articles/heart/pain) [c](./pain.mdx) [d](../gone/)',
    'content/articles/heart/pain.mdx': 'Call 999.',
  };
  const report = await lintFiles(files, { rules: [noDeadLink], config });
  expect(report.articles[0]?.findings.map(({ text }) => text)).toEqual(['[d](../gone/)']);
});

test('dates are measured from the day of the run', async () => {
  const text = '---\nlastReviewed: 2024-01-10\nnextReview: 2026-01-10\n---\n\nRest.';
  const on = async (today: string) =>
    (await lintFiles({ 'a.mdx': text }, { rules: [reviewDate], today })).articles[0]?.findings.map(
      ({ say }) => say,
    );
  expect(await on('2026-01-10')).toEqual([]);
  expect(await on('2026-01-11')).toEqual(['The next review was due on 2026-01-10.']);
  expect(await on('2024-01-09')).toEqual(['The day 2024-01-10 has not come yet.']);
});

test('an article with every field gone is told once by each rule', () => {
  const found = lintText('Rest and drink. Call 999 if you faint.', rules, { collection: 'articles' }).map(
    ({ rule }) => rule,
  );
  expect(found).toEqual([...new Set(found)]);
});

test('an unreadable or odd front matter breaks no rule', () => {
  for (const odd of [
    'connect: 5',
    'sources: nhs',
    'syndicate: [1, null]',
    'lastReviewed: [2]',
    'author: {}',
    'type: 7',
    'connect: [a]',
    'sources: [null, 3, {url: 4}]',
  ]) {
    expect(() => lintText(`---\n${odd}\n---\n\nRest.`, rules, { collection: 'articles' })).not.toThrow();
  }
});

test.each([
  [
    'a demonstration may show example people',
    noExamplePeople,
    { isDemonstration: true },
    '---\nauthor: example-nurse\n---\n',
  ],
  [
    'one address for the site is a way to reply',
    requireReplyPath,
    { siteContact: 'hello@clinic.example.org' },
    '---\ntitle: A\n---\n',
  ],
  [
    'a longer time between reviews can be agreed',
    reviewDate,
    { staleAfterMonths: 60 },
    '---\nlastReviewed: 2022-11-23\n---\n',
  ],
  [
    'longer paragraphs can be allowed',
    maxParagraphWords,
    { maxWords: 300, maxSentences: 40 },
    'Rest a bit more. '.repeat(30),
  ],
] as const)('%s', (_what, rule, options, source) => {
  expect(lintText(source, [rule], { collection: 'articles' })).not.toEqual([]);
  expect(lintText(source, [rule], { collection: 'articles', options })).toEqual([]);
});

test('an address nobody reads does not count as the address of the site', () => {
  const options = { siteContact: 'noreply@clinic.example.org' };
  expect(
    lintText('---\ntitle: A\n---\n', [requireReplyPath], { collection: 'articles', options }),
  ).toHaveLength(1);
});

test('a missing date alone is asked for by its name', () => {
  const [found] = lintText('---\nreviewedBy: ben-gray\n---\n', [requireReview], { collection: 'articles' });
  expect(found).toMatchObject({
    say: 'It was checked, but when is not said.',
    try: ['lastReviewed: 2026-11-22'],
  });
});

test.each([
  'Only 4% of leaders of hospitals and 12% of nurses sleep well.',
  'Five of every six respondents said so.',
  'Three in five adults agree.',
  'It helps 2.5 million carers.',
  'Nearly three-quarters of teenagers are tired.',
])('asks where a number comes from: %s', (sentence) => {
  expect(lintText(sentence, [citeNumbers])).toHaveLength(1);
});

test.each([
  'Take 1 in the morning and 2 in the evening.',
  'Give 1 of 4 doses to each child.',
  'Children aged 5 to 11 need 9 to 11 hours.',
  'Call 0800 123 4567, nurses answer.',
  'Open 24 hours, 7 days a week for patients.',
  'Walk 10,000 steps a day.',
  'It costs 1,200 a year.',
  'One in the hand is worth two.',
  'A normal level is 70 to 99 in most people.',
])('leaves everyday numbers alone: %s', (sentence) => {
  expect(lintText(sentence, [citeNumbers])).toEqual([]);
});

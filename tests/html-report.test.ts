import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Report } from '#linter/finding/report.ts';
import { htmlPage } from '#linter/reporters/html/html.ts';
import { articleOf, plain, reportOf } from './helpers/report.ts';

const options = {
  ...plain,
  describe: (id: string) => ({ about: `About ${id}.`, isDue: id === 'review-date' }),
};
const hostile = '</title><script>alert(1)</script><img src=x onerror=y> "\'&amp; \u202E\u001B[31m';
const article = articleOf(
  `Please like us. You may utilize it.\n${hostile}\nlast year`,
  [
    { words: 'like us' },
    { words: hostile, say: hostile, try: [hostile] },
    { words: 'utilize', rule: 'plain-words', goal: 'plain', level: 'should-fix', isKnown: true },
    {
      words: 'last year',
      rule: 'review-date',
      goal: 'trust',
      level: 'should-fix',
      say: 'The next check was due.',
    },
  ],
  { title: hostile, topic: 'heart-and-diabetes' },
);
const report: Report = reportOf(
  [article, articleOf('Rest.', [], { path: 'content/articles/b.mdx', title: 'Rest', words: 0 })],
  {
    baseline: {
      known: 1,
      fresh: 2,
      stale: [{ article: 'a', rule: 'b', print: 'c', words: '' }],
      entries: [],
      barred: [],
    },
    exceptions: [
      { path: 'a.mdx', line: 3, rule: 'plain-words', reason: hostile, until: '2027-03-01', state: 'used' },
      { path: 'a.mdx', line: 9, rule: 'no-hype', reason: 'a quote', state: 'used' },
    ],
    failures: [{ path: 'a.mdx', message: hostile }],
  },
);
const page = htmlPage(report, options);

/** What stands between one heading and the next, without tags. */
function section(name: string): string {
  const [, text = ''] = page.split(`>${name}</h2>`);
  return (
    text
      .split('<h2')[0]
      ?.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ') ?? ''
  );
}

describe('the page for the editor-in-chief', () => {
  test.each([
    ['with findings', page],
    ['without articles', htmlPage(reportOf([]), options)],
  ])('is valid HTML %s, has no script and asks for nothing', async (_what, text) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    expect(text).not.toMatch(/<(?:script|img|link|iframe)\b|<[^>]*\bsrc=|url\(|@import|https?:/i);
  });

  test('lets no words of an article act on it', () => {
    expect(page).not.toContain('<img');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly these
    expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('says what is so, what changed, and what must be fixed', () => {
    expect(page).toContain('Not ready: 1 of 2 articles must be mended first.');
    expect(page).toContain('Beside the baseline: 2 new, 1 mended, 1 known and still there.');
    expect(section('What must be fixed')).toContain('Line 1, no-like-us');
    expect(section('What must be fixed')).not.toContain('plain-words');
  });

  test('says who is waited for, and which exceptions end', () => {
    expect(section('Who is waited for')).toContain('The next check was due.');
    expect(section('Who is waited for')).toContain('2027-03-01 : plain-words in a.mdx:3');
    expect(section('What to teach next')).not.toContain('review-date');
  });

  test('teaches with what the baseline hides as well', () => {
    expect(section('What to teach next')).toContain('About plain-words.');
    expect(section('What to teach next')).toContain('1 finding, 1.6 in 1,000 words');
  });

  test('goes by topic, and names no writer', () => {
    expect(section('By topic')).toContain('Heart and diabetes 1 article, mean score 76');
    expect(page).not.toMatch(/author|writer:/i);
  });

  test('stays small with 1,000 articles', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ ...article, path: `content/${index}.mdx` }));
    expect(htmlPage(reportOf(many), options).length).toBeLessThan(2_000_000);
  });
});

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { visible } from '#linter/reporters/visible-text.ts';
import { writer } from '#linter/reporters/writer.ts';
import { articleOf, type GivenFinding, plain, reportOf } from './helpers/report.ts';

const hardWord: Partial<GivenFinding> = {
  rule: 'plain-words',
  goal: 'plain',
  level: 'should-fix',
  say: '"Myalgia" is a medical word. There is a plain one.',
  why: 'Many readers will not know it.',
  try: ['muscle pain', 'aching muscles'],
};

const fluShots = `# Flu shots

If this helped, like us on Facebook for more tips!

Side effects include myalgia and mild fever. The first can be on the arm, the second anywhere.

Because flu viruses change from year to year, and because the protection wears off,
most people need a new shot each autumn.
`;

const flu = articleOf(fluShots, [
  { ...hardWord, words: 'myalgia' },
  {
    words: fluShots.slice(fluShots.indexOf('Because'), fluShots.indexOf('autumn.') + 7),
    rule: 'max-sentence-words',
    goal: 'plain',
    level: 'idea',
    say: 'This sentence has 22 words. Aim for 20 or fewer.',
    why: 'A short sentence is easier to hold in mind, more so for someone who is ill, tired or worried about a child.',
    try: ['Stop after "year to year".'],
  },
  { words: 'like us on Facebook' },
]);

const sleep = articleOf('Sleep well.', [], {
  path: 'content/articles/sleep.mdx',
  title: 'Sleep and teens',
  score: 92,
  goals: { social: { points: 25, of: 25 }, plain: { points: 67, of: 75 } },
});

describe('the writer view', () => {
  test('shows what, where, why and what to try, and ends with the next step', () => {
    expect(writer(reportOf([flu, sleep]), plain)).toMatchInlineSnapshot(`
      "Flu shots: what to expect
      content/articles/flu-shots.mdx                      612 words, reading grade 9.4

        ✖ must fix    This line asks readers to like or follow a page.
          3 | If this helped, like us on Facebook for more tips!
            |                 ^^^^^^^^^^^^^^^^^^^
          Why   People came for help with their health. A "like" does not help them.
          Try   Book your flu shot today.
          Rule  no-like-us  (content/articles/flu-shots.mdx:3:17)  number 1

        ! should fix  "Myalgia" is a medical word. There is a plain one.
          5 | Side effects include myalgia and mild fever. The first can be on the...
            |                      ^^^^^^^
          Why   Many readers will not know it.
          Try   muscle pain   ·   aching muscles
          Rule  plain-words  (content/articles/flu-shots.mdx:5:22)  number 2

        ? idea        This sentence has 22 words. Aim for 20 or fewer.
          7 | Because flu viruses change from year to year, and because the...
            | ^ starts here, ends on line 8
          Why   A short sentence is easier to hold in mind, more so for someone who is
                ill, tired or worried about a child.
          Try   Stop after "year to year".
          Rule  max-sentence-words  (content/articles/flu-shots.mdx:7:1)  number 3

      ──────────────────────────────────────────────────────────────────────
      Not ready yet: 1 must fix, 1 should fix, 1 idea.   2 articles checked in 0.2 s.

      Score 84 of 100, the mean of 2 articles
        Reader first       20/25     -5  no-like-us (1)
        Plain words        64/75    -11  plain-words (1), max-sentence-words (1)

      Next: mend the must-fix line, then run
        npm run lint:content -- content/articles/flu-shots.mdx
      "
    `);
  });

  test('fits a narrow window', () => {
    const view = writer(reportOf([flu]), { ...plain, width: 50 });
    const tooLong = view.split('\n').filter((line) => stringWidth(line) > 50);
    const isOnePiece = /^ *(Rule|npm run|content\/)/;
    expect(tooLong.filter((line) => !isOnePiece.test(line))).toEqual([]);
  });

  test('is one warm line when all is well', () => {
    expect(writer(reportOf([sleep, { ...sleep, title: 'Asthma', score: 97 }]), plain)).toBe(
      '✔ 2 articles checked in 0.2 s. All ready. Lowest score 92: "Sleep and teens".\n',
    );
    expect(writer(reportOf([]), plain)).toBe('There are no articles to check yet.\n');
    expect(writer(reportOf([sleep]), plain)).toBe('✔ 1 article checked in 0.2 s. Ready, score 92 of 100.\n');
  });

  test('uses plain marks where the terminal has no others, and a word always stands beside them', () => {
    const view = writer(reportOf([flu]), { ...plain, unicode: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    expect(view).toMatch(/^[\u0000-\u007F]*$/);
    expect(view).toContain('x must fix');
    expect(view).toContain('! should fix');
    expect(view).toContain('? idea');
  });

  test('says the same with and without colour', () => {
    const report = reportOf([flu, sleep]);
    const colored = writer(report, { ...plain, color: true });
    expect(colored).toContain('\u001B[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(writer(report, plain));
  });

  test('shows three of a kind, then only names the lines of the others', () => {
    const lines = Array.from({ length: 7 }, (_, index) => `Line ${index} says myalgia.`);
    const words = lines.map((_, index) => `${index} says myalgia`);
    const view = writer(
      reportOf([
        articleOf(
          lines.join('\n'),
          words.map((word) => ({ ...hardWord, words: word })),
        ),
      ]),
      plain,
    );
    expect(view.match(/! should fix/g)).toHaveLength(3);
    expect(view).toContain('    and 4 more from plain-words on lines 4, 5, 6, 7\n');
  });

  test('counts repeats in each article by itself', () => {
    const four = articleOf('myalgia', Array(4).fill({ ...hardWord, words: 'myalgia' }));
    const view = writer(reportOf([four, { ...four, path: 'content/articles/other.mdx' }]), plain);
    expect(view.match(/and 1 more from plain-words on line 1\n/g)).toHaveLength(2);
  });

  test('shows a title used twice with the article it stands in', () => {
    const [finding] = articleOf('Sleep well.', [{ words: 'Sleep', rule: 'no-duplicate-title' }]).findings;
    const view = writer(
      reportOf([flu, sleep], {
        corpus: { findings: [{ ...(finding as NonNullable<typeof finding>), path: sleep.path }] },
      }),
      plain,
    );
    expect(view.slice(view.indexOf('Sleep and teens'))).toContain(
      'Rule  no-duplicate-title  (content/articles/sleep.mdx:1:1)',
    );
    expect(view).toContain('    1 | Sleep\n      | ^^^^^\n');
  });

  test('shows only what must be fixed when asked to be quiet, and says what is not shown', () => {
    const view = writer(reportOf([flu]), { ...plain, quiet: true });
    expect(view).not.toContain('plain-words  (');
    expect(view).toContain('Not shown because of --quiet: 1 should fix, 1 idea.');
  });

  test('is ready when nothing must be fixed, and still says what could be better', () => {
    const view = writer(reportOf([{ ...flu, findings: flu.findings.slice(0, 1) }]), plain);
    expect(view).toContain('✔ Ready: 1 should fix.   1 article checked in 0.2 s.');
    expect(view).toContain('Next: nothing stops these articles.');
  });

  test('says which limit was passed', () => {
    const report = reportOf([{ ...flu, findings: flu.findings.slice(0, 1) }], { state: 'not-ready' });
    const view = writer(report, { ...plain, maxShouldFix: 0 });
    expect(view).toContain('Not ready yet: 1 should fix.');
    expect(view).toContain('This run allows 0 should fix (--max-should-fix).');
  });

  test('names the files it passed over, and the exceptions in use', () => {
    const view = writer(
      reportOf([sleep], {
        skipped: [{ path: 'notes.txt', reason: 'It is not an article.' }],
        exceptions: [{ path: 'a.mdx', line: 1, rule: 'no-hype', reason: 'a quote', state: 'used' }],
      }),
      plain,
    );
    expect(view).toContain('Passed over: notes.txt (It is not an article.)');
    expect(view).toContain('1 exception in use, each with its reason.');
  });

  test('says once which rule failed, however many articles it failed in', () => {
    const failures = Array.from({ length: 9 }, (_, index) => ({
      path: `${index}.mdx`,
      rule: 'no-hype',
      message: 'It broke.',
    }));
    const view = writer(reportOf([sleep], { failures, state: 'not-ready' }), { ...plain, width: 100 });
    const text = view.replaceAll('\n', ' ');
    expect(text).toContain('Not fully checked: nothing to fix.');
    expect(text.match(/the article is not to blame/g)).toHaveLength(1);
    expect(text).toContain('4.mdx and 4 more files: the rule no-hype failed');
    expect(view).toContain('Next: show this to the people who look after Bedside.');
  });

  test('shows the sums of the score, and they add up to it', () => {
    const view = writer(reportOf([flu, sleep]), plain);
    const sums = [...view.matchAll(/ ([\d.]+)\/([\d.]+) /g)].map((match) => match.slice(1).map(Number));
    const total = (index: number) => sums.reduce((sum, pair) => sum + (pair[index] ?? 0), 0);
    expect(view).toContain('Score 84 of 100, the mean of 2 articles');
    expect([total(0), total(1)]).toEqual([84, 100]);
  });

  test('points at must-fix findings alone when they drown among the others', () => {
    const many = articleOf('like us, myalgia', [
      { words: 'like us' },
      ...Array(30).fill({ ...hardWord, words: 'myalgia' }),
    ]);
    expect(writer(reportOf([many]), plain)).toContain('npm run lint:content -- --quiet');
  });
});

describe('what an article says', () => {
  test('never acts on the terminal', () => {
    const hostile = '\u001B]0;owned\u0007 \u009B2J \u202Egnol \r\n\u0008like us';
    const article = articleOf(`${hostile.replace(/[\r\n]/g, '')} here`, [
      { words: 'like us', say: hostile, why: hostile, try: [hostile], rule: 'no-like-us' },
    ]);
    const view = writer(
      reportOf([{ ...article, title: hostile, path: hostile }], {
        skipped: [{ path: hostile, reason: hostile }],
      }),
      plain,
    );
    expect(view).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(view).toContain('<U+001B>]0;owned<U+0007>');
  });

  test('keeps every character that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(visible(text)).not.toMatch(/\p{Cc}/u);
        if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) expect(visible(text)).toBe(text);
      }),
    );
  });
});

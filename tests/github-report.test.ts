import { describe, expect, test } from 'vitest';
import { compact } from '#linter/reporters/compact.ts';
import { github } from '#linter/reporters/github.ts';
import { githubSummary } from '#linter/reporters/github-summary.ts';
import { articleOf, type GivenFinding, plain, reportOf } from './helpers/report.ts';

const ask: GivenFinding = { words: 'like us on Facebook' };
const source = 'If this helped, like us on Facebook!\n\nShare it.\nToday.\n';

const linesOf = (text: string, command: string) =>
  text.split('\n').filter((line) => line.startsWith(`::${command} `));

/** An article with so many of each. */
function manyFindings(mustFix: number, shouldFix: number, ideas: number, path = 'content/articles/many.mdx') {
  const levels = [
    ...Array<'must-fix'>(mustFix).fill('must-fix'),
    ...Array<'should-fix'>(shouldFix).fill('should-fix'),
    ...Array<'idea'>(ideas).fill('idea'),
  ];
  return articleOf(
    source,
    levels.map((level) => ({ ...ask, level })),
    { path },
  );
}

describe('annotations on GitHub', () => {
  test('mark the exact words in the changed file', () => {
    const text = github(reportOf([articleOf(source, [ask])]), plain);
    expect(linesOf(text, 'error')).toEqual([
      '::error file=content/articles/flu-shots.mdx,line=1,endLine=1,col=17,endColumn=36,' +
        'title=Must fix%3A no-like-us::This line asks readers to like or follow a page.' +
        '%0AWhy: People came for help with their health. A "like" does not help them.' +
        '%0ATry: Book your flu shot today.%0ARule: no-like-us',
    ]);
  });

  test('give no columns for a passage of several lines, which GitHub would refuse', () => {
    const text = github(reportOf([articleOf(source, [{ words: 'Share it.\nToday.' }])]), plain);
    expect(linesOf(text, 'error')[0]).toContain(',line=3,endLine=4,title=');
  });

  test('escape what would end a command or a property', () => {
    const finding = { ...ask, say: '100 %, or\r\nless: "a,b"', rule: 'a,b:c%' };
    const text = github(reportOf([articleOf(source, [finding], { path: 'a,b:c%.mdx' })]), plain);
    const [line] = linesOf(text, 'error');
    expect(line).toContain('file=a%2Cb%3Ac%25.mdx,');
    expect(line).toContain('title=Must fix%3A a%2Cb%3Ac%25::');
    expect(line).toContain('::100 %25, or%0D%0Aless: "a,b"%0A');
    expect(text).toContain('::group::a,b:c%25.mdx (1 must fix, score 76)');
  });

  test("stop at GitHub's ten of a kind and say how many are left, ideas among them", () => {
    const text = github(reportOf([manyFindings(12, 13, 2)]), plain);
    expect(linesOf(text, 'error')).toHaveLength(10);
    expect(linesOf(text, 'warning')).toHaveLength(10);
    expect(linesOf(text, 'notice')).toEqual([
      expect.stringContaining('title=Also found%3A 2 must fix%2C 3 should fix%2C 2 ideas::'),
    ]);
  });

  test('begin with the article that is not ready', () => {
    const later = manyFindings(1, 0, 0, 'content/articles/z.mdx');
    const text = github(reportOf([manyFindings(0, 3, 0, 'content/articles/a.mdx'), later]), plain);
    expect(text.match(/^::group::\S+/gm)).toEqual([
      '::group::content/articles/z.mdx',
      '::group::content/articles/a.mdx',
    ]);
  });

  test('name files from the root of the repository', () => {
    const text = github(reportOf([articleOf(source, [ask])]), { ...plain, pathPrefix: 'site/' });
    expect(text).toContain('file=site/content/articles/flu-shots.mdx,');
  });

  test('say nothing when there is nothing to say', () => {
    expect(github(reportOf([articleOf(source, [])]), plain)).toBe('');
  });
});

describe('the summary page of a run on GitHub', () => {
  test('has one row for each article and every finding below', () => {
    const summary = githubSummary(reportOf([manyFindings(12, 0, 0), articleOf('x', [], { title: 'Sleep' })]));
    expect(summary).toContain('## Not ready yet: 12 must fix, score 76 of 100');
    expect(summary).toContain('| Flu shots: what to expect | 12 | 0 | 0 | 9.4 | 76 |');
    expect(summary).toContain('| Sleep | 0 | 0 | 0 | 9.4 | 76 |');
    expect(summary.match(/^- \*\*must fix\*\*, line 1/gm)).toHaveLength(12);
  });

  test('shows the text of an article as words, never as a link, a cell or a tag', () => {
    const title = '[a](http://b) | <img src=x> @nurse';
    const summary = githubSummary(reportOf([articleOf('x', [], { title })]));
    expect(summary).toContain('\\[a\\](http://b) \\| &lt;img src=x> @&#8203;nurse');
  });

  test('stays under the size GitHub takes', () => {
    const articles = Array.from({ length: 40 }, () => manyFindings(300, 0, 0));
    const summary = githubSummary(reportOf(articles));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('More findings than fit on this page');
  });
});

describe('one line for each finding', () => {
  test('opens in an editor and can be searched', () => {
    const dup = { ...ask, level: 'idea' as const, rule: 'no-hype', try: [] };
    expect(compact(reportOf([articleOf(source, [dup, ask])]), plain)).toBe(
      'content/articles/flu-shots.mdx:1:17: must-fix no-like-us This line asks readers to like or follow a page. ' +
        'Try: Book your flu shot today.\n' +
        'content/articles/flu-shots.mdx:1:17: idea no-hype This line asks readers to like or follow a page.\n',
    );
  });

  test('stays one line whatever the article says', () => {
    const say = 'Two\nlines \u001B[2J and a tab\there';
    const text = compact(reportOf([articleOf(source, [{ ...ask, say }])]), plain);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('Two lines <U+001B>[2J and a tab here');
  });

  test('shows only what must be fixed when asked to be quiet', () => {
    const text = compact(reportOf([manyFindings(1, 4, 4)]), { ...plain, quiet: true });
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });
});

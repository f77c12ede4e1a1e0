import { describe, expect, test } from 'vitest';
import type { Facts } from '#linter/rule/facts.ts';
import { factsFromJson, factsToJson } from '#linter/rule/facts-json.ts';
import { rules } from '#rules/index.ts';
import { checkSite, factsOf, filesOf, ruleOf } from './helpers/corpus.ts';
import { readExamples } from './helpers/rule-page.ts';

describe.each(
  rules.filter((rule) => rule.corpus).map((rule) => [rule.id, rule] as const),
)('%s', (id, rule) => {
  const examples = readExamples(new URL(`../lint-rules/${rule.goal}/${id}/rule.md`, import.meta.url));

  test('shows at least 5 sites not to write and 10 that are fine', () => {
    expect(examples.filter(({ kind }) => kind === 'bad').length).toBeGreaterThanOrEqual(5);
    expect(examples.filter(({ kind }) => kind === 'good').length).toBeGreaterThanOrEqual(10);
  });

  test.each(
    examples.map((example) => [example.line, example] as const),
  )('keeps to its page, line %i', (_line, example) => {
    const articles = filesOf(example);
    const byPath = new Map(articles.map((article) => [article.path, article]));
    const found = checkSite(factsOf(articles), rule, example).map(({ path, place: { offset, length } }) => {
      const { at, source } = byPath.get(path) as (typeof articles)[number];
      return { start: at + offset, end: at + offset + length, text: source.slice(offset, offset + length) };
    });
    found.sort((a, b) => a.start - b.start);
    expect(found).toEqual(example.marks);
  });
});

/** A text of `count` words that occur nowhere else. */
const words = (prefix: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}`,
  ).join(' ');

const article = (path: string, title: string, body: string) => ({
  path,
  source: `---\ntitle: ${title}\n---\n\n${body}\n`,
});

describe('near copies', () => {
  test('says how much is the same, with which article, and how long the shared passage is', () => {
    const shared = `Keep this part. The ${words('same', 59)}.`;
    const copy = article('b.mdx', 'New page', `One ${words('right', 19)}.\n\n${shared}`);
    const facts = factsOf([article('a.mdx', 'Old page', `The ${words('left', 19)}.\n\n${shared}`), copy]);
    const [finding] = checkSite(facts, ruleOf('no-near-copy'));
    expect(finding?.path).toBe('b.mdx');
    const { offset, length } = finding?.place ?? { offset: 0, length: 0 };
    expect(copy.source.slice(offset, offset + length)).toBe('Keep this part.');
    expect(finding?.details.data).toEqual({ percent: 59, title: 'Old page' });
    expect(finding?.details.try).toContain(
      'Cut the 63 shared words that begin here, and link to the other page.',
    );
  });

  test('finds the same page under a title with other words', () => {
    const body = `Strokes come on fast. ${words('sign', 40)}. A stroke is a clot. ${words('care', 20)}.`;
    const facts = factsOf([article('a.mdx', 'Stroke', body), article('b.mdx', 'Clot signs', body)]);
    expect(checkSite(facts, ruleOf('no-near-copy'))).toHaveLength(1);
  });

  test('names each of many copies once, however many there are', () => {
    const body = words('copy', 80);
    const copies = Array.from({ length: 60 }, (_, index) =>
      article(
        `${String(index).padStart(2, '0')}.mdx`,
        `Title ${words(`t${index}`, 1)}`,
        `${body} ${words(`own${index}x`, 5)}`,
      ),
    );
    expect(checkSite(factsOf(copies), ruleOf('no-near-copy'))).toHaveLength(59);
  });

  test('does not count a footer that the whole site shares', () => {
    const footer = words('footer', 60);
    const pages = Array.from({ length: 50 }, (_, index) =>
      article(`${index}.mdx`, `Page ${index}`, `${words(`page${index}x`, 40)}.\n\n${footer}.`),
    );
    expect(checkSite(factsOf(pages), ruleOf('no-near-copy'))).toEqual([]);
  });

  test('finds the same in any order of files and from facts that were written to disk', () => {
    const shared = words('same', 60);
    const facts = factsOf(
      ['a', 'b', 'c'].map((name) => article(`${name}.mdx`, name, `${shared} ${words(name, 10)}`)),
    );
    const found = checkSite(facts, ruleOf('no-near-copy')).map(({ path, place }) => [path, place]);
    const stored = facts.map((one) => factsFromJson(JSON.parse(JSON.stringify(factsToJson(one))))).reverse();
    expect(checkSite(stored, ruleOf('no-near-copy')).map(({ path, place }) => [path, place])).toEqual(found);
    expect(found).toHaveLength(2);
  });
});

describe('facts', () => {
  test('point at the title, the heading and each link of an article', () => {
    const source = '---\ntitle: "Fever"\n---\n\n# High temperature\n\nRest, and [drink](water.mdx).\n';
    const [facts] = factsOf([{ path: 'fever.mdx', source }]) as [Facts];
    expect(source.slice(facts.title.offset, facts.title.offset + facts.title.length)).toBe('Fever');
    expect(facts.heading).toMatchObject({ line: 5, column: 3, text: 'High temperature' });
    expect(facts.links).toEqual([
      { url: 'water.mdx', line: 7, column: 11, offset: source.indexOf('[drink'), length: 18 },
    ]);
    expect(facts.wordCount).toBe(5);
  });

  test('take the file name for the title of an article without one', () => {
    expect(factsOf([{ path: 'posts/dry-eyes.md', source: 'Blink more.' }])[0]?.title.text).toBe('dry-eyes');
  });

  test('stay the same through JSON', () => {
    const [facts] = factsOf([article('a.mdx', 'Cold hands', words('warm', 30))]) as [Facts];
    expect(factsFromJson(JSON.parse(JSON.stringify(factsToJson(facts))))).toEqual(facts);
  });
});

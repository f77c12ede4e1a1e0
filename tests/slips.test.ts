import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { findingsIn, lintFiles, plainArticles, projectOf } from './helpers/project.ts';

const planted = 'Please like us on Facebook.';
const ask = 'like us on Facebook';

/** What writers leave half done: typed so far, pasted, or misremembered. */
const slips = [
  '<',
  '<Get',
  '<GetHelp',
  '<GetHelp level="',
  '<GetHelp level="urgent">',
  '<GetHelp level="urgent">\nCall 111',
  '{',
  '{/* lint',
  'If it is <5 days',
  '</GetHelp>',
  '<GetHelp level="urgent">\n\nCall 111\n\n</GetHlp>',
  'A {word',
  'import x',
  'export all you know',
  'export',
  'export\n',
  '<br>',
  '<!-- note -->',
  '<!-- note',
  '<https://example.org/a>',
  '<help@example.org>',
  '- one <two\n- two',
  '1. Take {this',
  'Take <= 4 a day, or >= 2.',
  '> A quote with <5 in it.\n> And more.',
  '| a | b |\n|---|---|\n| <5 | 2 |\n| 3 | 4 |',
  '## Is it <5?\n\nIt is.',
  '<GetHelp level=urgent>x</GetHelp>',
  '<GetHelp level=“urgent”>x</GetHelp>',
  '<GetHelp level="urgent" heading="Call 999>',
  '<GetHelp level={>Call</GetHelp>',
  '<GetHelp {...}>Call</GetHelp>',
  '<a href="/x/">a link',
  '<Steps>\n\n1. One\n\n2. Two',
  'One two **three <b> four** five.',
  'He said <😀 and left.',
  '<👩‍⚕️ hello',
  '<<<<<<< HEAD\nOurs is here.\n=======\nTheirs is here.\n>>>>>>> feature',
  '<<<<<<< HEAD',
  '>>>>>>> feature/new-words',
  '<<<<<<< HEAD\nOurs.\n||||||| 1a2b3c4\nOld.\n=======\nTheirs.\n>>>>>>> feature',
  '{process.env',
  '{[[[',
  '<Myth title="It is {bad">',
  '<Quote>\n> One\n</Quote',
];

/** Where in an article a slip is made. */
const places = ['start', 'middle', 'end'] as const;

const parts = {
  start:
    '---\ntitle: How long does flu last?\n---\n\nMost people feel well after a week. Rest and drink water.\n\nUtilize a soft pillow. Very sick people commence with rest.\n',
  middle: '## What helps?\n\n- Sleep as much as you can.\n- Drink water, and ameliorate your room.\n',
  end: '## When to call\n\nCall your doctor if the fever stays for 3 days. Then talk to someone near you.\n',
};

/** The article with a slip in a paragraph of its own. */
function articleWith(slip: string, place: (typeof places)[number]): { source: string; at: number } {
  const text = places.map((part) => parts[part] + (part === place ? '\n\u0000\n' : '')).join('\n');
  const [before = '', after = ''] = text.split('\u0000');
  return { source: `${before}${slip}${after}\n${planted}\n`, at: before.length };
}

const check = (source: string) => findingsIn(source, { rules, wordLists, model });
const isAsk = ({ rule, text }: Finding) => rule === 'no-like-us' && text === ask;

/** All of them in one run, since making the rules ready takes longer than an article. */
const cases = places.flatMap((place) =>
  ['', ...slips].map((slip, index) => ({
    place,
    slip,
    ...articleWith(slip, place),
    path: `${place}/${index}.mdx`,
  })),
);
let findingsOf: ReadonlyMap<string, readonly Finding[]> | undefined;
async function findingsOfAll(): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const files = Object.fromEntries(cases.map(({ path, source }) => [path, source]));
  const { articles } = await lintFiles(files, { rules, wordLists, model });
  findingsOf ??= new Map(articles.map(({ path, findings }) => [path, findings]));
  return findingsOf;
}

test('a slip hides nothing else', async () => {
  const all = findingsOf ?? (await findingsOfAll());
  const lost = cases.flatMap(({ place, slip, source, path }) => {
    const found = all.get(path) ?? [];
    const isTold = found.some(({ rule, level }) => rule === 'can-read-article' && level === 'must-fix');
    const isAskFound = found.find(isAsk)?.start.offset === source.indexOf(ask);
    return isTold === (slip !== '') && isAskFound ? [] : [[place, slip, isTold, isAskFound]];
  });
  expect(lost).toEqual([]);
});

test('what else is found is what is found without the slip', async () => {
  const all = findingsOf ?? (await findingsOfAll());
  const isAsked = ({ rule }: Finding) =>
    rule !== 'can-read-article' && !rules.find(({ id }) => id === rule)?.needsWhole;
  for (const { place, slip, at, path } of cases) {
    const seen = (findings: readonly Finding[], length: number) =>
      findings.filter(isAsked).flatMap(({ start: { offset }, rule, text }) => {
        if (offset >= at && offset < at + length) return [];
        return [`${offset < at ? offset : offset - length} ${rule} ${text}`];
      });
    const right = seen(all.get(`${place}/0.mdx`) ?? [], 0);
    expect(right.length).toBeGreaterThan(2);
    expect(seen(all.get(path) ?? [], slip.length), `${place}: ${slip}`).toEqual(right);
  }
});

test('a slip at the end of a line leaves the sentences before it to be judged', async () => {
  for (const tail of ['<', '<Get', '<GetHelp level="', '{', '{/* lint', '<5 days']) {
    const source = `${parts.start}\n${planted} ${tail}`;
    expect((await check(source)).find(isAsk)?.start.offset, tail).toBe(source.indexOf(ask));
  }
});

test('half a sentence is not judged: what was said of it may stand in the other half', async () => {
  for (const source of [
    'Nobody here should ever <ask you to\nlike us on Facebook for help.\n',
    'We never say\nlike us on Facebook <here.\n',
  ]) {
    expect((await check(source)).filter(isAsk)).toEqual([]);
  }
});

test('nothing is missed that may stand where the slip is', async () => {
  const source =
    '# Flu\n\nRest.\n\n## When?\n\nIn <5 days.\n\n## And then?\n\n{/* lint-ok no-like-us: agreed */}\n\nIt <ends.\n\nGo home.\n';
  const found = (await check(source)).map(({ rule }) => rule);
  expect(found).not.toContain('no-empty-section');
  expect(found).not.toContain('exceptions');
  expect(found).not.toContain('no-thin-content');
});

test('an exception for a block that cannot be read waives nothing else', async () => {
  const source = `{/* lint-ok no-like-us: agreed */}\n\nIt is <5.\n\n${planted}\n`;
  expect((await check(source)).filter(isAsk)).toHaveLength(1);
});

test('an article with a slip is not scored or graded', async () => {
  const report = await lintFiles(
    { 'a.mdx': `${'It is a long day. '.repeat(60)}\n\n<Get` },
    { rules, wordLists, model },
  );
  expect(report.articles[0]).toMatchObject({ score: 0, grade: null });
});

test.each([
  ['a bad line', '---\ntitle: a: b: c\n  - x\n---\n'],
  ['an empty line above', '\n---\ntitle: Flu\n---\n'],
  ['no closing line', '---\ntitle: Flu\ndescription: Like us\n'],
])('the text is judged though the front matter cannot be read: %s', async (_, head) => {
  const source = `${head}\nMost people get well. ${planted}\n`;
  const found = await findingsIn(source, {
    rules,
    wordLists,
    model,
    config: { collections: { articles: { folder: '.' } } } as never,
  });
  expect(found.find(isAsk)?.start.offset).toBe(source.indexOf(ask));
  expect(found.filter(({ rule }) => /^require-|review-date|share-preview/.test(rule))).toEqual([]);
  expect(found.filter(({ rule }) => rule === 'can-read-article')).toHaveLength(1);
});

const marks = '<<<<<<< HEAD\nFirst words.\n=======\nOther words.\n>>>>>>> feature\n';
test.each([
  ['a.mdx', `Text.\n\n${marks}`],
  ['a.md', `Text.\n\n${marks}`],
  ['a.md', `Text.\r\n\r\n${marks.replaceAll('\n', '\r\n')}`],
  ['a.mdx', '---\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> feature\n---\n\nText.\n'],
  ['a.mdx', 'Text.\n\n<<<<<<< HEAD\nOne\n||||||| 1a2b3c\nOld\n=======\nTwo\n>>>>>>> feature\n'],
  ['a.md', `${marks}\n${marks}`],
  ['a.md', 'Text.\n\n>>>>>>> feature\n'],
])('two versions side by side are one finding in %s', async (path, source) => {
  const found = (await findingsIn(source, {}, path)).map(({ say, start }) => [say, start.offset]);
  expect(found).toEqual([['Two versions of this file were left side by side.', source.search(/<{7}|>{7}/)]]);
});

test('two versions side by side are one finding in an entry', async () => {
  const folder = projectOf({
    'groups/a.yaml': '<<<<<<< HEAD\nname: One\n=======\nname: Two\n>>>>>>> feature\n',
  });
  const report = await lint({
    cwd: folder,
    paths: ['.'],
    rules,
    wordLists,
    model,
    config: { collections: { groups: { folder: 'groups' } } } as never,
  });
  const said = report.articles.flatMap(({ findings }) => findings.map(({ say }) => say));
  expect(said).toEqual(['Two versions of this file were left side by side.']);
});

test.each([
  ['a heading', 'A heading\n=======\n\nText below it.\n'],
  ['marks that are told about', 'Git writes these:\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n'],
  ['an arrow in text', 'Look here <<<<<<< and there.\n'],
])('%s is not two versions', async (_, source) => {
  const found = await findingsIn(source, {}, 'a.md');
  expect(found.filter(({ say }) => say.startsWith('Two versions'))).toEqual([]);
});

test('no finding begins or ends inside a letter', async () => {
  const letters = fc.constantFrom('😀', '👩‍⚕️', '𝓛', 'é', '👍🏽', '<', '{', '}', '>', ' ', 'a', '\n', '"');
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { maxLength: 12 }), async (signs) => {
      const source = `${signs.join('')}\n`;
      for (const { text } of await findingsIn(source, { config: { components: [] } }))
        expect(text.isWellFormed()).toBe(true);
    }),
    { numRuns: 100, seed: 5 },
  );
});

test.each([
  '```\nCold\n',
  '~~~~ text\nCold\n',
  '- A step\n\n  ```\n  Cold\n',
])('code that is never closed hides nothing of what comes after it: %j', async (slip) => {
  const source = `Rest.\n\n${slip}\n${planted}\n`;
  for (const path of ['a.md', 'a.mdx']) {
    const found = await findingsIn(source, { rules, wordLists, model, config: plainArticles() }, path);
    expect(found.some(({ say }) => say.endsWith('is never closed.'))).toBe(true);
    expect(found.find(isAsk)?.start.offset).toBe(source.indexOf(ask));
  }
});

test('code that is closed is no slip', async () => {
  const source = '````\n```\nCold\n````\n\n> ~~~\n> Cold\n> ~~~~\n\n- A step\n\n  ```\n  Cold\n  ```\n';
  expect(await findingsIn(source, { config: plainArticles() })).toEqual([]);
});

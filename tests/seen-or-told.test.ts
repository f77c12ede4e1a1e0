import { describe, expect, test } from 'vitest';
import { linksIn } from '#linter/addresses/links-in.ts';
import { type Places, siteLinksOf } from '#linter/addresses/site-links.ts';
import { siteFenceProblem } from '#linter/document/syntax/front-matter-problems.ts';
import { lint } from '#linter/run.ts';
import noRawSigns from '#rules/findable/no-raw-signs/rule.ts';
import { componentSchemas } from '#schemas/components.ts';
import { articleSchema } from '#schemas/index.ts';
import { nearest } from '../src/names/nearest.ts';
import { documentOf, lintText } from './helpers/lint.ts';
import { housekeeping, projectOf } from './helpers/project.ts';

/** What readers see is read, what they do not see is not, and what is lost on the way to them is told. */

const config = {
  collections: { articles: { folder: 'content/articles', schema: articleSchema, mdx: 'plain' as const } },
  components: componentSchemas,
};
const fields = [
  'title: What helps with flu?',
  'description: What helps with flu at home, day by day, and when to ring somebody about it.',
  'topic: flu',
  'author: ann',
  'published: 2026-01-02',
];

/** What a writer is told of an article: the words under the caret and the sentence. */
async function told(body: string, ending = 'md', lines = fields) {
  const path = `content/articles/flu.${ending}`;
  const cwd = projectOf({ [path]: `---\n${lines.join('\n')}\n---\n\n${body}\n` });
  const { articles, failures } = await lint({ cwd, rules: housekeeping, config });
  expect(failures).toEqual([]);
  return (articles[0]?.findings ?? []).map(({ text, say }) => [text, say]);
}

describe('words that "#" cuts off', () => {
  const cut = 'From "#" on, these words would be cut off.';
  const withLine = (line: string) => told('Rest.', 'md', [line, ...fields.slice(1)]);

  test.each([
    ['What helps # a lonely day', '# a lonely day'],
    ['Sleep well # and wake up rested', '# and wake up rested'],
    ['Rest, drink # go for walks', '# go for walks'],
  ])('title: %s', async (title, text) => {
    expect(await withLine(`title: ${title}`)).toEqual([[text, cut]]);
  });

  test.each([
    '"What helps # a lonely day"',
    'What helps with flu? # a lonely day',
    'What helps with flu # TODO ask Ann',
    'What helps with flu # check the numbers',
    'What helps with flu # was: Flu and you',
    'What helps with flu # for the menu',
    'What helps with flu # keep it short',
    'What helps with flu # shortened by Ann',
    'What helps with flu # working title',
    'What helps with flu # agreed',
    'What helps with flu # Ann wrote this',
    'What helps with flu # approved by two nurses',
    'What helps with flu # 40 letters at most',
  ])('a note stays a note: title: %s', async (title) => {
    expect(await withLine(`title: ${title}`)).toEqual([]);
  });

  test('a field that no reader sees may have any note', async () => {
    expect(
      await told('Rest.', 'md', [
        ...fields.slice(0, 3),
        'author: ann # a nurse on ward two',
        ...fields.slice(4),
      ]),
    ).toEqual([]);
  });
});

test.each([
  ['<GetHelp level="urgent" level="routine" title="Ring us">', 'level="urgent"', 'GetHelp', 'level'],
  ['<GetHelp title="Ring" level="urgent" title="Ring us">', 'title="Ring"', 'GetHelp', 'title'],
])('%s loses one of its props', async (tag, text, name, prop) => {
  expect(await told(`${tag}\n\nRing.\n\n</GetHelp>`, 'mdx')).toEqual([
    [text, `<${name}> has its "${prop}" twice, and only the last one counts.`],
  ]);
});

test('the tag of a word may lose a prop as well', async () => {
  expect(await told('Rest <b title="a" title="b">well</b>.', 'mdx')).toEqual([
    ['title="a"', '<b> has its "title" twice, and only the last one counts.'],
  ]);
});

test.each([
  ['<?php echo 1; ?>', '<?php', '"<?php" begins a program of another site.'],
  ['<?= $name ?>', '<?=', '"<?=" begins a program of another site.'],
  ['<!ELEMENT a>', '<!ELEMENT', 'Browsers take "<!ELEMENT" for a note, and hide it.'],
  ['Rest <!well> now.', '<!well', 'Browsers take "<!well" for a note, and hide it.'],
])('%s is told', async (body, text, say) => {
  expect((await told(`Rest.\n\n${body}`))[0]).toEqual([text, say]);
});

test('a note for old browsers is a note', async () => {
  expect(await told('Rest.\n\n<!--[if IE]>\n<p>Like us!</p>\n<![endif]-->\n\nDrink.')).toEqual([]);
});

test.each([
  'content/articles/flu.md',
  'notes.md',
])('a note that is never closed is told in %s', async (path) => {
  const cwd = projectOf({
    [path]: `${path === 'notes.md' ? '' : `---\n${fields.join('\n')}\n---\n\n`}Rest.\n\n<!-- a\n\nMore.\n`,
  });
  const { articles } = await lint({ cwd, paths: [path], rules: housekeeping, config });
  expect(articles[0]?.findings.map(({ say }) => say)).toEqual(['This comment is never closed.']);
});

test('in the middle of a paragraph such a note is printed, and told', () => {
  const text = 'Rest. <!-- one --> Drink <!-- ask Ann\nand sleep.\n\nMore.\n';
  expect(
    lintText(text, [noRawSigns], { path: 'a.md', collection: 'articles' }).map((found) => found.text),
  ).toEqual(['<!-- ask Ann']);
  expect(
    lintText('Rest. <!-- one --> Drink.\n', [noRawSigns], { path: 'a.md', collection: 'articles' }),
  ).toEqual([]);
});

describe('what is hidden is not read', () => {
  const wordsIn = (text: string, path: string) => {
    const { blocks, pictures, links } = documentOf(text, path);
    return [blocks.map((block) => block.text.trim()), pictures.length, links.length] as const;
  };

  test.each([
    ['<p hidden>One.</p>', []],
    ['<p hidden="">One.</p>', []],
    ['<div hidden>\n\nOne.\n\n</div>', []],
    ['Zero <b hidden>one</b> two.', ['Zero  two.']],
    ['<div hidden><p>One.</p><p>Two.</p></div>', []],
    [
      '<div hidden><a href="/x/">One</a> <img src="/a.png" alt="Two"/> <code>c</code> <p title="Three">Four.</p></div>',
      [],
    ],
    ['<p hidden="until-found">One.</p>', ['One.']],
  ])('%s', (html, expected) => {
    for (const path of ['a.md', 'a.mdx']) {
      const [texts, pictures, links] = wordsIn(`${html}\n\nLast.\n`, path);
      expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual(
        [...expected, 'Last.'].map((text) => text.replace(/\s+/g, ' ')),
      );
      expect([pictures, links]).toEqual([0, 0]);
    }
  });

  test.each([
    ['<p hidden={true}>One.</p>', ['Last.']],
    ['<p hidden={false}>One.</p>', ['One.', 'Last.']],
  ])('%s', (jsx, expected) => {
    expect(wordsIn(`${jsx}\n\nLast.\n`, 'a.mdx')[0]).toEqual(expected);
  });

  test('what another tag closes is read again after it', () => {
    expect(wordsIn('<p hidden>One.<p>Two.</p>\n\nLast.\n', 'a.md')[0]).toEqual(['Two.', 'Last.']);
    expect(wordsIn('<ul><li hidden>One.<li>Two.</ul>\n\nLast.\n', 'a.md')[0]).toEqual(['Two.', 'Last.']);
  });
});

test.each(['a.md', 'a.mdx'])('each picture of a srcset is a link of its own in %s', (path) => {
  const text = 'Look.\n\n<img src="/a.png" srcset="/b.png 1x, /c,d.png 2x" alt="A nurse" />\n';
  const links = linksIn(documentOf(text, path));
  expect(links.map(({ url, start, end }) => [url, text.slice(start, end)])).toEqual([
    ['/a.png', 'src="/a.png"'],
    ['/b.png', '/b.png'],
    ['/c,d.png', '/c,d.png'],
  ]);
});

test.each([
  ['Come at 6 a.m. British time.', 1],
  ['We open at 9 p.m. Japan Standard Time every day.', 1],
  ['We open at 9 a.m. British people queue then.', 2],
  ['We open at 9 a.m. Time flies.', 2],
])('%s', (text, count) => {
  expect(documentOf(text, 'a.md').sentences).toHaveLength(count);
});

test('texts that are no articles are counted in one line', async () => {
  const files = {
    'content/a.md': 'Rest.\n',
    'content/b.docx': 'x',
    'content/in/c.json': '{}',
    'content/d.png': '',
  };
  const notices = async (more: Record<string, string>, own = {}) => {
    const said: string[] = [];
    await lint({
      cwd: projectOf({ ...files, ...more }),
      rules: [],
      config: own,
      onNotice: (one) => said.push(one),
    });
    return said;
  };
  expect(await notices({})).toEqual([
    '2 files were passed over, such as content/b.docx: articles end in .md or .mdx.',
  ]);
  expect(await notices({}, { ignore: ['content/in'] })).toEqual([
    '1 file was passed over, content/b.docx: articles end in .md or .mdx.',
  ]);
  expect(await notices({}, { ignore: ['content/in', '**/*.docx'] })).toEqual([]);
});

test('line ends of Windows are read once each, however many there are', () => {
  // With two ways to read each, these would take more than a lifetime.
  for (const end of ['\n', '\r\n', '\r', '\r\n\r\n'])
    expect(siteFenceProblem(`---${end}${`a: b${end}`.repeat(5000)}`)).toEqual([]);
});

test('of thousands of dead links, what is meant is looked for a hundred times', () => {
  const text = Array.from({ length: 3000 }, (_, index) => `[a](/articles/nowhere-${index}/)`).join(' ');
  let searches = 0;
  const all = function* () {
    searches += 1;
    yield '/articles/nowhere/';
  };
  const places: Places = {
    siteAddress: '',
    isComplete: true,
    find: () => undefined,
    knowsAllBelow: () => true,
    addressOfSource: () => undefined,
    hasFile: () => false,
    meant: () => undefined,
    all,
    named: () => undefined,
    isReference: () => false,
    ownParts: () => undefined,
  };
  const links = siteLinksOf(documentOf(text, 'a.md'), { path: 'a.md', address: '/articles/a/' }, places);
  expect(links).toHaveLength(3000);
  expect(links.every(({ trouble }) => trouble === 'no-page')).toBe(true);
  expect(links.filter((link) => link.nearest === '/articles/nowhere/').length).toBe(100);
  expect(searches).toBe(100);
});

test.each([
  ['aple', 'apple'],
  ['paple', 'apple'],
  ['ASTHMA-ATACK', 'asthma-attack'],
  ['qqqqq', undefined],
])('%s may mean %s', (name, meant) => {
  expect(nearest(name, ['zzzzzzzz', 'asthma', 'apple', 'asthma-attack'])).toBe(meant);
});

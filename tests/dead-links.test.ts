import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Finding, Report } from '#linter/finding/report.ts';
import { json } from '#linter/reporters/json.ts';
import { lint } from '#linter/run.ts';
import noDeadLink from '#rules/findable/no-dead-link/rule.ts';
import canReadArticle from '#rules/housekeeping/can-read-article/rule.ts';
import exceptions from '#rules/housekeeping/exceptions/rule.ts';
import ownConfig from '../lint.config.ts';
import site from '../site.config.ts';
import { projectOf, writeFiles } from './helpers/project.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { collections = {}, pages } = ownConfig;
if (!pages) throw new Error('The config of this project hands in its pages.');
const config = { collections, pages };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bedside-links-'));
  for (const path of ['content', 'public']) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFiles(folder, {
    'public/leaflets/plan.pdf': 'a leaflet',
    'public/pictures/sleep.svg': '<svg/>',
    'content/articles/beside.svg': '<svg/>',
    'content/articles/with space.svg': '<svg/>',
    'content/articles/not-yet.mdx': `${head('Not yet')}draft: true\n---\nSoon.\n`,
    'content/articles/not-yet-either.mdx': `${head('Either')}<<: { draft: true }\n---\nSoon.\n`,
    'content/articles/zz Space.mdx': `${head('Space')}---\n## A part\n`,
    'content/articles/zz.dot.mdx': `${head('Dot')}---\nText.\n`,
    'content/articles/ZZ-Upper.mdx': `${head('Upper')}---\nText.\n`,
    'content/articles/zz-ünï.mdx': `${head('Letters')}---\nText.\n`,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function head(title: string): string {
  return [
    '---',
    `title: ${title} and what helps`,
    'description: What people ask about it, what helps at once, and whom they can ask for more.',
    'topic: mind-and-sleep',
    'author: example-nurse-asha',
    'published: 2026-03-02',
    '',
  ].join('\n');
}

/** Checks one article at a given place, or all articles of the site. */
async function check(files: Record<string, string>, paths = Object.keys(files)): Promise<Report> {
  writeFiles(folder, files);
  try {
    return await lint({
      cwd: folder,
      paths,
      rules: [canReadArticle, exceptions, noDeadLink],
      config,
    });
  } finally {
    for (const path of Object.keys(files)) rmSync(join(folder, path), { force: true });
  }
}

/** The findings of an article whose links stand one in a paragraph, by what was written. */
async function judge(lines: readonly string[], ending: 'md' | 'mdx'): Promise<ReadonlyMap<string, Finding>> {
  const path = `content/articles/one-article.${ending}`;
  const opening = `${head('One')}---\n\n## Own part\n\n`;
  const report = await check({ [path]: `${opening}${lines.join('\n\n')}\n` });
  const findings = report.articles[0]?.findings ?? [];
  expect(report.failures).toEqual([]);
  const before = opening.split('\n').length;
  return new Map(
    findings.map((finding) => [lines[(finding.start.line - before) / 2] ?? finding.say, finding]),
  );
}

/** Seen on a site, each published as a dead link. */
const seenDead = [
  '[it](./stop-smoking.mdx)',
  '[it](/articles/stop-smoking.mdx)',
  '[it](../../content/articles/stop-smoking.mdx)',
  '[it](/article/stop-smoking/)',
  '[it](/grups/)',
  '[it](/groups/example-carers-cafe/)',
  '[it](/glossary/virus/)',
  '[it](/articles/not-yet/)',
  `[it](${site.address}/articles/stop-smokin/)`,
  '[it](#nowhere)',
  '[it](/articles/stop-smoking/#nowhere)',
  '[it]()',
  '![A picture](/none.png)',
  '[it](/leaflet.pdf)',
  'See [the leaflet][leaf] too.',
  'See the note.[^9]',
  '[it](/articles/sleap/)',
  '[it](../sleap/)',
  '[it](/people/asha/)',
  '[it](/topics/sleep/)',
  '[it](https://bedside.example/grups/)',
];

const dead = [
  '[it](/articles/not-yet-either/)',
  '[it](/az/#nowhere)',
  '[it](//grups/)',
  '[it](https://bedside.example./grups/)',
  'Use a <Term id="virus">virus</Term>. [it](#virus)',
  '[it](/Articles/Stop-Smoking/)',
  '[it](/articles//stop-smoking/)',
  '[it](/articles/stop-smoking/print/)',
  '[it](stop-smoking/)',
  '[it](./stop-smoking/)',
  '[it](/articles/stop-smoking.html)',
  '[it](/articles/stop%2Dsmokin/)',
  '[it](/articles%2Fstop-smoking/)',
  '[it](/articles/stop-smoking/?a=1#nowhere)',
  '[it](/content/articles/stop-smoking/)',
  '[it](/content/groups/example-carers-cafe.yaml)',
  '[it](/questions/which-arm-for-blood-pressure/)',
  '[it](/groups/#carers-cafe)',
  '[it](/glossary/#germ)',
  '[it](/groups/for/nothing-at-all/)',
  '[it](/groups/in/the-moon/)',
  '[it](/editorial-standards/no-such-rule/)',
  '[it](/corrections/flu-nose-spray/)',
  '[it](/privacy/#no-such-part)',
  '[it](/a-to-z/#letter-9)',
  '[it](./article.mdx#part)',
  '[it](flu-vaccin.mdx)',
  '[it](//bedside.example/nowhere/)',
  '[it](http://bedside.example/nowhere/)',
  '[it](/public/leaflets/plan.pdf)',
  '[it](/leaflets/plan.doc)',
  '[it](beside.svg)',
  '![A picture](./not-beside.svg)',
  '![A picture](/pictures/slep.svg)',
  'See [the leaflet][] now.',
  '[gone]\n\n[gone]: /articles/gone/',
  '<https://bedside.example/articles/gone/>',
  'See https://bedside.example/articles/gone/ for more.',
  '[it](/articles/zz%20space/)',
  '[it](/articles/ZZ-Upper/)',
  '[it](/articles/zz.dot/)',
  '[it](/feed.xml)',
  '[it](/404/)',
  '<a href>it</a>',
  '<p>See <a href="">it</a></p>',
];

const right = [
  '<span id="x&amp;1">b</span> [it](#x&1)',
  '[it](/articles/stop-smoking/)',
  '[it](/articles/stop-smoking)',
  '[it](/articles/stop-smoking/index.html)',
  '[it](/articles/stop%2Dsmoking/)',
  '[it](/articles/stop-smoking/?from=here)',
  '[it](/articles/stop-smoking/#checked)',
  '[it](/articles/stop-smoking/sheet/)',
  '[it](../stop-smoking/)',
  '[it](../../articles/stop-smoking/)',
  '[it](../../../../articles/stop-smoking/)',
  '[it](./)',
  '[it](.)',
  '[it](#own-part)',
  '[it](#Own%2Dpart)'.toLowerCase(),
  '[it](#top)',
  '[it](#)',
  '[it](?print)',
  '[it](#sources)',
  '[it](/)',
  '[it](/articles/)',
  '[it](/groups/)',
  '[it](/groups/#example-carers-cafe)',
  '[it](/groups/for/asthma/)',
  '[it](/glossary/#virus)',
  '[it](/questions/#which-arm-for-blood-pressure)',
  '[it](/corrections/#flu-nose-spray)',
  '[it](/people/example-nurse-asha/)',
  '[it](/topics/mind-and-sleep/)',
  '[it](/editorial-standards/no-dead-link/)',
  '[it](/editorial-standards/mirror/#articles)',
  '[it](/search/#q=asthma)',
  '[it](/offline/)',
  '[it](/support/)',
  '[it](/rss.xml)',
  '[it](/sitemap-index.xml)',
  '[it](/llms.txt)',
  '[it](/leaflets/plan.pdf)',
  '[it](/leaflets/plan.pdf#page=2)',
  '![A picture](/pictures/sleep.svg)',
  '![A picture](./beside.svg)',
  '![A picture](<./with space.svg>)',
  '[it](/articles/zz-space/#a-part)',
  '[it](/articles/zzdot/)',
  '[it](/articles/zz-upper/)',
  '[it](/articles/zz-ünï/)',
  '[it](/articles/zz-%C3%BCn%C3%AF/)',
  '[it](https://bedside.example)',
  '[it](HTTPS://BEDSIDE.EXAMPLE/articles/stop-smoking/)',
  '[it](http://bedside.example/articles/)',
  '[it](//bedside.example/articles/)',
  '[it](//www.nhs.uk/articles/gone/)',
  '[it](https://www.nhs.uk/articles/gone/#x)',
  '[it](https://bedside.example.org/gone/)',
  '[it](mailto:hello@bedside.example)',
  '[it](tel:+441134960000)',
  '[it](sms:85258)',
  '<https://bedside.example/articles/stop-smoking/>',
  'See https://bedside.example/articles/stop-smoking/.',
  'See [the page][page].\n\n[page]: /articles/stop-smoking/',
  'See the note.[^1]\n\n[^1]: It is here.',
  '`[it](/gone/)` and /gone/ are only words.',
  'Two sources say so [1][2].',
  'Write \\[it\\]\\[there\\] like this.',
  'An aside [sic] and a list [a, b].',
  '<a name="old-name">Here</a> and [there](#old-name).',
];

describe.each(['md', 'mdx'] as const)('links in a .%s file', (ending) => {
  const written = (lines: readonly string[]) =>
    ending === 'mdx' ? lines.map((line) => line.replace(/^<(https:[^>]*)>$/, '[it]($1)')) : lines;

  test('that lead nowhere are all told', async () => {
    const lines = written([...seenDead, ...dead]).map((line) => line.replace(/\n+/g, ' '));
    const found = await judge(
      written([...seenDead, ...dead]).filter((line) => !line.includes('\n')),
      ending,
    );
    const single = lines.filter((line) => !line.startsWith('[gone]'));
    expect(single.filter((line) => !found.has(line))).toEqual([]);
    for (const finding of found.values()) {
      expect(finding.level).toBe('must-fix');
      expect(finding.try.length, finding.say).toBeGreaterThan(0);
    }
  });

  test('that lead somewhere are all let be', async () => {
    const path = `content/articles/one-article.${ending}`;
    const body = written(right).join('\n\n');
    const report = await check({
      [path]: `${head('One')}---\n\n## Own part\n\n${body}\n\n[dead](/articles/gone/)\n`,
    });
    // The last line is dead, so that silence about the others means something.
    expect(report.articles[0]?.findings.map(({ text }) => text)).toEqual(['[dead](/articles/gone/)']);
  });

  test('that are offered instead lead somewhere themselves', async () => {
    const found = await judge(
      written(seenDead.concat(dead)).filter((line) => !line.includes('\n')),
      ending,
    );
    const offered = [...found.values()]
      .flatMap((finding) => finding.try)
      .filter((line) => /^\/\S*$/.test(line));
    expect(offered.length).toBeGreaterThan(20);
    expect([
      ...(
        await judge(
          offered.map((address) => `[it](${address})`),
          ending,
        )
      ).keys(),
    ]).toEqual([]);
  });
});

test.each([
  ['md', '<p>See <a href="/articles/gone/">it</a></p>', 'href="/articles/gone/"'],
  ['md', 'See <a class="x" href="/articles/gone/">it</a>.', 'href="/articles/gone/"'],
  ['md', '<img src="/none.png" alt="">', 'src="/none.png"'],
  ['mdx', 'See <a href="/articles/gone/">it</a>.', 'href="/articles/gone/"'],
  ['mdx', "See <a href={'/articles/gone/'}>it</a>.", "href={'/articles/gone/'}"],
  ['mdx', '<Figure src="/none.png" alt="None" width={1} height={1}>\n  None.\n</Figure>', 'src="/none.png"'],
] as const)('a dead link in a tag of a .%s file is told at its place: %s', async (ending, body, text) => {
  const report = await check({
    [`content/articles/one-article.${ending}`]: `${head('One')}---\n\n${body}\n`,
  });
  expect(
    report.articles[0]?.findings.filter(({ rule }) => rule === 'no-dead-link').map((one) => one.text),
  ).toEqual([text]);
});

test('a dead link in front matter is told at its place', async () => {
  const source = `${head('One')}connect:\n  carers:\n    title: For carers\n    url: /articles/gone/\nreplyTo: /people/example-nurse-asha/\n---\n\nText.\n`;
  const [article] = (await check({ 'content/articles/one-article.mdx': source })).articles;
  expect(article?.findings.map(({ text }) => text)).toEqual(['/articles/gone/']);
});

test('a dead link in the file of a person or a group is told at its place', async () => {
  const files = {
    'content/people/zz-ann.yaml': 'name: Ann\nrole: Nurse\nabout: A nurse.\ncontact: /nothing/\n',
    'content/groups/zz-walk.yaml': `name: Walk\nabout: A walk.\nurl: ${site.address}/nothing/\n`,
  };
  const { articles } = await check(files);
  const dead = articles.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'no-dead-link'));
  expect(dead.map(({ text }) => text)).toEqual([`${site.address}/nothing/`, '/nothing/']);
});

test('the entry that was meant is offered, and the right page for the name of a file', async () => {
  const lines = [
    '[it](/groups/example-carers-cafe/)',
    '[it](/glossary/virus/)',
    '[it](./stop-smoking.mdx)',
    '[it](/Articles//Stop-Smoking)',
    '[it](/articles/not-yet/)',
  ];
  const found = await judge(lines, 'mdx');
  expect(lines.map((line) => found.get(line)?.try[0])).toEqual([
    '/groups/#example-carers-cafe',
    '/glossary/#virus',
    '/articles/stop-smoking/',
    '/articles/stop-smoking/',
    'Take the link out until that page is public.',
  ]);
});

test.each([
  ['articles/flu-vaccine/', '/articles/flu-vaccine/'],
  ['/public/leaflets/plan.pdf', '/leaflets/plan.pdf'],
  ['/content/articles/flu-vaccine.mdx', '/articles/flu-vaccine/'],
  ['/content/groups/example-carers-cafe', '/groups/#example-carers-cafe'],
  ['/articles/Flu-Vaccine#checked', '/articles/flu-vaccine/#checked'],
  ['#Own-Part', '/articles/one-article/#own-part'],
  ['/people/example-nurse-ash/', '/people/example-nurse-asha/'],
  ['/articles/flu-vacine/#checked', '/articles/flu-vaccine/'],
])('for %s, %s is offered', async (written, offered) => {
  const line = `[it](${written})`;
  expect((await judge([line], 'mdx')).get(line)?.try[0]).toBe(offered);
});

test('the report says where each article leads, whichever way its links are written', async () => {
  const body = [
    '[a](/articles/loneliness/) [again](/articles/loneliness/) [b][ref] [c](../flu-vaccine/#checked)',
    'https://bedside.example/articles/child-eczema/ and <a href="/articles/falls-at-home/">d</a>',
    '<Term id="virus">virus</Term> <Term id="nope">nope</Term>',
    '{/* [not](/articles/stop-smoking/) */} `[not](/articles/stop-smoking/)` [dead](/articles/gone/)',
    '[ref]: /articles/lower-back-pain/',
  ].join('\n\n');
  const path = 'content/articles/one-article.mdx';
  const [article] = (await check({ [path]: `${head('One')}---\n\n${body}\n` })).articles;
  expect(article?.address).toBe('/articles/one-article/');
  expect(article?.links).toEqual([
    { to: '/articles/loneliness/' },
    { to: '/articles/lower-back-pain/' },
    { to: '/articles/flu-vaccine/', part: 'checked' },
    { to: '/articles/child-eczema/' },
    { to: '/articles/falls-at-home/' },
    { to: '/glossary/', part: 'virus', via: 'Term' },
  ]);
});

test.each([
  [
    'two files with one address',
    { 'content/articles/zz-a.md': 'x', 'content/articles/zz-a.mdx': 'x' },
    'Two files have one address.',
  ],
  [
    'two spellings of one address',
    { 'content/articles/zz-a.mdx': 'x', 'content/articles/ZZ-A.mdx': 'x' },
    'Two files have one address.',
  ],
  [
    'a space beside a hyphen',
    { 'content/articles/a b.mdx': 'x', 'content/articles/a-b.mdx': 'x' },
    'Two files have one address.',
  ],
  [
    'two endings of data',
    { 'content/people/zz-jo.yaml': 'x', 'content/people/zz-jo.yml': 'x' },
    'Two files have one address.',
  ],
  [
    'a large ending',
    { 'content/articles/zz-a.MDX': 'x' },
    'The name of this file has an ending the site does not know.',
  ],
  [
    'a long ending',
    { 'content/articles/zz-a.markdown': 'x' },
    'The name of this file has an ending the site does not know.',
  ],
  [
    'data with a large ending',
    { 'content/people/zz-jo.YAML': 'x' },
    'The name of this file has an ending the site does not know.',
  ],
  [
    'text among data',
    { 'content/people/zz-jo.md': 'x' },
    'The name of this file has an ending the site does not know.',
  ],
  [
    'data among articles',
    { 'content/articles/zz-a.yaml': 'x: 1' },
    'The name of this file has an ending the site does not know.',
  ],
  ['a folder of articles', { 'content/articles/sub/x.mdx': 'x' }, 'This file is in a folder of its own.'],
  ['a folder of people', { 'content/people/sub/x.yaml': 'x: 1' }, 'This file is in a folder of its own.'],
  ['a name without a letter', { 'content/articles/!!!.mdx': 'x' }, 'This name cannot become an address.'],
  [
    'a name no address can hold',
    { 'content/articles/pain #1.mdx': 'x' },
    'This name cannot become an address.',
  ],
])('%s is told, for the site would lose a page', async (_, files, say) => {
  const report = await check(files, ['content']);
  for (const path of Object.keys(files)) {
    const findings = report.articles.find((article) => article.path === path)?.findings ?? [];
    expect(findings.filter(({ level }) => level === 'must-fix').map((one) => one.say)).toContain(say);
  }
});

test('a name that a page has taken for a part of its own is told', async () => {
  const path = 'content/groups/all.yaml';
  const report = await check({ [path]: 'name: All' });
  expect(report.articles[0]?.findings.map(({ say }) => say)).toContain(
    'The page has another part of this name.',
  );
});

test('a draft may lead to another draft, and is no page of the site itself', async () => {
  const path = 'content/articles/one-article.mdx';
  const draft = `${head('One')}draft: true\n---\n\n[next](/articles/not-yet/) [dead](/articles/gone/)\n`;
  const [article] = (await check({ [path]: draft })).articles;
  expect(article?.findings.map(({ text }) => text)).toEqual(['[dead](/articles/gone/)']);
  expect(article?.address).toBeUndefined();
});

test('the folder of an article may take the place of its name', async () => {
  const report = await check({ 'content/articles/zz-sub/index.mdx': `${head('One')}---\n\nText.\n` });
  expect(report.articles[0]).toMatchObject({ address: '/articles/zz-sub/', findings: [] });
});

test('a site that hands in no addresses is judged only by what its collections hold', async () => {
  const folder = projectOf({
    'articles/a.md': [
      '[dead](/articles/gone/) [dead](../gone/) [dead](./gone.md)',
      '[b](/articles/b/) [b](b.md) [b](../b/) [no slash](/articles/b) [about](/about/) [part](#x) [part](/articles/b/#x)',
      '![picture](/x.png) [file](/x.pdf) [it][y] and a note [^9] [all](/articles/) <a href="/nowhere/">n</a>',
    ].join('\n\n'),
    'articles/b.md': 'Text.',
    'own/a.md': '[b](/own/elsewhere/) [c](/own/gone/)',
    'own/b.md': '---\nslug: elsewhere\n---\nText.',
  });
  const schema = z.looseObject({});
  const report = await lint({
    cwd: folder,
    paths: ['.'],
    rules: [noDeadLink],
    config: { collections: { articles: { folder: 'articles', schema }, own: { folder: 'own', schema } } },
  });
  expect(report.articles.map(({ findings, links }) => [findings.map(({ text }) => text), links])).toEqual([
    [['[dead](/articles/gone/)', '[dead](../gone/)', '[dead](./gone.md)'], undefined],
    [[], undefined],
    [[], undefined],
    [[], undefined],
  ]);
});

test('the report with its links keeps to the published schema', async () => {
  const report = await check({
    'content/articles/one-article.mdx': `${head('One')}---\n\n[a](/articles/#x) [b](/groups/)\n`,
  });
  const schema = JSON.parse(readFileSync(new URL('../docs/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validate(JSON.parse(json(report)));
  expect(validate.errors).toBeNull();
  expect(JSON.parse(json(report)).articles[0].links).toEqual([{ to: '/groups/' }]);
});

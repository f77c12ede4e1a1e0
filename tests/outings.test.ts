import { expect, test } from 'vitest';
import type { LintConfig } from '#linter/config/config.ts';
import keptBack from '#rules/findable/kept-back/rule.ts';
import noDeadLink from '#rules/findable/no-dead-link/rule.ts';
import { articleSchema, isPublic, personSchema, questionSchema, topicSchema } from '#schemas/index.ts';
import { housekeeping, lintFiles } from './helpers/project.ts';

const config: LintConfig = {
  collections: {
    articles: { folder: 'content/articles', schema: articleSchema, isPublic },
    people: { folder: 'content/people', schema: personSchema },
    topics: { folder: 'content/topics', schema: topicSchema },
    questions: { folder: 'content/questions', schema: questionSchema },
  },
};
const article = (published: string, more = '', body = 'Rest.') =>
  `---\ntitle: What helps against flu?\ndescription: How to get well again from flu, what helps at home, and when to ask for help.\ntopic: flu\nauthor: ann\npublished: ${published}\n${more}---\n\n${body}\n`;

async function told(files: Record<string, string>, path = 'content/articles/a.mdx') {
  const report = await lintFiles(
    {
      'content/people/ann.yaml': 'name: Ann\nrole: Nurse\nabout: A nurse of many years.\nexample: true\n',
      'content/topics/flu.yaml': 'title: Flu\ndescription: All about flu.\n',
      ...files,
    },
    { config, rules: [...housekeeping, noDeadLink, keptBack], today: '2026-06-01' },
  );
  return report.articles.find((one) => one.path === path)?.findings.map(({ say, text }) => [say, text]) ?? [];
}

const links = 'See [this](/articles/b/).';

test.each([
  [
    '2026-01-01',
    'draft: true\n',
    '"b" is a draft: readers cannot open it.',
    'The page at /articles/b/ is a draft.',
  ],
  [
    '2027-03-01',
    '',
    '"b" only goes out on 2027-03-01.',
    'The page at /articles/b/ only goes out on 1 March 2027.',
  ],
])('what leads to an article of %s %s is told at its place', async (published, more, named, linked) => {
  const files = {
    'content/articles/a.mdx': article('2026-05-01', 'related: [b]\n', links),
    'content/articles/b.mdx': article(published, more),
  };
  expect(await told(files)).toEqual([
    [named, 'b'],
    [linked, '[this](/articles/b/)'],
  ]);
});

test('an article that goes out no earlier may lead there', async () => {
  const b = { 'content/articles/b.mdx': article('2027-03-01') };
  const a = (published: string, more = '') => ({
    'content/articles/a.mdx': article(published, `${more}related: [b]\n`, links),
    ...b,
  });
  expect(await told(a('2027-03-01'))).toEqual([['This article goes out on 1 March 2027.', '2027-03-01']]);
  expect(await told(a('2026-05-01', 'draft: true\n'))).toEqual([]);
  expect(await told(a('2027-02-28'))).toHaveLength(3);
  const draft = {
    ...a('2026-05-01', 'draft: true\n'),
    'content/articles/b.mdx': article('2026-01-01', 'draft: true\n'),
  };
  expect(await told(draft)).toEqual([]);
});

test('a question that names a draft is told', async () => {
  const files = {
    'content/articles/b.mdx': article('2026-01-01', 'draft: true\n'),
    'content/questions/q.yaml':
      'text: What is it?\naskedAt: a class\ndate: 2026-05-02\nstate: answered\narticle: b\n',
  };
  expect(await told(files, 'content/questions/q.yaml')).toEqual([
    ['"b" is a draft: readers cannot open it.', 'b'],
  ]);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import { json } from '#linter/reporters/json.ts';
import { lint } from '#linter/run.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { projectOf, writeFiles } from './helpers/project.ts';

const today = '2026-11-22';
const isPublic = (data: Readonly<Record<string, unknown>>, day: string) =>
  data.draft !== true && !(typeof data.published === 'string' && data.published > day);

/** A site in small: articles that name people and lead to each other, some of them not out yet. */
const config: LintConfig = {
  collections: {
    articles: {
      folder: 'content/articles',
      endings: ['.md', '.mdx'],
      schema: (reference) => z.looseObject({ title: z.string(), author: reference('people').optional() }),
      mdx: 'plain',
      isPublic,
    },
    people: { folder: 'content/people', endings: ['.yaml'], schema: z.looseObject({ name: z.string() }) },
  },
  pages: {
    address: 'https://clinic.example',
    addressOf: (collection, id) => (collection === 'people' ? `/people/#${id}` : `/articles/${id}/`),
    pages: function* (entriesOf, isShown) {
      yield '/';
      for (const entry of entriesOf('articles')) {
        if (isShown(entry) && typeof entry.data.topic === 'string') yield `/topics/${entry.data.topic}/`;
      }
    },
    partsOf: (address, entriesOf) =>
      address === '/people/' ? entriesOf('people').map(({ id }) => id) : ['main'],
    redirects: () => ({ '/old/': '/articles/a/' }),
    publicFolder: 'public',
    references: {},
  },
};
const handed = { rules, wordLists, model, profiles, config, today };

const paths = ['a.mdx', 'b.mdx', 'c.md', 'new/d.mdx'].map((name) => `content/articles/${name}`);
const people = ['content/people/asha.yaml', 'content/people/ben.yaml'];
const heads = [
  'title: What helps a sore throat?\nauthor: asha\n',
  'title: What helps a sore throat?\ndraft: true\n',
  'title: A cold\nauthor: ben\npublished: 2027-01-01\ntopic: colds\n',
  'title: A cold\nauthor: asha\npublished: 2026-01-01\ntopic: throats\n',
  'title: [broken\n',
  '',
];
const parts = [
  'Please like us on Facebook.\n',
  'Utilize the pump. Myalgia may commence.\n',
  '{/* lint-ok plain-words: the words of the leaflet */}\n\nUtilize the pump.\n',
  '{/* lint-ok no-duplicate-title: two parts of one story */}\n\nRest.\n',
  '## Rest well\n\nA cold goes away by itself in a week.\n',
  'See [rest](/articles/a/#rest-well) and [colds](/topics/colds/), [more](../b.mdx) and [Ben](/people/#ben).\n',
  'See [this](/articles/d/) or [that](/old/).\n',
  'If it is <5 days, wait.\n',
  'A cold is caused by a virus and goes away by itself. Drink enough, sleep enough, and stay at home for some days.\n',
];

type Edit = { path: string; text: string | undefined; how: 'check' | 'update' };

const article = fc
  .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...parts), { maxLength: 4 }))
  .map(([head, body]) => `${head ? `---\n${head}---\n\n` : ''}${body.join('\n')}`);
const how = fc.constantFrom('check' as const, 'check' as const, 'update' as const);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ path: fc.constantFrom(...paths), text: article, how }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constantFrom(...paths), text: fc.constant(undefined), how }) },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constantFrom(...people),
      text: fc.constantFrom('name: Asha\n', 'name: 3\n', undefined),
      how,
    }),
  },
);

/* A thousand edits in all, in parts that a busy machine has time for. */
test.each([1, 2, 3, 4, 5])('says after any edits what a new run would say, part %i', async () => {
  const start = {
    [paths[0] as string]: `---\n${heads[0]}---\n\n${parts[5]}`,
    [people[0] as string]: 'name: Asha\n',
  };
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 50, maxLength: 50 }), async (edits) => {
      const files = new Map(Object.entries(start));
      const folder = projectOf({ ...start, 'content/x.txt': '' });
      const session = new Session({ cwd: folder, ...handed });
      let last = '';
      for (const { path, text, how } of edits) {
        if (text === undefined) files.delete(path);
        else files.set(path, text);
        if (how === 'update') {
          if (text === undefined) rmSync(join(folder, path), { force: true });
          else writeFiles(folder, { [path]: text });
          session.update(path);
        } else if (text === undefined) session.forget(path);
        else last = json(session.check(path, text));
      }
      const fresh = await lint({
        cwd: projectOf({ ...Object.fromEntries(files), 'content/x.txt': '' }),
        ...handed,
      });
      expect(json(session.report())).toBe(json(fresh));
      const { path } = edits.at(-1) as Edit;
      const text = files.get(path);
      if (text === undefined) return;
      last = json(session.check(path, text));
      expect(JSON.parse(last).articles).toEqual(
        JSON.parse(json(fresh)).articles.filter((one: { path: string }) => one.path === path),
      );
      expect(JSON.parse(last).corpus.findings).toEqual(
        JSON.parse(json(fresh)).corpus.findings.filter((one: { path: string }) => one.path === path),
      );
    }),
    { numRuns: 4 },
  );
});

test('checks what is no part of the site by itself', () => {
  const session = new Session({ cwd: projectOf({ 'content/a.md': '# A\n' }), rules, today });
  const report = session.check('notes.md', 'Please like us on Facebook.\n');
  expect(report.articles[0]?.findings.map(({ rule }) => rule)).toContain('no-like-us');
  expect(session.report().articles.map(({ path }) => path)).toEqual(['content/a.md']);
});

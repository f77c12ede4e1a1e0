import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseCode } from '../src/astro/plain-articles.ts';
import { readPlainFolders, risksIn } from '../src/astro/risks-in-articles.ts';
import { findingsIn, plainArticles, projectOf } from './helpers/project.ts';
import { bedside, folderOf } from './helpers/run-bedside.ts';

const folders = { paths: ['content/articles'], components: ['Term'] };

/** What the site says when it is asked to turn an article into a program. */
async function compile(path: string, source: string): Promise<string> {
  const { transform } = refuseCode(() => ({ root: '/site', folders }));
  const { handler } = transform as { handler: (code: string, id: string) => Promise<void> };
  return handler(source, `/site/${path}`).then(
    () => '',
    (error: Error) => error.message,
  );
}

test('the site refuses to make a program of an article that holds code, and says where', async () => {
  expect(await compile('content/articles/a.mdx', 'Rest.\n\n{process.env.X}\n')).toMatch(
    /^In content\/articles\/a\.mdx, line 3: \{process\.env\.X\} is read as program code\. /,
  );
  expect(await compile('content/articles/sub/a.mdx', '<Term {...x} />')).toContain('line 1');
  expect(await compile('content/articles/a.mdx', 'Rest {/* a note */} and {"a text"}.')).toBe('');
});

test('an article names no file of the site to bring in', async () => {
  for (const head of [
    '---\nlayout: x\n---',
    '---\n"layout": x\n---',
    '---\n<<: { layout: x }\n---',
    '+++\na = 1\n+++',
  ])
    expect(await compile('content/articles/a.mdx', `${head}\n\nRest.\n`), head).toContain('"layout"');
});

test('what the linter cannot read is refused too', async () => {
  expect(await compile('content/articles/a.mdx', 'Under <5.')).toContain('cannot be read');
});

test('other MDX of a site is a program, and left to it', async () => {
  expect(await compile('src/pages/a.mdx', 'import a from "b"\n\n{a}')).toBe('');
  expect(await compile('content/articles-old/a.mdx', '{a}')).toBe('');
});

test('the folders are those of the config', async () => {
  const config =
    "export default { collections: { a: { folder: './notes/', mdx: 'plain' }, b: { folder: 'more' } }, components: ['A'] };";
  const read = await readPlainFolders(projectOf({ 'lint.config.mjs': config }));
  expect(read).toEqual({ paths: ['notes'], components: ['A'] });
  expect(await readPlainFolders(process.cwd())).toMatchObject({ paths: ['content/articles'] });
});

test('the site and the linter say the same of an article', async () => {
  const source = 'Rest.\n\n<iframe src="/a"></iframe>\n\n[x](javascript:run()) and <b>bold\n';
  const found = await findingsIn(source, { config: plainArticles() }, 'a.md');
  const said = await risksIn('a.md', source, { paths: ['.'] });
  expect(said).toEqual(found.map(({ start, say, why }) => `In a.md, line ${start.line}: ${say} ${why}`));
  expect(said).toHaveLength(3);
});

test('an article without HTML and code pays for no reader of them', () => {
  const readersFor = (line: string) => {
    const cwd = folderOf({
      'lint.config.mjs': "export default { collections: { a: { folder: 'a', mdx: 'plain' } } };",
      'a/a.mdx': `Rest {/* a note */} and [read](/a/).\n\n${line}\n`,
    });
    const list = join(cwd, 'modules.txt');
    const node = ['--import', new URL('./helpers/list-modules.js', import.meta.url).href];
    expect(bedside(['lint', 'a/a.mdx'], { cwd, node, env: { MODULE_LIST: list } }).code).toBe(0);
    const loaded = readFileSync(list, 'utf8').match(/node_modules\/(?:parse5|acorn|remark-mdx)\//g);
    return [...new Set(loaded)];
  };
  expect(readersFor('Drink <abbr title="a lot">enough</abbr>.')).toEqual([]);
  expect(readersFor('Drink {"enough"}.')).toEqual(['node_modules/acorn/']);
});

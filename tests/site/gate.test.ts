import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './built-site.ts';
import { build } from './setup.ts';

const article = 'content/articles/asthma-attack.mdx';
let copy: string;

beforeAll(async () => {
  // Inside the project, because the packages are found by walking up from there.
  await mkdir(join(root, '.cache'), { recursive: true });
  copy = await mkdtemp(join(root, '.cache/gate-'));
  for (const path of ['bin', 'content', 'src', 'lint-rules', 'public', 'package.json', 'tsconfig.json']) {
    await cp(join(root, path), join(copy, path), { recursive: true });
  }
  for (const path of ['astro.config.mjs', 'site.config.ts', 'lint.config.ts']) {
    await cp(join(root, path), join(copy, path));
  }
  for (const path of ['node_modules', 'lib']) await symlink(join(root, path), join(copy, path));
});

afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

/** Builds the copy with one line added to the end of an article, and gives back how it ended. */
async function buildWith(line: string): Promise<{ failed: boolean; said: string }> {
  const before = await readFile(join(copy, article), 'utf8');
  await writeFile(join(copy, article), `${before}\n${line}\n`);
  try {
    return { failed: false, said: await build(copy) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { failed: code !== 0, said: stdout + stderr };
  } finally {
    await writeFile(join(copy, article), before);
  }
}

test('"Like us on Facebook!" in one article stops the build and names the file, the line, and the words', async () => {
  const lines = (await readFile(join(copy, article), 'utf8')).split('\n').length;
  const { failed, said } = await buildWith('Like us on Facebook!');
  expect(failed).toBe(true);
  expect(said).toContain('asthma-attack.mdx');
  expect(said).toMatch(new RegExp(`\\b${lines + 1}\\b`));
  expect(said).toContain('Like us on Facebook');
  expect(said).toContain('The site was not built');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test('an article that cannot be read stops the build with a sentence, not with a stack', async () => {
  const { failed, said } = await buildWith('Take this if you are <5 years old.');
  expect(failed).toBe(true);
  expect(said).toContain('asthma-attack.mdx');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test('a link to a file that does not exist stops the build and says which', async () => {
  const { failed, said } = await buildWith('A <Term id="no-such-word">word</Term>.');
  expect(failed).toBe(true);
  expect(said).toContain('"no-such-word"');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

/** What a careless or hostile writer might type into any field. */
const hostile = '</script><img src=x onerror=alert(1)> "quoted" \'single\' & {braces} 😀 שלום';

test('hostile words in every field of an article are published as words', async () => {
  const quoted = JSON.stringify(hostile);
  const list = (...items: string[]) => `[${items.join(', ')}]`;
  const frontMatter = [
    `title: ${JSON.stringify(hostile.slice(0, 78))}`,
    `description: ${JSON.stringify(`${hostile} and some more words to be long enough.`)}`,
    `question: { text: ${quoted}, askedBy: ${JSON.stringify(hostile.slice(0, 60))} }`,
    'topic: breathing-and-lungs',
    `aliases: ${list(JSON.stringify(hostile.slice(0, 50)))}`,
    `audience: ${quoted}`,
    'author: example-nurse-asha',
    'published: 2026-01-02',
    `keyPoints: ${list(quoted)}`,
    `sources: ${list(`{ title: ${quoted}, url: "https://a.test/?q=</script>", publisher: ${quoted} }`)}`,
    `connect: { clinicQuestion: ${quoted}, urgent: { title: ${JSON.stringify(hostile.slice(0, 70))}, signs: ${list(quoted)} } }`,
    `onTheGround: ${list(quoted)}`,
    `original: ${list(quoted)}`,
    `sponsor: ${quoted}`,
    `disclosure: ${quoted}`,
  ];
  const file = join(copy, 'content/articles/hostile.mdx');
  await writeFile(
    file,
    `---\n${frontMatter.join('\n')}\n---\n\nPlain words with a ${'very'.repeat(60)}longword.\n`,
  );
  // Without the gate: the linter would rightly refuse this article, and here the page itself is on trial.
  const config = join(copy, 'astro.config.mjs');
  const before = await readFile(config, 'utf8');
  await writeFile(config, before.replace('bedside(site)', 'bedside(site, { gate: false })'));
  try {
    await build(copy);
    for (const path of ['articles/hostile/index.html', 'a-to-z/index.html', 'index.html']) {
      const html = await readFile(join(copy, 'dist', path), 'utf8');
      // Inside a quoted attribute the words are only words; anywhere else they would be an element.
      expect(html.replace(/="[^"]*"/g, ''), path).not.toContain('<img src=x');
      const data = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '';
      expect(JSON.parse(data)['@graph'].length, path).toBeGreaterThan(1);
    }
    expect(await readFile(join(copy, 'dist/articles/hostile/index.html'), 'utf8')).toContain('&lt;img src=x');
    expect(await readFile(join(copy, 'dist/rss.xml'), 'utf8')).not.toContain('<img src=x');
  } finally {
    await rm(file);
    await writeFile(config, before);
  }
});

test('articles in good order are built', async () => {
  expect((await buildWith('')).failed).toBe(false);
});

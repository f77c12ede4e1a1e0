import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';

/** Words that stand in articles readers must not see, and nowhere else. */
const secrets = ['Zorblax', 'zorblax'];

let copy: ProjectCopy;
const files = () =>
  readdirSync(copy.dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

beforeAll(async () => {
  copy = await copyProject();
  const good = await readFile(join(copy.folder, 'content/articles/loneliness.mdx'), 'utf8');
  const secret = (changes: (text: string) => string) =>
    changes(good.replace(/^title: .*$/m, 'title: What is Zorblax and who has it?')).concat(
      '\nZorblax is [here](/articles/asthma-attack/). Utilize Zorblax.\n\n{/* lint-ok plain-words: Zorblax said so */}\n\nUtilize it.\n',
    );
  await writeFile(
    join(copy.folder, 'content/articles/zorblax-draft.mdx'),
    secret((text) => text.replace(/^topic:/m, 'draft: true\ntopic:')),
  );
  await writeFile(
    join(copy.folder, 'content/articles/zorblax-later.mdx'),
    secret((text) =>
      text
        .replace(/^published: .*$/m, 'published: 2027-06-01')
        .replace(/^(?:updated|lastReviewed|nextReview): .*\n/gm, ''),
    ),
  );
  await copy.edit('content/articles/asthma-attack.mdx', (text) =>
    text.replace(/^related: \[/m, 'related: [zorblax-draft, zorblax-later, '),
  );
  await writeFile(
    join(copy.folder, 'content/questions/what-is-it.yaml'),
    'text: What is it that I have?\naskedAt: a class\ndate: 2026-10-02\nstate: answered\nanswer: A cold.\narticle: zorblax-later\n',
  );
  await writeFile(
    join(copy.folder, 'content/corrections/zorblax.yaml'),
    'date: 2026-10-02\narticle: zorblax-draft\nwas: Zorblax was wrong.\nnow: Zorblax is right.\n',
  );
  await copy.edit('content/articles/falls-at-home.mdx', (text) =>
    text
      .replace(
        /^description: (.*)$/m,
        (_, words: string) => `description: ${JSON.stringify(words).replace(' ', '\\u000B')}`,
      )
      .concat('\nSo it is\u000Bno\u0007 shield\u2028at all&#12;here.\n'),
  );
  await build(copy.folder, { BEDSIDE_TODAY: '2026-11-28' });
});

afterAll(() => copy?.remove());

test('of a draft, and of an article for a later day, nothing stands in public: no title, text, address or finding', () => {
  expect(readFileSync(join(copy.folder, 'content/articles/zorblax-later.mdx'), 'utf8')).toContain(
    '2027-06-01',
  );
  const telling = files().filter((file) => {
    const text = readFileSync(file, 'latin1');
    return secrets.some((secret) => text.includes(secret) || file.slice(copy.dist.length).includes(secret));
  });

  expect(telling.map((file) => file.slice(copy.dist.length))).toEqual([]);
});

test('what leads to them is left out, and the rest of the page is there', async () => {
  const html = await readFile(join(copy.dist, 'articles/asthma-attack/index.html'), 'utf8');
  expect(html).toContain('id="related"');
  expect(await readFile(join(copy.dist, 'questions/index.html'), 'utf8')).toContain(
    'What is it that I have?',
  );
});

test('the mirror says that its day was set by hand', async () => {
  const html = await readFile(join(copy.dist, 'editorial-standards/mirror/index.html'), 'utf8');
  expect(html).toContain('As of 28 November 2026.');
  expect(html).toContain('This day was set by hand');
});

test('whatever an article holds, feeds and maps are XML and JSON that can be read', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    for (const name of files().filter((file) => file.endsWith('.xml'))) {
      const xml = readFileSync(name, 'utf8');
      const fault = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
        xml,
      );
      expect(fault, name).toBeUndefined();
    }
  } finally {
    await browser.close();
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  const refused = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/;
  for (const name of ['rss.xml', 'feed.json', 'llms.txt']) {
    const text = readFileSync(join(copy.dist, name), 'utf8');
    expect(refused.test(text), name).toBe(false);
    expect(name === 'llms.txt' || text.includes('So it is no shield at all here.'), name).toBe(true);
  }
  expect(JSON.stringify(JSON.parse(readFileSync(join(copy.dist, 'feed.json'), 'utf8')))).not.toMatch(
    /\\u000[bc7]/i,
  );
});

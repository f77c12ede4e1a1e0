import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeSite } from '../../create/write-site.js';
import { root } from './built-site.ts';
import { findDead } from './follow-links.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let copy: ProjectCopy | undefined;
afterEach(() => copy?.remove());

const more: Readonly<Record<string, string>> = {
  'groups/breathe.yaml': `name: Breathe Easy\nkind: support-group\naudience: people who cough a lot\nabout: Members meet for tea.\nurl: https://group.test/\narea: Leeds\ncost: Free\nrunBy: Volunteers\nlastChecked: 2026-11-02\n`,
  'questions/fruit.yaml':
    'text: May I eat before a blood test?\naskedAt: the front desk\ndate: 2026-11-02\nstate: open\n',
  'glossary/virus.yaml': 'term: virus\nmeaning: A tiny germ that lives inside the cells of the body.\n',
  'corrections/one.yaml':
    'date: 2026-11-02\narticle: prepare-for-an-appointment\nwas: We wrote one question.\nnow: It says two or three.\n',
};
/** What cannot be there without it. */
const goesAlong: Readonly<Record<string, readonly string[]>> = {
  people: ['articles', 'corrections'],
  topics: ['articles', 'corrections'],
  articles: ['corrections'],
};
const all = ['articles', 'people', 'topics', 'groups', 'questions', 'glossary', 'corrections'];

/** Builds the site that `npm create bedside` writes, with something of each kind, and then without some of it. */
async function buildWithout(gone: readonly string[]): Promise<string> {
  copy = await copyProject({ content: false });
  const begun = join(copy.folder, 'begun');
  const answers = { name: 'Ours', address: 'https://ours.test/health', country: 'uk', language: 'en' };
  writeSite(begun, { ...answers, contact: 'us@ours.test' }, '2026-11-02');
  cpSync(join(begun, 'content'), join(copy.folder, 'content'), { recursive: true });
  rmSync(begun, { recursive: true });
  rmSync(join(copy.folder, 'public'), { recursive: true });
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(join(copy.folder, 'content', path, '..'), { recursive: true });
    writeFileSync(join(copy.folder, 'content', path), text);
  }
  for (const name of gone.flatMap((one) => [one, ...(goesAlong[one] ?? [])]))
    rmSync(join(copy.folder, 'content', name), { recursive: true, force: true });
  await copy.edit('site.config.ts', (text) =>
    text.replace(/address: '[^']*'/, "address: 'https://ours.test/health'"),
  );
  const said = await copy.build();
  expect(said).not.toContain('[WARN]');
  return copy.dist;
}

function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

/** Headings after which nothing comes but the next one, or the end. */
function emptyHeadings(dist: string): string[] {
  // The sheet for an appointment has room for notes.
  const pages = pagesOf(dist).filter((page) => !page.includes('sheet'));
  return pages.flatMap((page) => {
    const html = readFileSync(join(dist, page), 'utf8').replace(/<(ul|ol|dl)\b[^>]*>\s*<\/\1>/g, '');
    const found = html.matchAll(
      /<h([2-6])\b[^>]*>((?:(?!<\/h\1)[\s\S])*)<\/h\1>\s*(?:<\/(?:section|main|article)>|<h([1-6])\b)/g,
    );
    return [...found].flatMap(([, level, words, next]) =>
      next && Number(next) > Number(level) ? [] : [`${page}: ${words}`],
    );
  });
}

test.each([
  ['groups', ['groups']],
  ['questions, glossary and corrections', ['questions', 'glossary', 'corrections']],
  ['people', ['people']],
  ['anything', all],
])('a site without %s is built with no dead link, no empty heading, and none of its pages', async (_, gone) => {
  const dist = await buildWithout(gone);
  expect(findDead(dist, 'https://ours.test/health').dead).toEqual([]);
  expect(emptyHeadings(dist)).toEqual([]);
  for (const name of gone) {
    expect(existsSync(join(dist, name, 'index.html')), name).toBe(false);
    const naming = pagesOf(dist).filter((page) =>
      readFileSync(join(dist, page), 'utf8').includes(`href="/health/${name}/"`),
    );
    expect(naming, name).toEqual([]);
    expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).not.toContain(`/${name}/)`);
  }
});

test('the demonstration and a new site have the same door', () => {
  const door = (path: string) =>
    readFileSync(join(root, path), 'utf8').replace(/'[^']*bedside[^']*'|'\.[^']*'/g, '');
  expect(door('create/template/astro.config.mjs').match(/defineConfig\(.*\)/)?.[0]).toBe(
    door('astro.config.mjs').match(/defineConfig\(.*\)/)?.[0],
  );
});

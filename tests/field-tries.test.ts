import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { LintConfig } from '#linter/config/config.ts';
import type { Finding } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import canReadArticle from '#rules/housekeeping/can-read-article/rule.ts';
import exceptions from '#rules/housekeeping/exceptions/rule.ts';
import site from '../site.config.ts';
import { contentOf } from '../src/astro/index.ts';
import { projectOf } from './helpers/project.ts';

const person = 'name: Ann Lee\nrole: Nurse\nabout: Ann has worked as a nurse for ten years.\n';
const others: Readonly<Record<string, string>> = {
  'content/people/ann-lee.yaml': person,
  'content/topics/colds.yaml':
    'title: Colds\ndescription: Coughs, colds and sore throats, and how long each of them can last.\n',
  'content/articles/other.mdx': '---\n---\n',
};

/** One good file of each kind. */
const good: Readonly<Record<string, string>> = {
  'content/articles/cold.mdx': [
    '---',
    'title: How long does a cold last?',
    'description: A cold lasts about ten days. What helps until then, and when to call a nurse or a doctor.',
    'topic: colds',
    'type: explainer',
    'author: ann-lee',
    'published: 2026-11-02',
    'draft: false',
    '---',
    '',
    'About ten days.',
    '',
  ].join('\n'),
  'content/people/bo-king.yaml': person.replaceAll('Ann', 'Bo'),
  'content/topics/coughs.yaml':
    'title: Coughs\ndescription: Coughs of all kinds, and when to see a nurse about one of them.\n',
  'content/groups/breathe.yaml':
    'name: Breathe Easy\nkind: support-group\naudience: people who cough\nabout: Members meet for tea.\nurl: https://group.test/\narea: Leeds\ncost: Free\nrunBy: Volunteers\nlastChecked: 2026-11-02\n',
  'content/questions/fruit.yaml':
    'text: May I eat fruit?\naskedAt: the desk\ndate: 2026-11-02\nstate: open\n',
  'content/glossary/virus.yaml': 'term: virus\nmeaning: A tiny germ that lives inside cells.\n',
  'content/corrections/one.yaml':
    'date: 2026-11-02\narticle: other\nwas: We wrote five days.\nnow: It says ten days now.\n',
};

async function findingsIn(path: string, text: string): Promise<readonly Finding[]> {
  const cwd = projectOf({ ...others, [path]: text });
  const { settings: _, ...config } = contentOf(site, cwd);
  const held: LintConfig = config;
  const report = await lint({ cwd, paths: [path], config: held, rules: [canReadArticle, exceptions] });
  return report.articles[0]?.findings ?? [];
}

/** Puts a suggestion where its finding stands: a line that is missing in a line of its own, and else in place of the words. */
function paste(text: string, { start, end, say }: Finding, words: string): string {
  if (!say.includes('is missing')) return text.slice(0, start.offset) + words + text.slice(end.offset);
  const at = text.startsWith('---\n') ? 4 : 0;
  return `${text.slice(0, at)}${words}\n${text.slice(at)}`;
}

/** Sentences say what to do, and commands are for the terminal; everything else can be pasted. */
const isPasteable = (words: string) => !/[a-z]\.$/.test(words) && !words.startsWith('npm run');

const linesOf = (text: string) => text.split('\n').filter((line) => /^\w+: /.test(line));

test.each(Object.entries(good))('%s is in order as it stands', async (path, text) => {
  expect((await findingsIn(path, text)).map(({ say }) => say)).toEqual([]);
});

test.each(
  Object.entries(good).flatMap(([path, text]) => linesOf(text).map((line) => [path, line, text] as const)),
)('%s without "%s": what is offered can be pasted', async (path, line, text) => {
  const without = text.replace(`${line}\n`, '');
  const name = line.slice(0, line.indexOf(':'));
  for (const finding of await findingsIn(path, without)) {
    expect(finding.try.length).toBeGreaterThan(0);
    for (const words of finding.try.filter(isPasteable)) {
      const pasted = paste(without, finding, words);
      expect(parseDocument(pasted.replace(/^---\n([\s\S]*?)\n---[\s\S]*$/, '$1')).errors).toEqual([]);
      expect((await findingsIn(path, pasted)).filter(({ say }) => say === finding.say)).toEqual([]);
      expect(pasted).toMatch(new RegExp(`^${name}: `, 'm'));
    }
  }
});

test('all fields that are missing are said in one round', async () => {
  const says = (await findingsIn('content/articles/cold.mdx', '---\ntype: howto\n---\n\nWords.\n')).map(
    ({ say }) => say,
  );
  for (const field of ['title', 'description', 'name of a topic', 'name of a person', 'published date'])
    expect(
      says.some((say) => say.includes(`The ${field}`)),
      field,
    ).toBe(true);
});

/** Slips of one line: what is written, and a try that is offered. */
test.each([
  ['topic: colds', 'topic: cold', 'colds'],
  ['published: 2026-11-02', 'published: 2 November 2026', '2026-11-02'],
  ['draft: false', 'draft: no', undefined],
  ['draft: false', 'draft: "yes"', 'true'],
  ['author: ann-lee', 'author: ann-le', 'ann-lee'],
])('"%s" written as "%s": what is offered puts it right', async (line, slip, offered) => {
  const path = 'content/articles/cold.mdx';
  const text = (good[path] ?? '').replace(line, slip);
  const findings = await findingsIn(path, text);
  if (offered) expect(findings.flatMap((finding) => finding.try)).toContain(offered);
  for (const finding of findings)
    for (const words of finding.try.filter(isPasteable))
      expect((await findingsIn(path, paste(text, finding, words))).map(({ say }) => say)).toEqual([]);
});

test('a person who has no file yet: which file, and the command that makes it', async () => {
  const path = 'content/articles/cold.mdx';
  const [finding] = await findingsIn(
    path,
    (good[path] ?? '').replace('author: ann-lee', 'author: zoe-quick'),
  );
  expect(finding?.say).toBe('There is no file "zoe-quick" in content/people.');
  expect(finding?.try[0]).toBe('npm run new person -- --id zoe-quick');
});

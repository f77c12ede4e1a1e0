import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import type { Finding } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import site from '../site.config.ts';
import { contentOf } from '../src/astro/index.ts';
import { kinds } from '../src/new-content/kinds.ts';
import { begin, create, faultBeside, faultOf, idsFor } from '../src/new-content/new-content.ts';
import { projectOf } from './helpers/project.ts';

/** A folder with a person, another one, and a topic; and its settings. */
function newSite(): { cwd: string; config: LintConfig } {
  const person = (name: string) =>
    `name: ${name}\nrole: Nurse\nabout: ${name} has worked as a nurse for ten years.\n`;
  const cwd = projectOf({
    'content/people/ann-lee.yaml': person('Ann Lee'),
    'content/people/bo-king.yaml': person('Bo King'),
    'content/topics/colds.yaml':
      'title: Colds\ndescription: Coughs, colds and sore throats, and how long each of them can last.\n',
    'content/articles/colds.mdx': '---\n---\n',
  });
  const { settings: _, ...config } = contentOf(site, cwd);
  return { cwd, config };
}

async function mustFix(cwd: string, config: LintConfig, path: string): Promise<readonly Finding[]> {
  const report = await lint({
    cwd,
    paths: [path],
    config,
    rules,
    wordLists,
    model,
    profiles,
    today: '2026-11-28',
  });
  return (report.articles[0]?.findings ?? []).filter(({ level }) => level === 'must-fix');
}

/** What a careful writer would put into each field that is asked for. */
const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: {
    title: 'How long does a cold last?',
    description: 'A cold lasts about ten days. What helps until then, and when to call a nurse or a doctor.',
    topic: 'colds',
    author: 'ann-lee',
    reviewedBy: 'bo-king',
    published: '2026-11-02',
    lastReviewed: '2026-11-02',
    nextReview: '2027-11-02',
    keyPoints: 'Most colds are over in ten days.',
  },
  person: {
    name: 'Cy Moor',
    role: 'Practice nurse',
    healthBackground: 'Cy has run an asthma clinic for six years.',
    credentials: 'Registered nurse',
    about: 'Cy answers questions on Tuesdays.',
    contact: 'cy@nurses.test',
  },
  group: {
    name: 'Breathe Easy',
    kind: 'support-group',
    audience: 'people who cough a lot',
    about: 'Members meet for tea and a walk.',
    conditions: 'cough',
    url: 'https://group.test/breathe',
    hours: 'Second Tuesday of the month',
    area: 'Leeds',
    cost: 'Free',
    runBy: 'Volunteers',
    lastChecked: '2026-11-02',
  },
  question: {
    text: 'How long does a cold last?',
    askedAt: 'the front desk',
    date: '2026-11-02',
    state: 'open',
  },
  topic: { title: 'Coughs', description: 'Coughs of all kinds, and when to see a nurse about one of them.' },
  voice: { article: 'colds', who: 'a man of 54', text: 'I coughed for ten days. Tea and rest helped.' },
  term: { term: 'virus', meaning: 'A tiny germ that lives inside the cells of the body.' },
  correction: {
    date: '2026-11-02',
    article: 'colds',
    was: 'We wrote five days.',
    now: 'It says ten days now.',
  },
};

test.each(Object.keys(kinds))('a new %s holds only stubs, and each of them stops the build', async (word) => {
  const { cwd, config } = newSite();
  const beginning = begin(word, config);
  const path = create(cwd, beginning, {});
  const lines = readFileSync(join(cwd, path), 'utf8').split('\n');
  const stubs = lines.flatMap((line, at) => (line.includes('[[') ? [at + 1] : []));
  expect(stubs.length).toBeGreaterThan(0);
  const found = new Set((await mustFix(cwd, config, path)).map(({ start }) => start.line));
  expect([...found].sort()).toEqual([...stubs].sort());
});

test.each(Object.keys(kinds))('a new %s whose gaps are filled may be published', async (word) => {
  const { cwd, config } = newSite();
  const beginning = begin(word, config);
  const given = Object.entries(filled[word] ?? {});
  for (const [name, value] of given) {
    const field = beginning.fields.find((one) => one.name === name);
    expect(field && faultOf(field, value, idsFor(field, cwd, config)), name).toBeUndefined();
  }
  const path = create(
    cwd,
    beginning,
    Object.fromEntries(given.map(([name, value]) => [name, [value]])),
    'filled',
  );
  const text = readFileSync(join(cwd, path), 'utf8');
  const whole = text
    .replace('"[[Where it can be read …]]"', 'https://www.nhs.uk/conditions/common-cold/')
    .replace(/"?\[\[The title of the page or paper …\]\]"?/, 'Common cold')
    .replace(/"?\[\[Who published it …\]\]"?/, 'NHS')
    .replace(/"?\[\[The day they agreed[^\]]*\]\]"?/, '2026-11-02')
    .replace(/"?\[\[The last day on[^\]]*\]\]"?/, '2027-11-02')
    .replace(/"?\[\[How they take it back[^\]]*\]\]"?/, 'Call us, and it is gone.')
    .replace('[[The answer first, in one or two sentences …]]', 'Most colds are over in ten days.')
    .replace('[[What the reader wants to know next …]]', 'What helps')
    .replace('[[What to do, in short sentences …]]', 'Rest, and drink when you are thirsty.');
  expect(whole).not.toContain('[[');
  writeFileSync(join(cwd, path), whole);
  expect((await mustFix(cwd, config, path)).map(({ say }) => say)).toEqual([]);
});

test('each gap of a new article says what to write there', async () => {
  const { cwd, config } = newSite();
  const path = create(cwd, begin('article', config), {});
  const says = (await mustFix(cwd, config, path)).map(({ say }) => say);
  expect(says).toContain('Write here: who checked it.');
  expect(says).toContain('Write here: the answer first, in one or two sentences.');
  for (const say of says) {
    expect(say).toMatch(/^Write here: /);
    expect(say.split(' ').length).toBeLessThanOrEqual(12);
  }
});

test('a file that is there is never written over', () => {
  const { cwd, config } = newSite();
  const before = readFileSync(join(cwd, 'content/people/ann-lee.yaml'), 'utf8');
  expect(() => create(cwd, begin('person', config), { name: ['Ann Lee'] })).toThrow(/is a file .* already/);
  expect(readFileSync(join(cwd, 'content/people/ann-lee.yaml'), 'utf8')).toBe(before);
});

test('a name that leads out of the folder is refused', () => {
  const { cwd, config } = newSite();
  expect(() => create(cwd, begin('person', config), {}, '../../out')).toThrow(/cannot be the name/);
  expect(existsSync(join(cwd, 'out.yaml'))).toBe(false);
});

test('a field that a schema gains is asked for by itself', () => {
  const { cwd } = newSite();
  const schema = z.object({
    name: z.string(),
    badge: z.string().meta({ printed: 'label' }),
    pet: z.string().optional(),
  });
  const config = { collections: { people: { folder: 'content/people', schema, endings: ['.yaml'] } } };
  const beginning = begin('person', config);
  expect(beginning.asked.map(({ name }) => name)).toEqual(['name', 'badge']);
  expect(readFileSync(join(cwd, create(cwd, beginning, { name: ['Zoë O’Dea'] })), 'utf8')).toMatch(
    /^badge: /m,
  );
  expect(existsSync(join(cwd, 'content/people/zoe-odea.yaml'))).toBe(true);
});

test('a slip in the word says what it could be', () => {
  expect(() => begin('perosn', newSite().config)).toThrow(/Did you mean "person"\?/);
});

test('a person nobody knows yet says how to make one', () => {
  const { cwd, config } = newSite();
  const author = begin('article', config).fields.find(({ name }) => name === 'author');
  expect(author && faultOf(author, 'dee', idsFor(author, cwd, config))).toContain('npm run new person');
});

test.each([
  [{ author: ['ann-lee'], reviewedBy: ['ann-lee'] }, 'reviewedBy'],
  [{ lastReviewed: ['2026-11-02'], nextReview: ['2026-10-02'] }, 'nextReview'],
  [{ author: ['ann-lee'], reviewedBy: ['bo-king'] }, undefined],
])('answers that do not go together are told before a file is made: %j', (answers, field) => {
  expect(faultBeside(begin('article', newSite().config).kind, answers)?.field).toBe(field);
});

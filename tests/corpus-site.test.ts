import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import type { Facts } from '#linter/rule/facts.ts';
import { factsFromJson, factsToJson } from '#linter/rule/facts-json.ts';
import { activateRules } from '#linter/rule/rule-set.ts';
import { checkCorpus } from '#linter/rule/run-corpus-rules.ts';
import { rules } from '#rules/index.ts';
import { checkSite, factsOf, ruleOf, type SiteFile } from './helpers/corpus.ts';
import { today } from './helpers/lint.ts';
import { lintFiles } from './helpers/project.ts';

const options = {
  'keep-cadence': { cadenceDays: 2, fewestArticles: 3 },
  'no-burst': { launch: '2026-01-01' },
  'stay-focused': { topics: ['lungs'], maxLoneTopics: 1 },
};
const settings = Object.fromEntries(
  Object.entries(options).map(([id, own]) => [id, [ruleOf(id).level, own] as const]),
);
const corpusRules = activateRules(
  rules.filter(({ corpus }) => corpus),
  settings,
);

const names = ['asthma', 'lupus', 'gout', 'acne', 'eczema', 'warts', 'flu', 'hives'];

/** A site on which every rule across articles has something to say. */
const site: readonly SiteFile[] = [
  ...names.map((name, index) => ({
    path: `articles/${name}.mdx`,
    source: `---
title: ${index < 2 ? 'Living well' : name}
topic: ${name}
severity: ${index === 0 ? 'serious' : 'routine'}
intent: ${index > 2 ? 'news' : 'help'}
published: 2026-11-1${index}
nextReview: 2026-11-2${index > 4 ? 0 : 8}
question: { text: "How do I live well?" }${index === 1 ? '\ntranslationOf: lupus' : ''}
---

Many people live with ${name} and do well. It can be mild or it can be bad. Ask your doctor which tests you need for ${name} and how long they take. Bring a list of your questions, and take a friend along to the visit.

Register for the Great ${index < 4 ? 'Lung' : 'Skin'} Day now. ${index === 7 ? 'Hypertension' : 'High blood pressure'} comes with it.
`,
  })),
  { path: 'glossary/bp.yaml', source: 'term: hypertension\nplain: high blood pressure\n' },
  { path: 'questions/arm.yaml', source: 'text: Which arm in an attack?\ndate: 2026-10-01\nstate: open\n' },
  { path: 'groups/cafe.yaml', source: 'name: Cafe\nlastChecked: 2025-01-01\n' },
];

const told = (facts: readonly Facts[]) =>
  checkCorpus(facts, corpusRules, { today }).map(({ active, path, place, details }) => ({
    rule: active.rule.id,
    path,
    place,
    details,
  }));

describe('articles beside each other', () => {
  const found = told(factsOf(site));

  test('every rule across articles can find something', () => {
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(corpusRules.map(({ rule }) => rule.id)));
  });

  test('the same is found when two machines each read half of the files', () => {
    const halves = [site.filter((_, index) => index % 2 === 0), site.filter((_, index) => index % 2 === 1)];
    const written = halves.map((half) => JSON.stringify(factsOf(half).map(factsToJson)));
    const merged = written.reverse().flatMap((text) => JSON.parse(text).map(factsFromJson));
    expect(told(merged)).toEqual(found);
  });

  test('what is true of the whole site is told once', () => {
    for (const rule of ['keep-cadence', 'no-burst', 'help-first', 'start-from-questions', 'link-outward']) {
      expect(found.filter((finding) => finding.rule === rule)).toHaveLength(1);
    }
  });

  test('a finding is said in 12 words or fewer, with a reason of 20 or fewer', () => {
    const count = (text: string) => text.split(/\s+/).length;
    for (const { rule, details } of found) {
      const { say, why } = ruleOf(rule);
      expect([rule, count(say(details.data)) <= 12]).toEqual([rule, true]);
      expect([rule, count(typeof why === 'string' ? why : why(details.data)) <= 20]).toEqual([rule, true]);
    }
  });
});

describe('some files of a site', () => {
  test('say nothing about what may stand in the others', () => {
    for (const rule of ['no-orphan', 'keep-cadence', 'no-burst', 'help-first', 'link-outward']) {
      expect(
        checkSite(factsOf(site), ruleOf(rule), {
          options: options[rule as keyof typeof options],
          isWhole: false,
        }),
      ).toEqual([]);
    }
  });

  const config: LintConfig = {
    collections: {
      articles: { folder: 'content/articles', schema: z.looseObject({}) },
      questions: { folder: 'content/questions', schema: z.looseObject({}) },
    },
  };
  const files = Object.fromEntries(site.map(({ path, source }) => [`content/${path}`, source]));
  const rulesSeen = async (paths: string[]) => {
    const report = await lintFiles(files, { rules: [ruleOf('no-orphan')], config, paths, today });
    return report.corpus.findings.map(({ path }) => path);
  };

  test('named by hand are known to be some only', async () => {
    expect(await rulesSeen(['content'])).toHaveLength(names.length);
    expect(await rulesSeen(['content/articles'])).toEqual([]);
    expect(await rulesSeen(['content/articles/flu.mdx'])).toEqual([]);
  });

  test('a question that waits is told in its own file, with its line', async () => {
    const report = await lintFiles(files, { rules: [ruleOf('answer-questions')], config, today });
    expect(report.corpus.findings).toMatchObject([
      {
        path: 'content/questions/arm.yaml',
        text: 'open',
        say: 'This reader has waited 52 days. The promise is 14.',
      },
    ]);
    expect(report.articles.find(({ path }) => path.endsWith('arm.yaml'))?.lines[3]).toBe('state: open');
  });
});

describe('a plain folder', () => {
  const notes = (links: number) =>
    factsOf(
      names.map((name, index) => ({
        path: `notes/${name}.md`,
        source: `# About ${name}\n\nThis is about ${name} only.${index < links ? ` See [flu](flu.md).` : ''}\n`,
      })),
      { collection: null },
    );

  test('without dates and links is left alone', () => {
    expect(checkCorpus(notes(0), corpusRules, { today })).toEqual([]);
  });

  test('is told of orphans only when its files link to each other', () => {
    expect(checkSite(notes(2), ruleOf('no-orphan'))).toEqual([]);
    expect(checkSite(notes(5), ruleOf('no-orphan')).length).toBeGreaterThan(0);
  });
});

test('a rule that keeps something of an article keeps it for itself', () => {
  const [facts] = factsOf([
    { path: 'a.mdx', source: 'Register for the Spring Lung Fair at [the hall](https://fair.example/?a=b).' },
  ]);
  expect(facts?.kept).toEqual({
    'no-repeat-promo': [
      { key: 'fair.example', name: 'the hall', offset: 0 },
      { key: 'spring lung fair', name: 'Spring Lung Fair', offset: 0 },
    ],
  });
});

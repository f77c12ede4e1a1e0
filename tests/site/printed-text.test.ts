import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '#linter/finding/report.ts';
import { lint } from '#linter/run.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import lintConfig from '../../lint.config.ts';
import { componentSchemas } from '../../src/schemas/components.ts';
import { type CollectionName, collections } from '../../src/schemas/index.ts';
import { fillSchema, playedFiles } from '../helpers/fill-schema.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/*
 * Whatever a page prints, a rule has read. Every text field of every schema and every prop of every component holds an
 * ask with a word of its own; the site is built without the gate; each of these words that reaches a reader must have
 * been found by the linter, at its place. The schemas are walked, so that a new field is on trial at once.
 */

/** How many files of each collection there are, so that each value of the longest fixed list comes once. */
const variants = 6;

interface Planted {
  /** `groups.about`, `Myth.title`, `body.heading`. */
  field: string;
  file: string;
  mark: string;
  /** A word nobody else has. */
  word: string;
}

const planted: Planted[] = [];
let copy: ProjectCopy;
/** All that was built, in one text. */
let built: string;
let findings: ReadonlyMap<string, readonly Finding[]>;

function plant(field: string, file: string, mark: string, { min = 0, max = 1000 } = {}): string {
  const word = `zq${planted.length.toString(36)}qz`;
  planted.push({ field, file, mark, word });
  const ask = `Like us on Facebook ${word}`;
  return ask.length >= min
    ? ask.slice(0, max)
    : `${ask}. It is a line that is long enough for it.`.slice(0, max);
}

/** The file of a collection that others name; a reviewer is another person than the author. */
const idAt = (variant: number) => (path: string) =>
  `all-${/^(?:reviewedBy|coReviewers\.\*)$/.test(path) ? (variant + 1) % variants : variant}`;

function fieldsFor(name: string, file: string, variant: number): Record<string, unknown> {
  const filled = fillSchema(collections[name as CollectionName]() as z.ZodType, {
    id: idAt(variant),
    variant,
    text: ({ path, mark, ...limits }) =>
      /* An exception is shown on the mirror only when it names a rule that finds something. */
      path === 'lintOk.*.rule' ? 'no-thin-content' : plant(`${name}.${path}`, file, mark, limits),
  }) as Record<string, unknown>;
  return filled;
}

/** One of each component with every prop, and one of each kind of text. */
function bodyFor(file: string, variant: number): string {
  const parts = Object.entries(componentSchemas()).map(([name, schema]) => {
    const props = fillSchema(schema as z.ZodType, {
      id: idAt(variant),
      variant,
      text: ({ path, mark, ...limits }) => plant(`${name}.${path}`, file, mark, limits),
    }) as Record<string, unknown>;
    const written = Object.entries(props).map(([prop, value]) =>
      typeof value === 'string' ? `${prop}="${value}"` : `${prop}={${value}}`,
    );
    return `<${[name, ...written].join(' ')}>Some words.</${name}>`;
  });
  const text = (kind: string) => plant(`body.${kind}`, file, 'words');
  return [
    text('paragraph'),
    `## ${text('heading')}`,
    `- ${text('list')}`,
    `| ${text('head')} |\n|---|\n| ${text('cell')} |`,
    `See [${text('link')}](/about/).`,
    `![${text('alt')}](/pictures/topic-mind-and-sleep.svg)`,
    ...parts,
  ].join('\n\n');
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(async () => {
  copy = await copyProject({ content: false });
  for (const name of Object.keys(collections)) {
    for (let variant = 0; variant < variants; variant += 1) {
      const isArticle = name === 'articles';
      const file = `content/${name}/all-${variant}.${isArticle ? 'mdx' : 'yaml'}`;
      const yaml = stringify(fieldsFor(name, file, variant), { lineWidth: 0 });
      write(copy.folder, file, isArticle ? `---\n${yaml}---\n\n${bodyFor(file, variant)}\n` : yaml);
    }
  }
  for (const file of playedFiles) write(copy.folder, `public${file}`, '');
  const settings = { file: 'site.config.ts', texts: [] as string[] };
  await copy.edit(settings.file, (source) =>
    ['promise', 'emergency', 'crisis'].reduce((text, name) => {
      const words = plant(`site.${name}`, settings.file, 'words');
      settings.texts.push(words);
      return text.replace(new RegExp(`\\b${name}:\\s+'[^']*'`), `${name}: '${words}'`);
    }, source),
  );
  const report = await lint({
    cwd: copy.folder,
    rules,
    wordLists,
    model,
    profiles,
    config: { ...lintConfig, settings },
  });
  expect(report.failures).toEqual([]);
  findings = new Map(report.articles.map((article) => [article.path, article.findings]));
  await copy.build();
  built = readdirSync(copy.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|json|txt|js|css|webmanifest)$/.test(file))
    .map((file) => readFileSync(join(copy.dist, file), 'utf8'))
    .join('\n');
}, 600_000);

afterAll(() => copy?.remove());

test('what is planted is what a writer could write: the form of every file is in order', () => {
  const wrong = [...findings].flatMap(([path, found]) =>
    found
      .filter(({ rule }) => rule === 'can-read-article')
      .map(({ say, start }) => `${path}:${start.line} ${say}`),
  );
  expect(wrong).toEqual([]);
});

test('every text that reaches a reader has been read, at its place', () => {
  const unread = planted
    .filter(({ word }) => built.includes(word))
    .filter(({ file, word }) => {
      const at = readFileSync(join(copy.folder, file), 'utf8').indexOf(word);
      return !findings
        .get(file)
        ?.some(
          ({ level, start, end }) =>
            level === 'must-fix' && end.offset <= at + word.length && start.offset > at - 40,
        );
    });
  expect([...new Set(unread.map(({ field }) => field))]).toEqual([]);
});

test('every field that is marked as printed on the site is printed there', () => {
  const shown = new Set(planted.filter(({ word }) => built.includes(word)).map(({ field }) => field));
  const missing = new Set(
    planted
      .filter(({ field, mark }) => mark !== 'no' && mark !== 'post' && !shown.has(field))
      .map(({ field }) => field),
  );
  expect([...missing]).toEqual([]);
});

test('no text that is marked as not printed is printed', () => {
  const shown = planted
    .filter(({ mark, word }) => mark === 'no' && built.includes(word))
    .map(({ field }) => field);
  expect([...new Set(shown)]).toEqual([]);
});

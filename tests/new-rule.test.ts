import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createRule, type NewRule, nextSteps } from '../src/new-rule/main.ts';
import { makeRegistries, registries, writeRegistries } from '../src/new-rule/registries.ts';
import { lintText } from './helpers/lint.ts';
import { projectOf } from './helpers/project.ts';
import { pageHeadings, readExamples, readHeadings } from './helpers/rule-page.ts';

const answers: NewRule = {
  id: 'no-scare-words',
  goal: 'plain',
  about: "Words that scare readers and don't help.",
  bad: 'Flu is a [[silent killer]] in "winter".',
};

/** A folder of rules with nothing but the template and one rule. */
function rulesFolder(): string {
  const folder = join(projectOf({ 'lint-rules/plain/plain-words/rule.ts': '' }), 'lint-rules');
  cpSync('lint-rules/_template', join(folder, '_template'), { recursive: true });
  return folder;
}

test('makes a rule whose page and code fit together once its lines are filled in', async () => {
  const folder = rulesFolder();
  const target = createRule(folder, answers);
  const page = join(target, 'rule.md');
  expect(target).toBe(join(folder, 'plain/no-scare-words'));
  expect(readHeadings(page)).toEqual(pageHeadings);
  expect(readExamples(page).map(({ kind, marks }) => [kind, marks.map(({ text }) => text)])).toEqual([
    ['bad', ['silent killer']],
    ['good', []],
    ['good', []],
  ]);
  expect(JSON.parse(readFileSync(join(target, 'phrases.json'), 'utf8'))).toMatchObject([
    { say: 'silent killer' },
  ]);

  /* The rule finds its words by hand here, so that the test is about the template only. */
  const code = readFileSync(join(target, 'rule.ts'), 'utf8');
  const engine = pathToFileURL('src/linter').href;
  const filledIn = code
    .replace("'#linter/", `'${engine}/`)
    .replace(
      /check: [\s\S]*\n {2}\}\),\n/,
      "check: ({ report }) => ({ block: (block) => { const start = block.text.indexOf('silent killer'); if (start >= 0) report({ block, start, end: start + 13 }); } }),\n",
    );
  writeFileSync(join(target, 'rule.ts'), filledIn);
  const { default: rule } = await import(pathToFileURL(join(target, 'rule.ts')).href);
  expect(rule).toMatchObject({ id: 'no-scare-words', goal: 'plain', level: 'idea', about: answers.about });
  for (const { source, marks } of readExamples(page)) {
    expect(lintText(source, [rule]).map(({ start, end, text }) => ({ start, end, text }))).toEqual(marks);
  }
});

test.each<[Partial<NewRule>, string]>([
  [{ id: 'NoScare' }, '"NoScare" cannot be the name of a rule.'],
  [{ id: 'scare' }, '"scare" cannot be the name of a rule.'],
  [{ id: '../x-y' }, '"../x-y" cannot be the name of a rule.'],
  [{ id: 'plain-words' }, 'There is a rule called "plain-words" already, in plain/.'],
  [{ goal: 'plian' }, 'There is no goal called "plian". Did you mean "plain"?'],
  [{ goal: 'housekeeping' }, 'There is no goal called "housekeeping".'],
  [{ about: ' ' }, 'Say in one line what the rule is about.'],
  [{ about: 'word '.repeat(13) }, 'in 12 words or fewer; these are 13'],
  [{ bad: 'No words are marked.' }, 'Mark the words that must be found'],
])('refuses %j and writes nothing', (changed, message) => {
  const folder = rulesFolder();
  const rule = { ...answers, ...changed };
  expect(() => createRule(folder, rule)).toThrow(message);
  expect(existsSync(join(folder, 'plain/no-scare-words'))).toBe(false);
});

test('says what to do next', () => {
  expect(nextSteps('/p/lint-rules', '/p/lint-rules/plain/no-scare-words', answers)).toMatchInlineSnapshot(`
    "The rule is in lint-rules/plain/no-scare-words. Next:

      1. Fill in rule.ts: what it says, why, and what to try.
      2. Add rows to phrases.json, or take it away when the rule needs none.
      3. Write rule.md: 5 lines not to write and 10 that are fine. They are the tests.
      4. See why a phrase is told or is not: npm run lint:content -- --trace no-scare-words FILE
      5. Run its tests: npm run test:rule -- no-scare-words
      6. Run all: npm test

    It is on the list of rules already."
  `);
});

test.each(registries)('lint-rules/%s names every rule that has a folder, and no other', (name) => {
  const again = 'Run: npm run new:rule -- --list';
  expect(readFileSync(join('lint-rules', name), 'utf8'), again).toBe(makeRegistries('lint-rules')[name]);
});

test('puts a new rule behind those of its goal, and keeps the order of the others', () => {
  const files = ['plain/plain-words', 'plain/short-words', 'housekeeping/exceptions', 'social/no-like-us'];
  const folder = join(
    projectOf(Object.fromEntries(files.map((path) => [`lint-rules/${path}/rule.ts`, '']))),
    'lint-rules',
  );
  writeFileSync(
    join(folder, 'index.ts'),
    'export const rules: readonly AnyRule[] = [\n  noLikeUs,\n  shortWords,\n  gone,\n  exceptions,\n];\n',
  );
  const listed = () =>
    /rules: readonly AnyRule\[\] = \[([^\]]*)\]/
      .exec(readFileSync(join(folder, 'index.ts'), 'utf8'))?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean);
  writeRegistries(folder);
  expect(listed()).toEqual(['noLikeUs', 'shortWords', 'plainWords', 'exceptions']);
  cpSync('lint-rules/_template', join(folder, '_template'), { recursive: true });
  createRule(folder, answers);
  createRule(folder, { ...answers, goal: 'trust', id: 'no-lies' });
  expect(listed()).toEqual(['noLikeUs', 'shortWords', 'plainWords', 'noScareWords', 'noLies', 'exceptions']);
  expect(readFileSync(join(folder, 'unified.ts'), 'utf8')).toContain(
    'export const retextNoScareWords = plugin(noScareWords);',
  );
});

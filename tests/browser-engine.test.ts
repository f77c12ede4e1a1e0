import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { checkText } from '#linter/check-text.ts';
import { wordCounts } from '#linter/platform/node.ts';
import { json } from '#linter/reporters/json.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { today } from './helpers/lint.ts';
import { projectOf } from './helpers/project.ts';
import { readExamples } from './helpers/rule-page.ts';

type Engine = typeof import('./helpers/browser-engine.ts');

/** The engine as a browser would load it; no part of it may ask for a module of Node. */
async function engineForBrowsers(): Promise<Engine> {
  const file = join(projectOf({}), 'engine.mjs');
  const bundle = await rolldown({
    input: new URL('./helpers/browser-engine.ts', import.meta.url).pathname,
    platform: 'browser',
    // As in a worker, which has no page to ask.
    resolve: { conditionNames: ['worker', 'browser', 'import', 'default'] },
    logLevel: 'silent',
  });
  const { output } = await bundle.write({ file, format: 'esm' });
  expect(output.flatMap((part) => (part.type === 'chunk' ? part.imports : []))).toEqual([]);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

test('finds in a browser what it finds in Node, at the same places', async () => {
  const engine = await engineForBrowsers();
  engine.giveWordCounts(wordCounts());
  const there = engine.termsOf({ ...engine, today });
  const here = termsOf({ rules, wordLists, model, profiles, today });
  const examples = rules.flatMap(({ goal, id }) => {
    const page = new URL(`../lint-rules/${goal}/${id}/rule.md`, import.meta.url);
    return existsSync(page) ? readExamples(page).map((example) => ({ id, ...example })) : [];
  });
  /* remark takes twenty times as long as the parser of the site: some of each page are enough. */
  const some = examples.filter((_, index) => index % 12 === 0);
  const wrong = some.filter(({ source, language }) => {
    const kind = language as 'md' | 'mdx';
    return json(engine.checkText(source, kind, there)) !== json(checkText(source, kind, here));
  });
  expect(examples.length).toBeGreaterThan(1500);
  expect(wrong.map(({ id, line, source }) => `${id}:${line} ${source}`)).toEqual([]);
});

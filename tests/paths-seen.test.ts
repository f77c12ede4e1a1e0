import { expect, test } from 'vitest';
import { pageAddresses } from '#linter/cli/page-addresses.ts';
import { defineRule } from '#linter/rule/index.ts';
import { bedside, folderOf } from './helpers/run-bedside.ts';

/* A site with settings, and a folder beside it from which it is checked. */
const files = {
  'site/lint.config.json': '{ "rules": {} }',
  'site/posts/a.md': '# A cold\n\nPlease like us on Facebook.\n',
  'site/posts/b.md': '# A cold\n\nRest for a day.\n',
  'site/posts/old.markdown': '# Old\n',
  'site/posts/plan.docx': '',
  'other/none.txt': '',
};

test.each([
  [['lint', '../site', '--color'], 'other', /(?<![\w./])(?:site\/)?posts\//],
  [['lint', '../site', '--all'], 'other', /(?<![\w./])(?:site\/)?posts\//],
  [['lint', '../site/posts/a.md', '--trace', 'no-like-us'], 'other', /(?<![\w./])posts\//],
  [['lint', '../site', '--dry-run'], 'other', /(?<![\w./])posts\//],
  [['lint', '.', '--all'], 'site/posts', /posts\//],
])('%j, typed in %s, names each file as it is seen from there', (args, folder, otherwise) => {
  const plain = args.filter((arg) => arg !== '--color');
  const { out, err } = bedside(plain, { cwd: `${folderOf(files)}/${folder}` });
  expect(`${out}${err}`).toMatch(/a\.md|nothing that can be mended/);
  expect(`${out}${err}`).not.toMatch(otherwise);
});

const rule = defineRule({
  id: 'no-like-us',
  goal: 'social',
  level: 'idea',
  about: 'An example.',
  say: () => 'Found.',
  why: 'It is an example.',
});

test.each([
  [
    'file:///work/site/node_modules/bedside/',
    '/work/site',
    'node_modules/bedside/lint-rules/social/no-like-us/rule.md',
  ],
  ['file:///work/bedside/', '/work/bedside', 'lint-rules/social/no-like-us/rule.md'],
  ['file:///usr/lib/node_modules/bedside/', '/work/site', ''],
])('the page of a rule of the package in %s, seen from %s', (home, cwd, address) => {
  const at = pageAddresses(({ goal, id }) => new URL(`lint-rules/${goal}/${id}/rule.md`, home), [rule], cwd);
  expect(at('lint-rules/social/no-like-us/rule.md')).toBe(address);
  expect(at('https://rules.test/page')).toBe('https://rules.test/page');
});

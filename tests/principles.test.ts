import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import { lintText } from './helpers/lint.ts';
import { readExamples } from './helpers/rule-page.ts';

/** The rows of the table: number, essay, principle, what holds it, what fails without it. */
const rows = readFileSync('docs/principles.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number, , principle, heldBy = '', failing = '']) => ({
    number: Number(number),
    principle,
    heldBy,
    failing,
  }));

const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const ruleOf = (id: string) => rules.find((rule) => rule.id === id);

test('there are 69 principles, each once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 69 }, (_, index) => index + 1));
});

test.each(rows)('$number names a test that is there, or why there can be none', ({ heldBy, failing }) => {
  if (failing.startsWith('none:')) {
    expect(heldBy).toMatch(/^(?:nothing|not adopted):/);
    return;
  }
  expect(named(failing).length).toBeGreaterThan(0);
  for (const path of named(failing)) expect([path, existsSync(path)]).toEqual([path, true]);
});

test.each(rows)('$number names rules that are there, and a test that would miss them', ({
  heldBy,
  failing,
}) => {
  const ids = named(heldBy).filter((name) => /^[a-z]+(?:-[a-z]+)+$/.test(name));
  expect(ids.filter((id) => !ruleOf(id))).toEqual([]);
  if (ids.some((id) => !ruleOf(id)?.corpus)) expect(failing).toContain('tests/rules.test.ts');
});

/** The five about peers, each broken by an article of its rule's own page that does what the principle is against. */
const aboutPeers = [2, 9, 11, 14, 17];

test.each(aboutPeers)('%i is broken by content, and that is told', (number) => {
  const row = rows.find((one) => one.number === number);
  const held = named(row?.heldBy ?? '').flatMap((id) => ruleOf(id) ?? []);
  const articleRules = held.filter(({ corpus }) => !corpus);
  expect(held.length).toBeGreaterThan(0);
  if (articleRules.length < held.length) expect(row?.failing).toContain('tests/without-groups.test.ts');
  for (const rule of articleRules) {
    const page = new URL(`../lint-rules/${rule.goal}/${rule.id}/rule.md`, import.meta.url);
    const broken = readExamples(page).filter(({ kind }) => kind === 'bad');
    const told = broken.filter(
      ({ source, language }) =>
        lintText(source, [rule], { path: `article.${language}`, collection: 'articles' }).length > 0,
    );
    expect(told.length).toBe(broken.length);
    expect(broken.length).toBeGreaterThanOrEqual(5);
  }
});

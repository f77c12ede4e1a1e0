import retextReadability from 'retext-readability';
import { describe, expect, test } from 'vitest';
import { lint } from '#linter/index.ts';
import type { LintPlugin } from '#linter/plugins/plugin.ts';
import { type AnyRule, defineRule } from '#linter/rule/index.ts';
import * as house from '#rules/index.ts';
import { bedside, folderOf, fromSources } from './helpers/run-bedside.ts';

const noScareWords = defineRule({
  id: 'no-scare-words',
  goal: 'plain',
  level: 'should-fix',
  about: 'Illnesses have names, not nicknames that scare.',
  say: () => 'This nickname scares.',
  why: 'A worried reader needs a name to look up.',
  try: ['high blood pressure'],
  phrases: [{ say: 'silent killer' }],
  check: ({ report }) => ({
    phrase(hit) {
      if (!hit.isQuoted && !hit.isReported && !hit.isNegated) report(hit.range);
    },
  }),
});

/** A retext plugin as people write them: it flags a word that comes twice. */
function retextTwice() {
  return (tree: Parent, file: File) => {
    const words: Node[] = [];
    const visit = (node: Node | Parent) => {
      if (node.type === 'WordNode') words.push(node);
      else if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(tree);
    words.forEach((word, index) => {
      const before = words[index - 1];
      if (!before || textOf(before) !== textOf(word)) return;
      const message = file.message(`“${textOf(word)}” comes twice`, {
        place: word.position,
        ruleId: 'twice',
      });
      Object.assign(message, { expected: [textOf(word)], note: 'Once is enough' });
    });
  };
}
interface Node {
  type: string;
  value?: string;
  position?: object;
}
interface Parent extends Node {
  children: (Node | Parent)[];
}
interface File {
  message(reason: string, options: object): object;
  info(reason: string): object;
  fail(reason: string): never;
}
const textOf = (node: Node | Parent): string =>
  'children' in node ? node.children.map(textOf).join('') : (node.value ?? '');

async function findingsIn(text: string, plugins: readonly LintPlugin[], config: object = {}, name = 'a.mdx') {
  const { articles, failures } = await lint({
    cwd: folderOf({ [name]: text }),
    paths: ['.'],
    ...house,
    config: { plugins, ...config },
  });
  expect(failures).toEqual([]);
  const ids = new Set(house.rules.map(({ id }) => id));
  return (articles[0]?.findings ?? []).filter(({ rule }) => !ids.has(rule));
}

describe('a rule of one’s own', () => {
  test('finds its phrases at the exact words, also before "is"', async () => {
    const text = '# Pressure\n\nThis silent killer is in your home.\n';
    const [found, ...others] = await findingsIn(text, [noScareWords]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'no-scare-words',
      level: 'should-fix',
      text: 'silent killer',
      say: 'This nickname scares.',
      start: { line: 3, column: 6 },
      url: '',
    });
  });
  test.each([
    ['quoted', 'They call it a “silent killer”.'],
    ['reported', 'Posts that say: silent killer.'],
    ['negated', 'It is not a silent killer.'],
    ['in code', 'The tag is `silent killer`.'],
    ['in a comment', 'Water. {/* silent killer */}'],
  ])('is silent where the words are %s', async (_how, line) => {
    expect(await findingsIn(`# Pressure\n\n${line}\n`, [noScareWords])).toEqual([]);
  });
  test('may come in a list or a record, and obeys levels and exceptions', async () => {
    const text = '# Pressure\n\nA silent killer.\n';
    for (const plugins of [[[noScareWords]], [{ rules: [noScareWords] }]])
      expect(await findingsIn(text, plugins)).toHaveLength(1);
    const levels = { rules: { 'no-scare-words': 'must-fix' } };
    expect(await findingsIn(text, [noScareWords], levels)).toMatchObject([{ level: 'must-fix' }]);
    expect(await findingsIn(text, [noScareWords], { rules: { 'no-scare-words': 'off' } })).toEqual([]);
    const waived = '# Pressure\n\n{/* lint-ok no-scare-words: the title of a book */}\n\nA silent killer.\n';
    expect(await findingsIn(waived, [noScareWords])).toEqual([]);
  });
  test('across articles reads facts as ours do', async () => {
    const short = defineRule({
      id: 'one-more',
      goal: 'corpus',
      level: 'idea',
      about: 'There is more than one article.',
      say: () => 'This article is alone.',
      why: 'Readers want more.',
      corpus({ corpus, report }) {
        const [only, ...others] = corpus.articles;
        if (only && others.length === 0) report(only, only.title);
      },
    });
    const { corpus } = await lint({
      cwd: folderOf({ 'a.md': '# Alone\n' }),
      paths: ['.'],
      rules: [],
      config: { plugins: [short] },
    });
    expect(corpus.findings).toMatchObject([
      { rule: 'one-more', path: 'a.md', say: 'This article is alone.' },
    ]);
  });
});

describe('a retext plugin', () => {
  test.each([
    ['a paragraph', 'Rest and and drink.', 3, 10],
    ['text after an entity', 'Salt &amp; water and and rest.', 3, 22],
    ['text after bold words', '**Rest** and *and* drink.', 3, 15],
    ['the second line of a quote', '> Rest.\n> Drink and and sleep.', 4, 13],
    ['a list item', '- Rest and and drink.', 3, 12],
    ['a table', '| A |\n| - |\n| Rest and and drink |', 5, 12],
    ['alt text', '![Rest and and drink](a.png)', 3, 12],
    ['a prop', '<Myth title="Rest and and drink" />', 3, 23],
  ])('is right about the place in %s', async (_what, line, row, column) => {
    const found = await findingsIn(`# Fever\n\n${line}\n`, [retextTwice]);
    expect(found).toMatchObject([
      {
        rule: 'retext-twice',
        level: 'should-fix',
        say: '“and” comes twice.',
        why: 'Once is enough.',
        try: ['and'],
        text: 'and',
        start: { line: row, column },
      },
    ]);
  });
  test('takes its options, and a level of its own', async () => {
    const hard =
      'Notwithstanding considerable heterogeneity, hypertensive individuals demonstrated statistically significant improvements in cardiovascular outcomes.';
    const text = `# Fever\n\n${hard}\n`;
    const config = { rules: { 'retext-readability': 'idea' } };
    const found = await findingsIn(text, [[retextReadability, { age: 10, threshold: 1 / 7 }]], config);
    expect(found).toMatchObject([{ rule: 'retext-readability', level: 'idea', text: hard }]);
    expect(await findingsIn(text, [[retextReadability, { age: 40, threshold: 1 }]], config)).toEqual([]);
  });
  test('that only informs is told as an idea, and one that fails is told like any', async () => {
    function retextTalks() {
      return (_tree: unknown, file: File) => {
        file.info('Only to know');
        file.fail('This is bad');
      };
    }
    const found = await findingsIn('# Fever\n', [retextTalks]);
    expect(found.map(({ say, level }) => [say, level])).toEqual([
      ['Only to know.', 'idea'],
      ['This is bad.', 'should-fix'],
    ]);
  });
});

describe('whatever breaks is named, and the others go on', () => {
  const broken = (change: Partial<AnyRule>): AnyRule => ({ ...noScareWords, ...change }) as AnyRule;
  async function slow() {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  function retextSlow() {
    return slow;
  }
  function retextBroken() {
    return () => {
      throw new Error('no way');
    };
  }
  test.each([
    [
      'a rule whose check throws',
      broken({
        check: () => ({
          document: () => {
            throw new Error('no way');
          },
        }),
      }),
      'no-scare-words',
    ],
    [
      'a rule whose sentence throws',
      broken({
        say: () => {
          throw new Error('no way');
        },
      }),
      'no-scare-words',
    ],
    ['a rule that says nothing', broken({ say: () => undefined as never }), 'no-scare-words'],
    ['a plugin that throws', retextBroken, 'retext-broken'],
    ['a plugin that waits', retextSlow, 'retext-slow'],
  ] as [string, LintPlugin, string][])('%s', async (_what, plugin, rule) => {
    const { failures, articles } = await lint({
      cwd: folderOf({ 'a.md': '# Fever\n\nLike us on Facebook! A silent killer.\n' }),
      paths: ['.'],
      ...house,
      config: { plugins: [plugin] },
    });
    expect(failures).toMatchObject([{ path: 'a.md', rule }]);
    expect(articles[0]?.findings.map(({ rule }) => rule)).toContain('no-like-us');
  });
});

describe('a plugin that is none gets a sentence', () => {
  const without = (field: string) =>
    `{ id: 'no-x', goal: 'plain', level: 'idea', about: 'a', say: () => 'b', why: 'c', check: () => ({}) , ${field} }`;
  test.each([
    ['7', 'setting "plugins": Write a list'],
    ['[7]', 'setting "plugins.0": a number is no rule. Make one with defineRule'],
    ['[null]', 'null is no rule'],
    ['[() => {}]', 'a retext plugin has no name'],
    ['[{ rules: 3 }]', '"rules" is no list'],
    ['[{}]', 'a rule has no "id"'],
    [`[${without("id: 'No X'")}]`, 'a rule has no "id" that can be used'],
    [`[${without("goal: 'fun'")}]`, 'the rule "no-x" has no "goal" that can be used. Write one of social'],
    [`[${without("level: 'error'")}]`, 'has no "level" that can be used. Write one of must-fix'],
    [`[${without("say: 'text'")}]`, 'has no "say" that can be used'],
    [`[${without('phrases: ["x"]')}]`, 'has no "phrases" that can be used'],
    [`[${without('phrases: [{ say: "<who> x" }]')}]`, 'there is no such set'],
    [`[${without('chekc: 1')}]`, 'has a field "chekc" that no rule has. Did you mean "check"?'],
    [`[${without('check: undefined')}]`, 'looks at nothing'],
    [`[${without("id: 'no-like-us'")}]`, 'There are two rules called "no-like-us". Give yours another name.'],
    ['[[function retextA() {}], [function retextA() {}, 2]]', 'There are two rules called "retext-a"'],
  ])('%s', (plugins, said) => {
    const cwd = folderOf({ 'lint.config.mjs': `export default { plugins: ${plugins} };`, 'a.md': '# A\n' });
    const { code, out, err } = bedside(['lint', 'a.md'], { cwd, program: fromSources });
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('the command knows a rule of one’s own', () => {
  const rule = `{ id: 'no-x', goal: 'plain', level: 'idea', about: 'Nobody says x.', say: () => 'b', why: 'Readers mind.', check: () => ({}), PAGE }`;
  const folder = (page: string) =>
    folderOf({
      'lint.config.mjs': `export default { plugins: [${rule.replace('PAGE', page)}] };`,
      'no-x.md': '# No x\n\n## Why\n\nBecause of y.\n',
    });
  test.each([
    ['', 'Nobody says x.\n\nReaders mind.'],
    ["page: 'https://a.example/no-x'", 'Its page: https://a.example/no-x'],
    ["page: new URL('no-x.md', import.meta.url)", 'Because of y.'],
  ])('and explains it (%s)', (page, said) => {
    const run = bedside(['lint', '--explain', 'no-x'], { cwd: folder(page), program: fromSources });
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain(said);
  });
  test('and lists it', () => {
    const run = bedside(['lint', '--list-rules'], { cwd: folder(''), program: fromSources });
    expect(run.out).toMatch(/no-x +\? idea +Nobody says x\./);
  });
});

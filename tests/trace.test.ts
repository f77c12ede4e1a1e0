import { describe, expect, test } from 'vitest';
import { defineRule } from '#linter/rule/index.ts';
import { trace } from '#linter/trace/trace.ts';
import * as house from '#rules/index.ts';
import { bedside, folderOf, fromSources } from './helpers/run-bedside.ts';

const noScareWords = defineRule({
  id: 'no-scare-words',
  goal: 'plain',
  level: 'idea',
  about: 'Illnesses have names, not nicknames that scare.',
  say: () => 'This nickname scares.',
  why: 'A worried reader needs a name to look up.',
  phrases: [{ say: 'silent killer', notNext: ['whale'], notNear: ['film'] }, { say: 'big c' }],
  check: ({ report }) => ({
    phrase(hit) {
      if (hit.isQuoted || hit.isNegated || hit.isReported) return;
      if (hit.block.kind === 'heading') return;
      report(hit.range);
    },
  }),
});

const told = async (id: string, text: string, config: object = {}, name = 'a.mdx') =>
  trace(id, name, {
    cwd: folderOf({ [name]: text }),
    ...house,
    config: { plugins: [noScareWords], ...config },
    today: '2026-01-01',
  });

describe('of a rule with phrases it is told', () => {
  test.each([
    ['A silent killer.', '1:3  “silent killer”  reported: This nickname scares.'],
    ['This silent killer is in your home.', 'reported: This nickname scares.'],
    ['A **silent\nkiller**.', '1:5  “silent killer”  reported'],
    ['Salt &amp; a silent killer.', '1:14  “silent killer”  reported'],
    ['They say "a silent killer" here.', 'silent: it is in quotation marks'],
    ['> A silent killer.', 'silent: it is in quotation marks'],
    ['It is not a silent killer.', 'silent: its clause forbids or denies it'],
    ['Posts that say: silent killer.', 'silent: it is told about, not said'],
    ['# A silent killer', 'let it be. It had asked: quoted: no, negated: no, told about: no.'],
    ['A silent killer whale.', 'silent: its row leaves it alone before these words ("notNext").'],
    ['A silent killer of a film.', 'silent: its row leaves it alone near words in this sentence'],
    [
      'The tag `silent killer` here.',
      '1:10  “silent killer”  silent: code, addresses and settings are not read.',
    ],
    ['Water. {/* a silent killer */}', '1:14  “silent killer”  silent: comments are not read.'],
    [
      '{/* lint-ok no-scare-words: the title of a book */}\n\nA silent killer.',
      'silent: an exception waives it, on line 1: the title of a book',
    ],
    ['Water.', 'None of its phrases is in this file.'],
    ['Water.', 'Code, comments and addresses are never searched.'],
  ])('%s', async (text, said) => {
    expect(await told('no-scare-words', text)).toContain(said);
  });

  test('each place once, in the order of the text', async () => {
    const text = 'A silent killer and "a silent killer".\n\nA big c. `big c`\n';
    const lines = (await told('no-scare-words', text)).split('\n').filter((line) => /^\d/.test(line));
    expect(lines.map((line) => /^\d+:\d+ {2}“[^”]+” {2}\w+/.exec(line)?.[0])).toEqual([
      '1:3  “silent killer”  reported',
      '1:24  “silent killer”  silent',
      '3:3  “big c”  reported',
      '3:11  “big c”  silent',
    ]);
  });

  test('of a rule of the house too, and what took its words', async () => {
    expect(await told('no-like-us', 'Please like us on Facebook.')).toContain('reported: ');
    expect(await told('no-like-us', 'We like you. Many people like us for it.')).not.toContain('reported: ');
  });
});

describe('of any rule it is told', () => {
  test.each([
    [
      'Commence the course today.',
      '1:1  “Commence”  reported: “Commence” has a plainer word. It is in the list of office words',
    ],
    ['Posts that say: commence the course.', 'silent: it is quoted or told about'],
    ['It caused pyrexia.', 'It is in the list of clinical words'],
  ])('why a word of a list was told or let be: %s', async (text, said) => {
    expect(await told('plain-words', text)).toContain(said);
  });

  test('what it was shown, when it has no phrases', async () => {
    expect(await told('no-thin-content', '# Flu\n\nDrink water.\n')).toContain(
      'It was shown: the article as a whole',
    );
  });
  test('that the config turns it off', async () => {
    const off = { rules: { 'no-scare-words': 'off' } };
    expect(await told('no-scare-words', 'A silent killer.', off)).toContain('It was not started: the config');
  });
  test('that it reads another language', async () => {
    const spanish = '---\nlang: es\n---\n\nUn silent killer en la casa.\n';
    expect(await told('no-scare-words', spanish)).toContain(
      'It reads English; this article is marked as "es".',
    );
  });
  test('that it compares articles', async () => {
    expect(await told('no-near-copy', '# Flu\n')).toContain('It compares articles');
  });
});

describe('the flag', () => {
  const cwd = folderOf({
    'flu.md': '# Flu\n\nLike us on Facebook!\n',
    'lint.config.mjs': 'export default {};',
  });
  const run = (...args: string[]) => bedside(['lint', ...args], { cwd, program: fromSources });
  test('prints it and ends with 0', () => {
    const { code, out, err } = run('--trace', 'no-like-us', 'flu.md');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('no-like-us in flu.md\n\n3:1  “Like us');
  });
  test.each([
    [['--trace', 'no-like-su', 'flu.md'], 'There is no rule called "no-like-su". Did you mean "no-like-us"?'],
    [['--trace', 'no-like-us'], 'Name one file to trace'],
    [['--trace', 'no-like-us', '.'], 'Name one file to trace'],
    [['--trace', 'no-like-us', 'no.md'], 'no.md'],
  ])('%j', (args, said) => {
    const { code, out, err } = run(...args);
    expect(err).toContain(said);
    expect([code, out]).toEqual([2, '']);
  });
});

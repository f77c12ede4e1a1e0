import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defineRule, type PhraseHit } from '#linter/rule/index.ts';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { model } from '#rules/model.ts';
import { documentOf } from './helpers/lint.ts';

const page = readFileSync('docs/rules.md', 'utf8');

const rule = defineRule({
  id: 'any-phrase',
  goal: 'plain',
  level: 'idea',
  about: 'Finds the phrases of the examples.',
  say: () => 'Found.',
  why: 'It is an example.',
  phrases: ['silent killer', 'like our page', 'like us', 'follow us', 'share this page', 'call 999'].map(
    (say) => ({
      say,
    }),
  ),
});
const phrases = indexPhrases([rule], model);

/** What the one hit in a line answers. */
function answerIn(line: string, question: string): unknown {
  const hits = documentOf(line).sentences.flatMap((sentence) => phrases.find(sentence));
  expect(hits).toHaveLength(1);
  return hits[0]?.hit[question as keyof PhraseHit];
}

const rows = [...page.matchAll(/^\| `((?:is|has)\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(
  ([, question = '', line = '']) => [question, line] as const,
);

test.each(rows)('the page of the contract is right: %s, in "%s"', (question, line) => {
  expect(answerIn(line, question)).toBe(true);
});

test('the page of the contract names all that a hit can be asked', () => {
  const [hit] = documentOf('A silent killer.').sentences.flatMap((sentence) => phrases.find(sentence));
  const questions = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(hit?.hit)))
    .filter(([name]) => /^(?:is|has)[A-Z]/.test(name))
    .map(([name]) => name);
  expect(rows.map(([question]) => question).sort()).toEqual(questions.sort());
});

test('only an ask is told about before "is": a noun there is what the sentence is about', () => {
  expect(answerIn('Like us is a bad line.', 'isReported')).toBe(true);
  expect(answerIn('This silent killer is in your home.', 'isReported')).toBe(false);
});

test('the page of the contract names each field of a rule and each hook', () => {
  const contract = readFileSync('src/linter/rule/define-rule.ts', 'utf8');
  const fieldsOf = (name: string) => {
    const [, body = ''] =
      new RegExp(`^export interface ${name}\\b[^{]*{\\n([\\s\\S]*?)^}`, 'm').exec(contract) ?? [];
    return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field as string);
  };
  for (const field of [...fieldsOf('Rule'), ...fieldsOf('Hooks')]) expect(page).toContain(`\`${field}\``);
});

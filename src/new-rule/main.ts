import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Goal } from '../linter/rule/define-rule.ts';
import { SetUpError } from '../linter/rule/rule-set.ts';
import { nearest } from '../names/nearest.ts';
import { writeRegistries } from './registries.ts';

/** The four answers a new rule is made from. */
export interface NewRule {
  id: string;
  goal: string;
  /** One line for the list of rules. */
  about: string;
  /** A line that must be found, the words marked with `[[ ]]`. */
  bad: string;
}

const goals: readonly Exclude<Goal, 'housekeeping'>[] = [
  'social',
  'plain',
  'substance',
  'trust',
  'findable',
  'corpus',
];

const questions: Record<keyof NewRule, string> = {
  id: 'What is it called? (small letters and dashes, such as no-scare-words)',
  goal: `What does it care for? (${goals.join(', ')})`,
  about: 'What is it about, in one line?',
  bad: 'Write a line it must find, with the words marked: Buy [[our amazing clinic]] now.',
};

/**
 * Copies the template of a rule into its folder and fills in the answers.
 *
 * @param folder `lint-rules`
 * @returns the folder of the new rule
 * @throws SetUpError when an answer cannot be used; nothing is written then
 */
export function createRule(folder: string, { id, goal, about, bad }: NewRule): string {
  for (const check of [checkId(folder, id), checkGoal(goal), checkAbout(about), checkBad(bad)]) {
    if (check) throw new SetUpError(check);
  }
  const target = join(folder, goal, id);
  cpSync(join(folder, '_template'), target, { recursive: true, errorOnExist: true, force: false });
  const marked = /\[\[(.+?)\]\]/.exec(bad)?.[1] as string;
  const answers: Record<string, string> = {
    __ID__: id,
    __ABOUT__: about.trim(),
    __BAD__: bad.trim(),
    __PHRASE__: marked.toLowerCase(),
  };
  for (const name of readdirSync(target)) {
    const path = join(target, name);
    const fill = (text: string) => text.replace(/__[A-Z]+__/g, (key) => answers[key] ?? key);
    const template = readFileSync(path, 'utf8');
    const text = name.endsWith('.md') ? fill(template) : fill(fillLiterals(template, answers));
    writeFileSync(path, text.replace("goal: 'plain'", `goal: '${goal}'`));
  }
  writeRegistries(folder);
  return target;
}

/** Answers inside quotation marks become literals, whatever signs they hold. */
function fillLiterals(code: string, answers: Record<string, string>): string {
  return code.replace(/(['"])(__[A-Z]+__)\1/g, (_, mark: string, key: string) => {
    const answer = answers[key] ?? key;
    return mark === "'" && !/['\\]/.test(answer) ? `'${answer}'` : JSON.stringify(answer);
  });
}

function checkId(folder: string, id: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    return `"${id}" cannot be the name of a rule. Use two or more small words with dashes: no-scare-words.`;
  }
  const taken = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .find(({ name }) => existsSync(join(folder, name, id)));
  return taken ? `There is a rule called "${id}" already, in ${taken.name}/.` : undefined;
}

function checkGoal(goal: string): string | undefined {
  if ((goals as readonly string[]).includes(goal)) return undefined;
  const guess = nearest(goal, goals);
  return `There is no goal called "${goal}".${guess ? ` Did you mean "${guess}"?` : ''} Choose one: ${goals.join(', ')}.`;
}

function checkAbout(about: string): string | undefined {
  if (about.trim() === '' || /[\r\n]|\*\//.test(about)) return 'Say in one line what the rule is about.';
  const words = about.trim().split(/\s+/).length;
  return words > 12 ? `Say what the rule is about in 12 words or fewer; these are ${words}.` : undefined;
}

function checkBad(bad: string): string | undefined {
  return /\[\[.+?\]\]/.test(bad) && !/[\r\n]/.test(bad)
    ? undefined
    : 'Mark the words that must be found in one line: Buy [[our amazing clinic]] now.';
}

/** What the author of the rule does next; nothing of it is done behind their back. */
export function nextSteps(folder: string, target: string, { id }: NewRule): string {
  return [
    `The rule is in ${relative(join(folder, '..'), target)}. Next:`,
    '',
    `  1. Fill in rule.ts: what it says, why, and what to try.`,
    `  2. Add rows to phrases.json, or take it away when the rule needs none.`,
    `  3. Write rule.md: 5 lines not to write and 10 that are fine. They are the tests.`,
    `  4. See why a phrase is told or is not: npm run lint:content -- --trace ${id} FILE`,
    `  5. Run its tests: npm run test:rule -- ${id}`,
    '  6. Run all: npm test',
    '',
    'It is on the list of rules already.',
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      id: { type: 'string' },
      goal: { type: 'string' },
      about: { type: 'string' },
      bad: { type: 'string' },
      list: { type: 'boolean' },
    },
  });
  const folder = join(import.meta.dirname, '../../lint-rules');
  if (values.list) {
    writeRegistries(folder);
    console.log('Every rule that has a folder is on the list.');
    return;
  }
  const answers = await ask(values);
  const target = createRule(folder, answers);
  console.log(nextSteps(folder, target, answers));
}

/** Asks on a terminal for what no flag has said. */
async function ask(given: Partial<Record<keyof NewRule, string | undefined>>): Promise<NewRule> {
  const missing = (Object.keys(questions) as (keyof NewRule)[]).filter((key) => given[key] === undefined);
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new SetUpError(`Please give ${missing.map((key) => `--${key}`).join(', ')}.`);
  }
  const answers = { ...given } as NewRule;
  const terminal =
    missing.length > 0 ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  for (const key of missing) answers[key] = (await terminal?.question(`${questions[key]}\n> `))?.trim() ?? '';
  terminal?.close();
  return answers;
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

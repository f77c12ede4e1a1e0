import type { SheetFlags } from '#linter/cli/sheet-command.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { plainReference } from '#schemas/parts.ts';
import type { GivenAnswer } from './answers.ts';
import type { Instrument } from './instruments.ts';

/** An answer as it was typed, with who gave it. */
export type Asked = Pick<GivenAnswer, 'item' | 'answer' | 'by'>;

/**
 * Reads what was typed behind `--answer` and `--by`.
 *
 * @throws SetUpError with one sentence for each thing that is not right
 */
export function readAnswers(instrument: Instrument, { answer = [], by }: SheetFlags): Asked[] {
  if (answer.length === 0) {
    if (by !== undefined) throw new SetUpError('"--by" goes with "--answer".');
    return [];
  }
  if (by === undefined) throw new SetUpError('Say who answers, as in content/people: --by practice-nurse');
  const person = plainReference('people').safeParse(by);
  if (!person.success) throw new SetUpError(`"--by" cannot be "${by}". ${person.error.issues[0]?.message}`);
  const asked = answer.map((one) => ({ ...readAnswer(instrument, one), by: person.data }));
  const twice = asked.find(({ item }, index) => asked.findIndex((one) => one.item === item) !== index);
  if (twice) throw new SetUpError(`Item ${twice.item} is answered twice.`);
  return asked;
}

function readAnswer({ name, items }: Instrument, typed: string): Pick<Asked, 'item' | 'answer'> {
  const [, number, word = ''] = /^\s*(\d{1,3})\s*=\s*([a-z/]+)\s*$/i.exec(typed) ?? [];
  const answer = (['yes', 'no', 'na'] as const).find((one) => one === word.toLowerCase().replace('/', ''));
  if (number === undefined || !answer)
    throw new SetUpError(`"${typed}" is no answer. Give an item and yes, no or na: --answer 4=yes`);
  const item = items.find((one) => one.item === Number(number));
  if (!item)
    throw new SetUpError(`The ${name} has no item ${number}: ${sayItems(items.map((one) => one.item))}.`);
  if (answer === 'na' && !item.mayNotApply)
    throw new SetUpError(`Item ${number} applies to every page: answer yes or no.`);
  return { item: item.item, answer };
}

/** "they are 1 to 12 and 15 to 26" */
function sayItems(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return `they are ${runs.map(([first, last]) => `${first} to ${last}`).join(' and ')}`;
}

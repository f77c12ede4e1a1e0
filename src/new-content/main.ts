import { createInterface } from 'node:readline/promises';
import { loadConfig } from '#linter/config/load-config.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { nearest } from '../names/nearest.ts';
import type { Field } from './describe-fields.ts';
import { kinds } from './kinds.ts';
import { type Beginning, begin, create, faultBeside, faultOf, idsFor } from './new-content.ts';

const help = `Begins a file: asks for what it needs and writes it, with a stub for whatever you leave open.

  npm run new article                      asks
  npm run new person -- --name "Ann Lee"   takes what you say, and asks for the rest
  npm run new group -- --yes               asks nothing

Choose one: ${Object.keys(kinds).join(', ')}.
Each field of the file is a flag; say one again for each line of a list. --id names the file.
What stands in [[ ]] is for you to write; the site is not built before that.
`;

/**
 * Runs `bedside new`.
 *
 * @param args what comes after `new`
 * @returns 0 when the file was written
 * @throws SetUpError with one sentence when it cannot be
 */
export async function startNew(args: readonly string[], cwd: string): Promise<number> {
  const [word = '', ...rest] = args;
  if (word === '' || word === '--help' || word === '-h') {
    process.stdout.write(help);
    return word === '' ? 2 : 0;
  }
  const config = await loadConfig(cwd);
  const beginning = begin(word, config);
  const { flags, id, isSilent } = readFlags(rest, beginning);
  const idsOf = (field: Field) => idsFor(field, cwd, config);
  for (const [name, values] of Object.entries(flags)) {
    const field = beginning.fields.find((one) => one.name === name) as Field;
    for (const value of values) {
      const fault = faultOf(field, value, idsOf(field));
      if (fault) throw new SetUpError(`--${name}: ${fault}`);
    }
  }
  const fault = faultBeside(beginning.kind, flags);
  if (fault) throw new SetUpError(`--${fault.field}: ${fault.message}`);
  const isAsking = !isSilent && process.stdin.isTTY === true;
  const answers = isAsking ? await ask(beginning, flags, idsOf) : flags;
  const path = create(cwd, beginning, answers, id);
  process.stdout.write(
    `Made ${path}.\nWrite what belongs into each [[ ]], then look: npm run lint:content -- ${path}\n`,
  );
  return 0;
}

/** @throws SetUpError for a flag that is no field */
function readFlags(args: readonly string[], { fields }: Beginning) {
  const flags: Record<string, string[]> = {};
  let id: string | undefined;
  let isSilent = false;
  const names = fields.filter(({ kind }) => kind !== 'block').map(({ name }) => name);
  for (let at = 0; at < args.length; at++) {
    const [, name = '', joined] = /^--([\w-]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? [];
    if (name === 'yes' || args[at] === '-y') {
      isSilent = true;
      continue;
    }
    if (name !== 'id' && !names.includes(name)) {
      const guess = nearest(name, names);
      throw new SetUpError(
        `"${args[at]}" says nothing here.${guess ? ` Did you mean --${guess}?` : ''} Flags: --${[...names, 'id', 'yes'].join(', --')}.`,
      );
    }
    const value = joined ?? args[++at];
    if (value === undefined) throw new SetUpError(`Say what --${name} is: --${name} "…"`);
    if (name === 'id') id = value;
    else flags[name] = [...(flags[name] ?? []), value];
  }
  return { flags, id, isSilent };
}

/** Asks on the terminal for what no flag has said; an empty answer leaves a stub. */
async function ask(
  { kind, asked }: Beginning,
  flags: Readonly<Record<string, string[]>>,
  idsOf: (field: Field) => string[],
): Promise<Record<string, string[]>> {
  const answers = { ...flags };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    process.stdout.write('An empty answer leaves a gap that you can fill later.\n');
    for (const field of asked.filter(({ name, kind }) => kind !== 'block' && !answers[name])) {
      const ids = idsOf(field);
      const hints = [
        ...field.choices,
        ...(field.names ? ids : []),
        ...(field.kind === 'day' ? ['2026-03-31'] : []),
      ];
      const question = `\n${field.name}: ${field.about}${hints.length > 0 ? `\n  (${hints.join(', ')})` : ''}\n> `;
      for (;;) {
        const value = (await terminal.question(question)).trim();
        if (value === '') break;
        const beside = faultBeside(kind, { ...answers, [field.name]: [value] });
        const fault = faultOf(field, value, ids) ?? beside?.message;
        if (!fault) {
          answers[field.name] = [value];
          break;
        }
        process.stdout.write(`${fault}\n`);
      }
    }
  } finally {
    terminal.close();
  }
  return answers;
}

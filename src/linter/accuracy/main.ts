import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Checker } from './checker.ts';
import { measureCases } from './labelled-cases.ts';
import { measureFolder } from './measure.ts';
import { printSections } from './print.ts';
import { DataError } from './read-rows.ts';
import type { Section } from './section.ts';

const help = `How often each rule is right, measured on labelled text.

  npm run accuracy                     on the project's own cases, tests/cases
  npm run accuracy -- --data FOLDER    on labelled text of yours; docs/accuracy.md says how it is laid out

  --format text|json                   json for other programs; text unless said
`;

const root = join(import.meta.dirname, '../../..');

/**
 * Runs the command.
 *
 * @returns 0 when the figures were printed, 2 when there was nothing to measure or the command was not understood
 */
async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === 'string') return fail(flags);
  if (flags.help) return say(help);
  if (!['text', 'json'].includes(flags.format))
    return fail(`There is no format "${flags.format}". Use text or json.`);
  const folder = flags.data === undefined ? undefined : resolve(flags.data);
  if (folder !== undefined && !existsSync(folder)) return fail(`There is no folder "${flags.data}".`);
  // This is a command of the project, not part of the engine: here the rules are handed to it.
  const { rules, wordLists } = await import('../../../lint-rules/index.ts');
  const checker = new Checker(rules, wordLists);
  let sections: Section[];
  try {
    sections = folder
      ? measureFolder(folder, checker)
      : measureCases(join(root, 'tests/cases'), 'tests/cases/', checker);
  } catch (error) {
    if (error instanceof DataError) return fail(error.message);
    throw error;
  }
  if (sections.length === 0) {
    return fail(
      `"${flags.data ?? 'tests/cases'}" holds no labelled text. docs/accuracy.md says how it is laid out.`,
    );
  }
  return say(
    flags.format === 'json'
      ? `${JSON.stringify({ version: 1, sections }, null, 2)}\n`
      : printSections(sections),
  );
}

function readFlags(args: readonly string[]): { data?: string; format: string; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return `${error instanceof Error ? error.message : error}`;
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));

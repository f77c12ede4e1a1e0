import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { writeReport } from '../linter/cli/write-file.ts';
import { loadConfig } from '../linter/config/load-config.ts';
import { SetUpError } from '../linter/rule/rule-set.ts';
import { nearest } from '../names/nearest.ts';
import { Checker } from './checker.ts';
import { type Flags, help, readFlags } from './flags.ts';
import { findInHealthText } from './found-findings.ts';
import { measureCases, tallyCases } from './labelled-cases.ts';
import { findUnlabelled, measureLabels } from './labelled-findings.ts';
import { labelSets, ofSets } from './labelled-sentences.ts';
import { readLabels } from './labels.ts';
import { measureFolder } from './measure.ts';
import { printSections } from './print.ts';
import { printFindings, writeFindings } from './print-findings.ts';
import { pruneLabels } from './prune.ts';
import { DataError } from './read-rows.ts';
import type { Section } from './section.ts';
import { staleFilesOf } from './stale-files.ts';

const root = join(import.meta.dirname, '../..');
const rulesFolder = join(root, 'lint-rules');
const casesFolder = join(root, 'tests/cases');

/** The rules are not part of the engine: this is a command of the project, and it hands them over. */
type Parts = typeof import('../../lint-rules/index.ts');

/**
 * Runs the command.
 *
 * @returns 0 when it did what it was asked, 2 when there was nothing to measure or it was not understood
 */
async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === 'string') return fail(flags);
  if (flags.help) return say(help);
  try {
    return say(await answer(flags, await import('../../lint-rules/index.ts')));
  } catch (error) {
    if (error instanceof DataError || error instanceof SetUpError) return fail(error.message);
    throw error;
  }
}

async function answer(flags: Flags, parts: Parts): Promise<string> {
  if (flags.write) return writePages(parts);
  const checker = new Checker(parts.rules, parts.wordLists, parts.model);
  if (flags.data === undefined) {
    return printFigures(measureCases(casesFolder, 'tests/cases/', checker), 'tests/cases', flags);
  }
  const folder = resolve(flags.data);
  if (!existsSync(folder)) throw new DataError(`There is no folder "${flags.data}".`);
  if (flags.unlabelled !== undefined) return printUnlabelled(flags.unlabelled, folder, parts, flags);
  if (flags.prune) {
    const done = pruneLabels(rulesFolder, parts.rules, await find(folder, parts), labelSets(folder, checker));
    return `${[...done, 'Now run: npm run accuracy -- --write'].join('\n')}\n`;
  }
  const sections = measureFolder(folder, checker);
  if (existsSync(join(folder, 'health'))) {
    const ofSentences = labelSets(folder, checker);
    const labelsOf = (rule: Parts['rules'][number]) => [
      ...(readLabels(rulesFolder, rule) ?? []).filter(({ kind }) => kind !== ofSets),
      ...(ofSentences.get(rule.id) ?? []),
    ];
    sections.push(...measureLabels(parts.rules, await find(folder, parts), labelsOf));
  }
  return printFigures(sections, flags.data, flags);
}

function printFigures(sections: readonly Section[], shownFolder: string, { format }: Flags): string {
  if (sections.length === 0) {
    throw new DataError(`"${shownFolder}" holds no labelled text. docs/accuracy.md says how it is laid out.`);
  }
  return format === 'json'
    ? `${JSON.stringify({ version: 1, sections }, null, 2)}\n`
    : printSections(sections);
}

async function printUnlabelled(
  id: string,
  folder: string,
  parts: Parts,
  { format, fresh }: Flags,
): Promise<string> {
  const rule = parts.rules.find((known) => known.id === id);
  if (!rule) {
    const guess = nearest(
      id,
      parts.rules.map((known) => known.id),
    );
    throw new DataError(`There is no rule called "${id}".${guess ? ` Did you mean "${guess}"?` : ''}`);
  }
  const found = (await find(folder, parts)).get(id) ?? [];
  const unlabelled = findUnlabelled(found, readLabels(rulesFolder, rule) ?? [], fresh);
  return format === 'json' ? writeFindings(id, unlabelled) : printFindings(id, unlabelled);
}

/** Finds what the command would find: with the project's own config, on the whole folder. */
async function find(folder: string, { rules, model, wordLists, profiles }: Parts) {
  return findInHealthText(folder, {
    cwd: root,
    rules,
    model,
    wordLists,
    profiles,
    config: await loadConfig(root),
  });
}

function writePages({ rules, model, wordLists }: Parts): string {
  const cases = tallyCases(casesFolder, new Checker(rules, wordLists, model));
  const stale = rules.flatMap((rule) => staleFilesOf(rulesFolder, rule, cases.get(rule.id)));
  for (const { path, text } of stale) writeReport(path, text);
  const lines = stale.map(({ path }) => `Written: ${relative(root, path)}`);
  return `${[...lines, `${rules.length} rules, ${stale.length} files changed.`].join('\n')}\n`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/* A reader such as `head` may have seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));

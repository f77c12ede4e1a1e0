import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type BaselineAction, baselineActions, baselineName } from '../baseline/name.ts';
import { type Format, formats } from '../reporters/reporter.ts';
import type { Shard } from '../run.ts';
import { addInit, type InitFlags } from './init-command.ts';
import { addServers } from './server-commands.ts';
import { addSheet, type SheetFlags } from './sheet-command.ts';

/** What a person may ask of `bedside lint`. */
export interface LintFlags {
  /** At least one. */
  format: readonly Format[];
  out?: string;
  /** Findings of these rules only. */
  rule?: readonly string[];
  top?: number;
  all?: boolean;
  ideas?: boolean;
  explain?: string;
  trace?: string;
  listRules?: boolean;
  quiet?: boolean;
  /** `true` to use it as it is, `false` to leave it alone. */
  baseline?: BaselineAction | boolean;
  changed?: string;
  staged?: boolean;
  failOn?: 'new';
  stdin?: boolean;
  stdinPath?: string;
  shard?: Shard;
  fix?: boolean;
  dryRun?: boolean;
  watch?: boolean;
  /** A number or a fingerprint, then the reason. */
  accept?: readonly string[];
  /** As YYYY-MM-DD. */
  until?: string;
  /** False after `--no-color`. */
  color: boolean;
  maxShouldFix?: number;
  allowEmpty?: boolean;
}

const examples = `
In a writer's words:
  Check everything             npm run lint:content
  Check one article            npm run lint:content -- content/articles/flu-shots.mdx
  What must be fixed, only     npm run lint:content -- --quiet
  Why does this rule exist?    npm run lint:content -- --explain no-like-us
  All of what one rule finds   npm run lint:content -- --rule plain-words --all
  Mend what a machine may      npm run lint:content -- --fix
  Keep a report for later      npm run lint:content -- --format json --out report.json

It ends with 0 when the articles are ready, with 1 when they are not,
and with 2 when the check itself could not be done.`;

/** Does what one of the commands was asked to do, with what was named and the flags. */
type Action = (paths: string[], flags: LintFlags) => Promise<void>;

/** What each of the commands does. Those of a project that brings none of its own are left out. */
export interface Actions {
  onLint: Action;
  onMerge: Action;
  onInit?: ((path: string | undefined, flags: InitFlags) => Promise<void>) | undefined;
  onNew?: ((args: string[]) => Promise<void>) | undefined;
  onAddresses?: ((args: string[]) => Promise<void>) | undefined;
  onSheet?: ((named: readonly (string | undefined)[], flags: SheetFlags) => Promise<void>) | undefined;
  onServe?: (whom: 'editor' | 'assistant') => Promise<void>;
}

/**
 * The command and its flags, apart from what they do. Loads nothing of the engine, so that `--help` and `--version`
 * answer at once.
 */
export function makeCommand({
  onLint,
  onMerge,
  onInit,
  onNew,
  onAddresses,
  onSheet,
  onServe,
}: Actions): Command {
  const program = new Command('bedside')
    .description('Health articles that help: checked in plain words, published as a site.')
    .version(versionOf(), '-v, --version', 'say which version this is')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command');
  const lint = program
    .command('lint')
    .summary('check articles')
    .description(
      "Checks articles (.md and .mdx) before readers see them. Says at the exact words what gets in a reader's way, why it does, and what to try.",
    )
    .argument('[paths...]', 'articles or folders to check (default: content)');
  withReportFlags(lint)
    .optionsGroup('What is checked:')
    .option('--changed [ref]', 'report on what differs from --changed=BRANCH, or else from the last commit')
    .option('--staged', 'report on articles of the next commit, as they will be in it')
    .addOption(
      new Option('--fail-on <what>', 'with one of these two: let pass what was there before').choices([
        'new',
      ]),
    )
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-path <file>', 'where that article belongs')
    .option('--shard <part>', 'check one part of several, such as 2/4, for "bedside merge"', toShard)
    .option('--no-cache', 'read everything again, also when nothing has changed')
    .optionsGroup('What it does for you:')
    .option('--fix', 'mend what can be mended without changing what is said')
    .option('--dry-run', 'show what --fix would change, and write nothing')
    .option('--accept <words...>', 'let the finding of this number stay: --accept 3 "the reason"')
    .option('--until <date>', 'with --accept: the last day it may stay, such as 2027-03-01')
    .option('--watch', 'stay, and check each article again when it is saved')
    .optionsGroup('To learn:')
    .option(
      '--explain <rule>',
      'show the page of a rule: why it exists, what to write instead; or of the score',
    )
    .option('--trace <rule>', 'say of each phrase of a rule in one file why it was told, or was not')
    .option('--list-rules', 'show all rules')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .action(onLint);
  const merge = program
    .command('merge')
    .summary('put the parts of several machines together')
    .description(
      'Puts together what "bedside lint --shard" has found on several machines, as if it were one run.',
    )
    .argument('<files...>', 'the files that the parts were written into');
  withReportFlags(merge).helpOption('-h, --help', 'show this help').action(onMerge);
  if (onInit) addInit(program, onInit);
  if (onNew) {
    const about = 'begin an article, a person, a group, a question, a topic or a term';
    addOwn(program, 'new', about, 'what to begin, and its fields as flags', onNew);
  }
  if (onAddresses) {
    const about = 'look whether every address that was ever published still leads somewhere';
    addOwn(program, 'addresses', about, '--write adds new ones to the record', onAddresses);
  }
  if (onSheet) addSheet(program, onSheet);
  if (onServe) addServers(program, onServe);
  for (const each of [program, ...program.commands]) {
    // Failures are said by the caller, in one sentence and with exit code 2.
    each.exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} });
  }
  return program;
}

/** Adds a command that reads its own flags. */
function addOwn(
  program: Command,
  name: string,
  summary: string,
  argument: string,
  action: (args: string[]) => Promise<void>,
): void {
  program
    .command(name)
    .summary(summary)
    .argument('[words...]', argument)
    .allowUnknownOption()
    .helpOption(false)
    .action((args: string[]) => action(args));
}

/** Adds the flags about what is told, and when that stops anybody. */
function withReportFlags(command: Command): Command {
  return command
    .optionsGroup('What you see:')
    .option('-q, --quiet', 'show only what must be fixed')
    .option('--ideas', 'show ideas as well')
    .option('--rule <id>', 'show only what this rule finds; may be given several times', toList)
    .option('--top <number>', 'sum up, and name this many rules and articles', toCount)
    .option('--all', 'show every finding, however many there are')
    .option('--no-color', 'no colours (as NO_COLOR=1 does)')
    .addOption(
      new Option(
        '-f, --format <names>',
        `how the report is written: ${formats.join(', ')}; or several, as a,b`,
      )
        .argParser(toFormats)
        .default(['writer'], 'writer'),
    )
    .option(
      '-o, --out <file>',
      'write the report into a file, several into a folder; you still see the writer view',
    )
    .optionsGroup('When it stops you:')
    .option('--max-should-fix <number>', 'not ready with more should-fix findings than this', toCount)
    .option('--allow-empty', 'on CI, let a folder without articles pass')
    .addOption(
      new Option(
        '--baseline [do]',
        `write, check or prune ${baselineName}, which lets old findings pass`,
      ).choices(baselineActions),
    )
    .option('--no-baseline', 'leave that file alone');
}

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 10.');
  return Number(text);
}

function toShard(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || of < index)
    throw new InvalidArgumentError('Give a part and how many there are, such as 2/4.');
  return { index, of };
}

function toFormats(text: string): Format[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
  if (!names.every(isFormat)) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`);
  return names;
}

function toList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',').map((name) => name.trim())];
}

/** Which version of Bedside this is. */
export function versionOf(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

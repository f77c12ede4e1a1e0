import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Format, formats } from '../reporters/reporter.ts';

/** What a person may ask of `bedside lint`. */
export interface LintFlags {
  format: Format;
  out?: string;
  explain?: string;
  listRules?: boolean;
  quiet?: boolean;
  /** False after `--no-color`. */
  color: boolean;
  fix?: boolean;
  dryRun?: boolean;
  watch?: boolean;
  maxShouldFix?: number;
  allowEmpty?: boolean;
}

const examples = `
In a writer's words:
  Check everything             npm run lint:content
  Check one article            npm run lint:content -- content/articles/flu-shots.mdx
  What must be fixed, only     npm run lint:content -- --quiet
  Why does this rule exist?    npm run lint:content -- --explain no-like-us
  Mend what a machine may      npm run lint:content -- --fix
  Keep a report for later      npm run lint:content -- --format json --out report.json

It ends with 0 when the articles are ready, with 1 when they are not,
and with 2 when the check itself could not be done.`;

/**
 * The command and its flags, apart from what they do. Loads nothing of the engine, so that `--help` and `--version`
 * answer at once.
 */
export function makeCommand(onLint: (paths: string[], flags: LintFlags) => Promise<void>): Command {
  const program = new Command('bedside')
    .description('Health articles that help: checked in plain words, published as a site.')
    .version(versionOf(), '-v, --version', 'say which version this is')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command');
  program
    .command('lint')
    .summary('check articles')
    .description(
      "Checks articles (.md and .mdx) before readers see them. Says at the exact words what gets in a reader's way, why it does, and what to try.",
    )
    .argument('[paths...]', 'articles or folders to check (default: content)')
    .optionsGroup('What you see:')
    .option('-q, --quiet', 'show only what must be fixed')
    .option('--no-color', 'no colours (as NO_COLOR=1 does)')
    .addOption(
      new Option('-f, --format <name>', 'how the report is written').choices(formats).default('writer'),
    )
    .option('-o, --out <file>', 'write the report into a file; you still see the writer view')
    .optionsGroup('What it does for you:')
    .option('--fix', 'mend what can be mended without changing what is said')
    .option('--dry-run', 'show what --fix would change, and write nothing')
    .option('--watch', 'stay, and check each article again when it is saved')
    .optionsGroup('When it stops you:')
    .option('--max-should-fix <number>', 'not ready with more should-fix findings than this', toCount)
    .option('--allow-empty', 'on CI, let a folder without articles pass')
    .optionsGroup('To learn:')
    .option(
      '--explain <rule>',
      'show the page of a rule: why it exists, what to write instead; or of the score',
    )
    .option('--list-rules', 'show all rules')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .action((paths: string[], flags: LintFlags) => onLint(paths, flags));
  for (const each of [program, ...program.commands]) {
    // Failures are said by the caller, in one sentence and with exit code 2.
    each.exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} });
  }
  return program;
}

function toCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 10.');
  return Number(text);
}

function versionOf(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

import type { Command } from 'commander';

/** What a person may ask of `bedside init`. */
export interface InitFlags {
  force?: boolean;
  json?: boolean;
}

const examples = `
Examples:
  This folder             npx bedside init
  A folder of articles    npx bedside init content
  Settings in JSON        npx bedside init --json

It changes no article. Settings that are there already are kept.`;

/** The command that writes settings, apart from what it does. */
export function addInit(
  program: Command,
  onInit: (path: string | undefined, flags: InitFlags) => Promise<void>,
): void {
  program
    .command('init')
    .summary('write settings for a folder')
    .description(
      'Looks at the articles of a folder, says what it finds, and writes a lint.config file that fits them.',
    )
    .argument('[folder]', 'folder of a site or of articles (default: this folder)')
    .option('--json', 'write lint.config.json')
    .option('--force', 'write anew over settings that are there')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .action((path: string | undefined, flags: InitFlags) => onInit(path, flags));
}

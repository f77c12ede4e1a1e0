import type { Command } from 'commander';

/** What a person may ask of `bedside sheet`. */
export interface SheetFlags {
  /** Such as "4=yes". */
  answer?: readonly string[];
  /** Who answers. */
  by?: string;
  /** False after `--no-color`. */
  color: boolean;
}

const examples = `
Examples:
  What is answered, and what is open   npx bedside sheet cdc content/articles/flu.mdx
  Answer as a person                   npx bedside sheet cdc content/articles/flu.mdx --answer 1=yes,11=no --by practice-nurse

Answers are kept in the article, each with who gave it, when, and of which text.
It ends with 0 when the sheet is complete, or when what you answered was written;
with 1 when something is open or the text has changed since; and with 2 when nothing could be done.`;

/** The command that fills in a score sheet, apart from what it does. */
export function addSheet(
  program: Command,
  onSheet: (named: readonly (string | undefined)[], flags: SheetFlags) => Promise<void>,
): void {
  program
    .command('sheet')
    .summary('fill in a score sheet of an article')
    .description(
      'Fills in the CDC Clear Communication Index (cdc), the PEMAT (pemat) or the JAMA benchmarks (jama) for one article: rules answer what they cover, and a person the rest.',
    )
    .argument('[sheet]', 'cdc, pemat or jama')
    .argument('[article]', 'the article that is judged')
    .option('--answer <items>', 'answer items as a person: 4=yes, or several: 4=yes,7=na', toList)
    .option('--by <name>', 'who answers: a file in content/people, without its ending')
    .option('--no-color', 'no colours (as NO_COLOR=1 does)')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .action((sheet: string | undefined, article: string | undefined, flags: SheetFlags) =>
      onSheet([sheet, article], flags),
    );
}

function toList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(',')];
}

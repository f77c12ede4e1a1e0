import type { Command } from 'commander';

/** The commands that serve a program, not a person: they stay until it goes. */
export function addServers(program: Command, onServe: (whom: 'editor' | 'assistant') => Promise<void>): void {
  program
    .command('lsp')
    .summary('serve an editor')
    .description(
      'Speaks the language server protocol with an editor: findings as you type. See docs/editors.md.',
    )
    .option('--stdio', 'speak over standard input and output, as it always does')
    .helpOption('-h, --help', 'show this help')
    .action(() => onServe('editor'));
  program
    .command('mcp')
    .summary('serve an assistant')
    .description('Speaks the model context protocol with an assistant, which can check, and write nothing.')
    .helpOption('-h, --help', 'show this help')
    .action(() => onServe('assistant'));
}

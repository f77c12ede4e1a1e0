import { CommanderError } from 'commander';
import { SetUpError } from '../rule/rule-set.ts';

/**
 * What went wrong, in one sentence for the person who typed the command. Never a stack trace.
 *
 * @param command whose help says more
 */
export function sayFailure(error: unknown, command = 'lint'): string {
  if (error instanceof CommanderError)
    return `${sayMistypedCommand(error.message)} See: bedside ${command} --help`;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SetUpError) return message;
  const firstLine = message.split('\n', 1)[0];
  return `Bedside itself failed, your articles are not to blame: ${firstLine}. (BEDSIDE_DEBUG=1 shows where.)`;
}

function sayMistypedCommand(message: string): string {
  const words = message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/^option '(?:-\w, )?(--[\w-]+) <\w+>' argument '(.*)' is invalid\./s, '"$1" cannot be "$2".')
    .replace(/^option '(?:-\w, )?(--[\w-]+) <(\w+)>' argument missing/, '"$1" needs a $2 behind it.')
    .replace(/^unknown (option|command) '([^']*)'/, 'there is no $1 "$2".')
    .replace(/ \(Did you mean ([^)]+)\?\)$/, ' Did you mean "$1"?');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

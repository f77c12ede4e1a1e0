import { parseArgs } from 'node:util';

/** Shown for `--help`. */
export const help = `How often each rule is right, measured on labelled text.

  npm run accuracy                     on the project's own cases, tests/cases
  npm run accuracy -- --data FOLDER    on labelled text of yours; docs/accuracy.md says how it is laid out

Findings read one by one, in lint-rules/GOAL/RULE/labels.jsonl:

  npm run accuracy -- --data FOLDER --unlabelled RULE    prints findings that wait for a label, the first of each kind of text
  npm run accuracy -- --data FOLDER --unlabelled RULE --fresh    those kept apart: a quarter, never looked at while mending
  npm run accuracy -- --data FOLDER --prune              drops labels of findings that are gone
  npm run accuracy -- --write                            puts labels in order, and the figures on the rules' pages

  --format text|json                   json for other programs; text unless said
`;

/** What the command was asked to do. */
export interface Flags {
  data?: string;
  unlabelled?: string;
  fresh: boolean;
  prune: boolean;
  write: boolean;
  format: string;
  help: boolean;
}

/** The flags, or a sentence that says what is wrong with them. */
export function readFlags(args: readonly string[]): Flags | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        unlabelled: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    });
    return faultOf(values) ?? values;
  } catch (error) {
    return `${error instanceof Error ? error.message : error}`;
  }
}

function faultOf({ data, unlabelled, fresh, prune, write, format }: Flags): string | undefined {
  if (!['text', 'json'].includes(format)) return `There is no format "${format}". Use text or json.`;
  if (fresh && unlabelled === undefined) return 'Say of which rule: --unlabelled RULE --fresh.';
  const asked = [unlabelled !== undefined && '--unlabelled', prune && '--prune', write && '--write'].filter(
    Boolean,
  );
  if (asked.length > 1) return `Use one at a time: ${asked.join(' or ')}.`;
  if (write && data !== undefined) return 'For --write no articles are read. Leave --data out.';
  if (!write && asked.length === 1 && data === undefined)
    return `With ${asked[0]}, say where the articles are: --data FOLDER.`;
  return undefined;
}

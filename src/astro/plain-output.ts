import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A line of a stack trace: where in which program an error came up. */
const stackLine = /^\s+(?:at (?:async )?(?:.*?\()?(?:file:\/\/)?([^()\s]+?)|(\/\S+?)):(\d+):\d+\)?$/;

/** One without a place. */
const emptyLine = /^\s+at .*\((?:<anonymous>|native|index \d+)\)$/;

/**
 * Text without stack traces: a writer cannot do anything with them. Of each, the first place in the project's own files is
 * kept, as file and line.
 *
 * @param root the folder of the project
 */
export function withoutStacks(text: string, root: string): string {
  if (!/^\s+at .+:\d+/m.test(stripVTControlCharacters(text))) return text;
  const kept: string[] = [];
  let isTold = false;
  for (const line of text.split('\n')) {
    const plain = stripVTControlCharacters(line);
    const [, called = '', shown = '', number = ''] = stackLine.exec(plain) ?? [];
    const file = called || shown;
    if (file === '' && !emptyLine.test(plain)) {
      if (!/^\s*(?:Stack trace|Location):\s*$/.test(plain)) {
        kept.push(line);
        isTold = false;
      }
      continue;
    }
    const path = relative(root, file).replaceAll('\\', '/');
    if (isTold || file === '' || path.startsWith('..') || /node_modules|^dist\//.test(path)) continue;
    kept.push(`  In ${path}, line ${number}.`);
    isTold = true;
  }
  return kept.join('\n');
}

/** Keeps stack traces out of what the site's tools print from now on. `BEDSIDE_DEBUG=1` shows them. */
export function printPlainly(root: string): void {
  if (process.env.BEDSIDE_DEBUG) return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
    stream.write = ((chunk: unknown, ...rest: unknown[]) =>
      write(typeof chunk === 'string' ? withoutStacks(chunk, root) : chunk, ...rest)) as typeof stream.write;
  }
}

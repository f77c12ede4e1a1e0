import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of labelled data cannot be read; the message is for the person who made it. */
export class DataError extends Error {}

/**
 * The rows of a `.jsonl` file, or undefined when there is none.
 *
 * @throws DataError naming the first line that is not JSON
 */
export function readRows<Row>(folder: string, name: string): Row[] | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Row];
    } catch {
      throw new DataError(`Line ${index + 1} of ${name} is not JSON.`);
    }
  });
}

/** Names in a folder that end as asked, sorted; none when there is no such folder. */
export function namesIn(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

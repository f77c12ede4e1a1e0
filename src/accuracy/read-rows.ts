import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of labelled data cannot be read; the message is for the person who made it. */
export class DataError extends Error {}

/** A row with its line in the file, counted from 1, to say which one is meant. */
export interface NumberedRow {
  line: number;
  value: unknown;
}

/**
 * The rows of a `.jsonl` file with their lines, or undefined when there is no such file.
 *
 * @param shown how the file is called in messages
 * @throws DataError naming the first line that is not JSON
 */
export function readNumberedRows(path: string, shown: string): NumberedRow[] | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = index + 1;
    try {
      return [{ line, value: JSON.parse(text) }];
    } catch {
      throw new DataError(`Line ${line} of ${shown} is not JSON.`);
    }
  });
}

/**
 * The rows of a `.jsonl` file, or undefined when there is none.
 *
 * @throws DataError naming the first line that is not JSON
 */
export function readRows<Row>(folder: string, name: string): Row[] | undefined {
  return readNumberedRows(join(folder, name), name)?.map(({ value }) => value as Row);
}

/** Names in a folder that end as asked, sorted; none when there is no such folder. */
export function namesIn(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

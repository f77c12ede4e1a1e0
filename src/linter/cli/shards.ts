import { readFileSync } from 'node:fs';
import { SetUpError } from '../rule/rule-set.ts';
import { checkFiles, type LintOptions } from '../run.ts';
import type { NamedShard } from '../shards/merge-shards.ts';
import { packShard, type ShardFile } from '../shards/shard-file.ts';
import { type LintFlags, versionOf } from './command.ts';
import { writeReport } from './write-file.ts';

/**
 * Checks one part of the files, and writes what was found for `bedside merge`, which alone can say if all is ready.
 *
 * @returns the exit code: 0 when the part could be checked, whatever was found in it
 */
export async function writeShard(request: LintOptions, { shard, out }: LintFlags): Promise<number> {
  const part = shard ?? { index: 1, of: 1 };
  const run = await checkFiles(request, part);
  const text = `${JSON.stringify(packShard(run, part, versionOf()))}\n`;
  if (out === undefined) process.stdout.write(text);
  else {
    writeReport(out, text);
    const files = run.checked.length === 1 ? '1 file' : `${run.checked.length} files`;
    process.stdout.write(
      `Part ${part.index} of ${part.of}: ${files} checked. "bedside merge" says if all are ready.\n`,
    );
  }
  return run.checked.some(({ failures }) => failures.length > 0) ? 2 : 0;
}

/**
 * Reads what the parts have written.
 *
 * @throws SetUpError when a file is not there, or is no such file
 */
export function readShards(files: readonly string[]): NamedShard[] {
  return files.map((name) => {
    let shard: Partial<ShardFile>;
    try {
      shard = JSON.parse(readFileSync(name, 'utf8')) as Partial<ShardFile>;
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new SetUpError(
        isMissing ? `There is no file called "${name}".` : `"${name}" cannot be read as JSON.`,
        {
          cause: error,
        },
      );
    }
    if (shard?.bedsideShard !== 1 || !Array.isArray(shard.files))
      throw new SetUpError(`"${name}" was not written by "bedside lint --shard".`);
    return { name, shard: shard as ShardFile };
  });
}

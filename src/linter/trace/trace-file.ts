import { statSync } from 'node:fs';
import type { Parts } from '../cli/parts.ts';
import type { LintConfig } from '../config/config.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { trace } from './trace.ts';

/**
 * What `--trace` says of a rule and a file.
 *
 * @throws SetUpError when it is asked about anything but one file
 */
export async function traceFile(
  id: string,
  paths: readonly string[],
  config: LintConfig,
  { loadRules, watch }: Parts,
): Promise<string> {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0 || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new SetUpError(`Name one file to trace: --trace ${id} content/articles/flu-shots.mdx`);
  const house = await loadRules();
  return trace(id, path, { ...house, ...watch, cwd: process.cwd(), config });
}

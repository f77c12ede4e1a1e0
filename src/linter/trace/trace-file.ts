import { statSync } from 'node:fs';
import type { Parts } from '../cli/parts.ts';
import { pathsFrom } from '../cli/paths-from.ts';
import { settingsOf } from '../cli/settings-of.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { trace } from './trace.ts';

/**
 * What `--trace` says of a rule and a file.
 *
 * @throws SetUpError when it is asked about anything but one file
 */
export async function traceFile(id: string, paths: readonly string[], parts: Parts): Promise<string> {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0 || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new SetUpError(`Name one file to trace: --trace ${id} content/articles/flu-shots.mdx`);
  const [house, { found, config }] = await Promise.all([parts.loadRules(), settingsOf(paths, parts)]);
  const [shown = path] = pathsFrom(found.root, process.cwd(), paths);
  return trace(id, shown, { ...house, ...parts.watch, cwd: found.root, config, seenFrom: process.cwd() });
}

import { relative, resolve, sep } from 'node:path';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintOptions } from '../run.ts';
import type { LintFlags } from './command.ts';
import { pathsFrom } from './paths-from.ts';

/**
 * What is to be checked, as the flags say.
 *
 * @param options what every run of these settings needs
 * @throws SetUpError when the flags do not go together
 */
export async function requestOf<Options extends Omit<LintOptions, 'paths'>>(
  paths: readonly string[],
  flags: LintFlags,
  options: Options,
): Promise<Options & Pick<LintOptions, 'paths' | 'given' | 'mayBeEmpty'>> {
  mustGoTogether(flags);
  const { stdin, stdinPath } = flags;
  const [root, cwd] = [options.cwd, process.cwd()];
  if (!stdin) {
    const named = paths.length > 0 ? pathsFrom(root, cwd, paths) : undefined;
    return { ...options, paths: named, ...(flags.allowEmpty ? { mayBeEmpty: true } : {}) };
  }
  if (stdinPath === undefined)
    throw new SetUpError('Say where the text belongs, such as: --stdin-path content/articles/flu.mdx');
  if (paths.length > 0)
    throw new SetUpError('With "--stdin" only the text from standard input is checked: name no paths.');
  const path = relative(root, resolve(cwd, stdinPath)).replaceAll(sep, '/');
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return { ...options, paths: [path], given: { path, bytes: Buffer.concat(pieces) } };
}

function mustGoTogether(flags: LintFlags): void {
  const { changed, staged, stdin, stdinPath, shard, failOn, baseline, accept, until } = flags;
  const isCompared = changed !== undefined || staged === true;
  if (failOn && !isCompared)
    throw new SetUpError('"--fail-on new" needs "--changed" or "--staged": new since when?');
  if (stdinPath !== undefined && !stdin) throw new SetUpError('"--stdin-path" goes with "--stdin".');
  if (until !== undefined && !accept) throw new SetUpError('"--until" goes with "--accept".');
  const named = [
    accept && '--accept',
    (flags.fix || flags.dryRun) && accept && (flags.fix ? '--fix' : '--dry-run'),
    flags.watch && accept && '--watch',
    changed !== undefined && '--changed',
    staged && '--staged',
    stdin && '--stdin',
    shard && '--shard',
    typeof baseline === 'string' && '--baseline',
  ];
  const [first, second] = named.filter((name) => name);
  if (second) throw new SetUpError(`"${first}" and "${second}" do not go together.`);
}

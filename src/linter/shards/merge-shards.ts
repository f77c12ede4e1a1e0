import { resolve } from 'node:path';
import type { Report } from '../finding/report.ts';
import { judgeTogether } from '../judge-together.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintOptions } from '../run.ts';
import { prepare } from '../run-context.ts';
import { termsOf } from '../set-up.ts';
import { type ShardFile, unpackShard } from './shard-file.ts';

/** A shard with the name of the file it was read from. */
export interface NamedShard {
  name: string;
  shard: ShardFile;
}

/**
 * Puts the parts of several machines together: the report is that of one run over all files.
 *
 * @throws SetUpError when the parts are not those of one run
 */
export function mergeShards(
  shards: readonly NamedShard[],
  options: Omit<LintOptions, 'paths' | 'given'>,
): Report {
  const started = performance.now();
  const fault = faultOf(shards);
  if (fault) throw new SetUpError(fault);
  const { cwd, rules, model, wordLists = {}, config = {}, profiles } = options;
  const { today, isDaySet, isWhole, skipped } = (shards[0] as NamedShard).shard;
  const terms = termsOf({
    rules,
    wordLists,
    config,
    today,
    ...(model ? { model } : {}),
    ...(profiles ? { profiles } : {}),
  });
  const setUp = prepare(cwd, config, terms);
  const checked = shards
    .flatMap(({ shard }) => unpackShard(shard, setUp, (path) => resolve(cwd, path)))
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const report = judgeTogether(checked, setUp, { today, isWhole }, skipped, options);
  const seconds = (performance.now() - started) / 1000;
  return { ...report, ...(isDaySet ? { today } : {}), seconds };
}

function faultOf(shards: readonly NamedShard[]): string | undefined {
  const [first, ...others] = shards;
  if (!first) return 'Name the files that the shards have written.';
  for (const { name, shard } of others) {
    const is = (field: 'of' | 'by' | 'today') => shard[field] === first.shard[field];
    const pair = `"${first.name}" and "${name}"`;
    if (!is('of'))
      return `${pair} are not of one run: it was cut into ${first.shard.of} and into ${shard.of}.`;
    if (!is('by')) return `${pair} come from two versions of Bedside: ${first.shard.by} and ${shard.by}.`;
    if (!is('today')) {
      return `${pair} are of two days. Set BEDSIDE_TODAY to one of them: ${first.shard.today}, ${shard.today}.`;
    }
  }
  const seen = new Map<number, string>();
  for (const { name, shard } of shards) {
    const twin = seen.get(shard.index);
    if (twin !== undefined) return `"${twin}" and "${name}" are both shard ${shard.index}.`;
    seen.set(shard.index, name);
  }
  const missing = Array.from({ length: first.shard.of }, (_, at) => at + 1).filter(
    (index) => !seen.has(index),
  );
  if (missing.length === 0) return undefined;
  return `Of ${first.shard.of} shards ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

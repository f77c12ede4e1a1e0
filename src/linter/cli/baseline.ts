import { resolve } from 'node:path';
import { writeEntries } from '../baseline/baseline-file.ts';
import { type BaselineAction, baselineName } from '../baseline/name.ts';
import type { Report } from '../finding/report.ts';
import { plural } from '../reporters/wording.ts';
import { writeReport } from './write-file.ts';

/** What came of it. */
export interface Kept {
  /** False when the baseline is not as it should be. */
  isInOrder: boolean;
  /** What a person is told, a sentence each. */
  sentences: string[];
}

/**
 * Writes, prunes or checks the baseline of a folder after a run that was given it.
 *
 * @param again how the command is typed once more with these flags
 * @throws SetUpError when it cannot be written
 */
export function keepBaseline(
  action: BaselineAction,
  report: Report,
  { cwd, again }: { cwd: string; again: (...flags: string[]) => string },
): Kept {
  if (!report.baseline) return { isInOrder: true, sentences: [] };
  const { entries, stale, fresh, barred } = report.baseline;
  if (action === 'check') {
    const sentences = [
      ...(fresh > 0
        ? [`${plural(fresh, 'finding')} not in the baseline. Mend them, or: ${again('--baseline', 'write')}`]
        : []),
      ...(stale.length > 0
        ? [
            `${entriesInWords(stale.length)} of the baseline mended. Take out: ${again('--baseline', 'prune')}`,
          ]
        : []),
    ];
    return { isInOrder: sentences.length === 0, sentences };
  }
  const next = writeEntries(entries);
  writeReport(resolve(cwd, baselineName), next);
  const count = next.split('\n').length - 1;
  const sentences =
    action === 'prune'
      ? [`${entriesInWords(stale.length)} taken out of ${baselineName}. It has ${count} left.`]
      : [
          `${plural(count, 'finding')} in ${baselineName}. They stop nothing, and cost points until they are mended.`,
        ];
  if (action === 'write' && barred.length > 0) sentences.push(sayBarred(barred));
  return { isInOrder: true, sentences };
}

function sayBarred(barred: readonly string[]): string {
  const rules = [...Map.groupBy(barred, (rule) => rule)].map(([rule, { length }]) => `${rule} (${length})`);
  return `${plural(barred.length, 'finding')} may not enter a baseline and must be mended: ${rules.join(', ')}.`;
}

function entriesInWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseTally } from './labelled-cases.ts';
import { labelsPath, type RuleName, readLabels, writeLabels } from './labels.ts';
import { measuredLine, withMeasuredLine } from './measured-line.ts';

/** A file that does not hold what it should. */
export interface StaleFile {
  path: string;
  /** What it should hold. */
  text: string;
}

/**
 * The files of a rule that `--write` changes: labels that are out of order, and a page whose last line is not what the
 * labels and the project's own sentences say.
 *
 * @throws DataError when a label is not in order
 */
export function staleFilesOf(rulesFolder: string, rule: RuleName, cases: CaseTally | undefined): StaleFile[] {
  const labels = readLabels(rulesFolder, rule);
  const page = join(rulesFolder, rule.goal, rule.id, 'rule.md');
  const files = [
    { path: page, text: withMeasuredLine(readFileSync(page, 'utf8'), measuredLine(labels, cases)) },
  ];
  if (labels) files.push({ path: labelsPath(rulesFolder, rule), text: writeLabels(labels) });
  return files.filter(({ path, text }) => readFileSync(path, 'utf8') !== text);
}

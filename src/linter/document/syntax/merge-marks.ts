import { withoutCode } from './code-mask.ts';
import type { Diagnosis, Stretch } from './diagnosis.ts';

/** A line git writes around or between two versions it could not join. Seven signs at the start of a line, then a name. */
const mark = /^(?:(<{7})|(\|{7})|(={7})|(>{7}))(?:[ \t][^\r\n]*)?$/gm;

/**
 * Finds what git leaves in a file when two people changed the same lines. A line of `=` alone is Markdown's own
 * underline, and a row of `|` may be an empty table: only an opening or a closing mark says that git was there.
 *
 * What is blanked out is the marks and, where a pair of marks is whole, the second version: one version is then judged.
 */
export function findMergeMarks(source: string): Diagnosis | undefined {
  if (!source.includes('<<<<<<<') && !source.includes('>>>>>>>')) return undefined;
  const blank: Stretch[] = [];
  let first: Stretch | undefined;
  let isOpen = false;
  /** Where the lines that another version takes the place of begin, once they were met. */
  let dropFrom: number | undefined;
  for (const match of withoutCode(source).matchAll(mark)) {
    const [, opens, base, middle, closes] = match;
    const line = { start: match.index, end: match.index + match[0].length };
    if (opens || closes) first ??= line;
    if (opens) isOpen = true;
    else if (base || middle) {
      if (!isOpen) continue;
      dropFrom ??= line.start;
    } else if (closes) {
      if (dropFrom !== undefined) blank.push({ start: dropFrom, end: line.end });
      isOpen = false;
      dropFrom = undefined;
    }
    blank.push(line);
  }
  if (!first) return undefined;
  const problem = { kind: 'merge-marks', message: 'merge marks', ...first } as const;
  return { problem, blank };
}

import type { Counts, Finding } from './report.ts';

/** How many findings of each level there are in a list; those that are known already are left out. */
export function countLevels(findings: readonly Finding[]): Counts {
  const counts: Counts = { 'must-fix': 0, 'should-fix': 0, idea: 0 };
  for (const finding of findings) if (!isOld(finding)) counts[finding.level] += 1;
  return counts;
}

/** Whether a finding was known before this run, and stops nothing. */
export function isOld({ isKnown, wasBefore }: Finding): boolean {
  return isKnown === true || wasBefore === true;
}

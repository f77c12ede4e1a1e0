import type { Document } from '../document/document.ts';
import type { Problem } from '../document/syntax/problem.ts';
import type { FaultyException } from '../exceptions/exceptions.ts';
import { hooksOf, type RawFinding } from './check-document.ts';
import type { Circumstances } from './define-rule.ts';
import type { ActiveRule } from './rule-set.ts';

/** Shows rules what keeps an article from being read or published. */
export function checkProblems(
  document: Document,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
  problems: readonly Problem[],
): RawFinding[] {
  const findings: RawFinding[] = [];
  if (problems.length === 0) return findings;
  for (const { hooks } of hooksOf(document, rules, circumstances, findings)) {
    if (hooks.problem) for (const problem of problems) hooks.problem(problem);
  }
  return findings;
}

/** Shows rules the written exceptions that are not in order. */
export function checkExceptions(
  document: Document,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
  faults: readonly FaultyException[],
): RawFinding[] {
  const findings: RawFinding[] = [];
  if (faults.length === 0) return findings;
  for (const { hooks } of hooksOf(document, rules, circumstances, findings)) {
    if (hooks.exception) for (const fault of faults) hooks.exception(fault);
  }
  return findings;
}

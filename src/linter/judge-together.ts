import { applyBaseline, type Known } from './baseline/apply-baseline.ts';
import { judgeCorpus, judgeExceptions } from './check-corpus.ts';
import type { CheckedFile } from './check-file.ts';
import { tellEqualsApart } from './finding/fingerprint.ts';
import { makeReport } from './finding/make-report.ts';
import type { Report } from './finding/report.ts';
import { inReadingOrder } from './finding/to-finding.ts';
import type { CorpusCircumstances } from './rule/run-corpus-rules.ts';
import type { SetUp } from './set-up.ts';

/** Looks at all checked files beside each other and puts together what is to be said: the second half of every run. */
export function judgeTogether(
  checked: readonly CheckedFile[],
  setUp: SetUp,
  circumstances: CorpusCircumstances,
  skipped: Report['skipped'],
  { cwd, ...known }: Known & { cwd: string },
): Omit<Report, 'seconds'> {
  const corpus = judgeCorpus(checked, circumstances, setUp);
  judgeExceptions(checked, setUp);
  const beside = Map.groupBy(corpus.findings, ({ path }) => path);
  for (const { file, findings } of checked) {
    tellEqualsApart([...inReadingOrder(findings), ...inReadingOrder(beside.get(file.path) ?? [])]);
  }
  const placed = corpus.findings.map((finding) => ({ path: finding.path, finding }));
  const { isWhole = true } = circumstances;
  const run = { cwd, checked, beside: placed, isWhole, mayEnter: setUp.mayEnterBaseline };
  const marks = applyBaseline(run, known);
  return { ...makeReport(checked, corpus, skipped, setUp.weights), ...marks };
}

import { type BaselineEntry, entryOf } from '../baseline/baseline-file.ts';
import { Changes, type Tree } from '../files/changed.ts';
import { narrowReport } from '../finding/narrow-report.ts';
import type { Report } from '../finding/report.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { type LintOptions, lint } from '../run.ts';

/** What is to be compared with what. */
export interface Comparison {
  /** A branch, tag or commit; `HEAD` for what has changed since the last commit. */
  changed?: string | undefined;
  /** True to judge the next commit, and not what else is on the disk. */
  staged?: boolean | undefined;
  failOn?: 'new' | undefined;
}

/**
 * Checks everything, and reports on the articles that have changed.
 *
 * @throws SetUpError when git cannot tell what has changed
 */
export async function lintChanged(options: LintOptions, comparison: Comparison): Promise<Report> {
  const changes = new Changes(options.cwd);
  const { changed: ref = 'HEAD', staged } = comparison;
  const base = staged ? changes.head() : changes.baseOf(ref);
  const paths = new Set(staged ? changes.staged() : changes.since(base as string));
  const isNewOnly = comparison.failOn === 'new';
  const before =
    isNewOnly && base !== undefined ? await findingsOf(changes.treeOf(base), options) : undefined;
  const to = staged || ref === 'HEAD' ? 'the last commit' : ref;
  const asked = before ? { ...options, before } : options;
  if (!staged) return narrowReport(await lint(asked), paths, to);
  return narrowReport(await lintTree(changes.treeOfIndex(), asked), paths, to);
}

async function lintTree({ cwd, remove }: Tree, options: LintOptions): Promise<Report> {
  try {
    return await lint({ ...options, cwd });
  } finally {
    remove();
  }
}

/** What was found at a commit, as a baseline would hold it; nothing where the articles were not there yet. */
async function findingsOf(tree: Tree, options: LintOptions): Promise<BaselineEntry[]> {
  try {
    const { onNotice: _, given: __, ...rest } = options;
    const { articles, corpus } = await lintTree(tree, rest);
    return [
      ...articles.flatMap(({ path, findings }) => findings.map((finding) => entryOf(path, finding))),
      ...corpus.findings.map((finding) => entryOf(finding.path, finding)),
    ];
  } catch (error) {
    if (error instanceof SetUpError) return [];
    throw error;
  }
}

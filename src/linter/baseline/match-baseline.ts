import type { Finding } from '../finding/report.ts';
import { type BaselineEntry, keyOf } from './baseline-file.ts';

/** A finding with the article it stands in. */
export interface Placed {
  path: string;
  finding: Finding;
}

/** What a run looked at, for which entries can be told to have nothing left to speak of. */
export interface Coverage {
  /** Articles that were judged all through. */
  judged: ReadonlySet<string>;
  /** Whether a file is there, by its path. */
  exists: (path: string) => boolean;
}

/** What a baseline comes to beside the findings of a run. */
export interface Matched {
  known: Finding[];
  /** Entries whose findings are gone. */
  stale: BaselineEntry[];
  /** Entries of articles that this run did not look at. */
  rest: BaselineEntry[];
}

/**
 * Finds the findings that a baseline knows: first in their own articles, then those whose article was renamed, or whose
 * sentence was moved to another. Each entry speaks for one finding, so a sentence that is written once more is new.
 */
export function matchBaseline(
  entries: readonly BaselineEntry[],
  findings: readonly Placed[],
  { judged, exists }: Coverage,
): Matched {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const known: Finding[] = [];
  const unmatched = findings.filter(({ path, finding }) => {
    const isKnown = left.delete(keyOf({ article: path, rule: finding.rule, print: finding.fingerprint }));
    if (isKnown) known.push(finding);
    return !isKnown;
  });
  const free = Map.groupBy(
    [...left.values()].filter(({ article }) => judged.has(article) || !exists(article)),
    ({ rule, print }) => `${rule}\n${print}`,
  );
  for (const { finding } of unmatched) {
    const moved = free.get(`${finding.rule}\n${finding.fingerprint}`)?.pop();
    if (!moved) continue;
    left.delete(keyOf(moved));
    known.push(finding);
  }
  const { stale = [], rest = [] } = Object.groupBy(left.values(), ({ article }) =>
    judged.has(article) || !exists(article) ? 'stale' : 'rest',
  );
  return { known, stale, rest };
}

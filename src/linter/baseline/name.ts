/** Where a site keeps the findings it knows of already, beside its config. */
export const baselineName = 'lint-baseline.jsonl';

/** What can be done with it besides using it. */
export const baselineActions = ['write', 'check', 'prune'] as const;

/** One of these. */
export type BaselineAction = (typeof baselineActions)[number];

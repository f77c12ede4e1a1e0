import type { AnyRule } from '../rule/define-rule.ts';

/** A retext plugin: an ordinary unified plugin over the tree of natural language. */
// biome-ignore lint/suspicious/noExplicitAny: each plugin has parameters and a processor of its own; only unified calls it
export type RetextPlugin = (this: any, ...options: any[]) => unknown;

/**
 * What `plugins` of a config may hold: a rule of one's own, a list of them, a record with `rules`, or a retext plugin,
 * with its options behind it if it has any.
 */
export type LintPlugin =
  | AnyRule
  | readonly AnyRule[]
  | { readonly rules: readonly AnyRule[] }
  | RetextPlugin
  | readonly [plugin: RetextPlugin, ...options: unknown[]];

import type { Report } from './finding/report.ts';
import type { LintOptions } from './run.ts';

/** The door `bedside`: the config, and the check itself with its report. */
export { type CollectionConfig, defineConfig, type LintConfig } from './config/config.ts';
export type { Profiles } from './config/profiles.ts';
export type { WordLists } from './document/words/vocabulary.ts';
export type {
  ArticleReport,
  CorpusFinding,
  Counts,
  ExceptionReport,
  FailureReport,
  Finding,
  GoalScore,
  LinkReport,
  Report,
} from './finding/report.ts';
export type { AnyRule, Goal, Level } from './rule/define-rule.ts';
export { type RuleSetting, type RuleSettings, SetUpError } from './rule/rule-set.ts';
export type { LintOptions } from './run.ts';

/**
 * Checks articles. The engine is loaded by the first call, so that a config, which only wants its types, stays quick.
 *
 * @throws SetUpError when a path does not exist or the config is not in order
 */
export async function lint(options: LintOptions): Promise<Report> {
  return (await import('./run.ts')).lint(options);
}

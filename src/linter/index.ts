import type { LintConfig } from './config/config.ts';
import type { Report } from './finding/report.ts';
import { SetUpError } from './rule/rule-set.ts';
import type { LintOptions } from './run.ts';
import type { Session, SessionOptions } from './session.ts';

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
export type { Model } from './model/model.ts';
export type { AnyRule, Goal, Level } from './rule/define-rule.ts';
export { type RuleSetting, type RuleSettings, SetUpError } from './rule/rule-set.ts';
export type { LintOptions } from './run.ts';
export type { Session, SessionOptions } from './session.ts';

/**
 * Checks articles. The engine is loaded by the first call, so that a config, which only wants its types, stays quick.
 *
 * @throws SetUpError when the options or the config are not in order, or a path does not exist
 */
export async function lint(options: LintOptions): Promise<Report> {
  const checked = await readOptions(options, 'lint()');
  return (await import('./run.ts')).lint(checked);
}

/**
 * Opens a linter that stays open: rules and words are made ready once, and a text is checked before it is saved.
 *
 * @throws SetUpError when the options or the config are not in order, or a path does not exist
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const checked = await readOptions(options, 'openSession()');
  return new (await import('./session.ts')).Session(checked);
}

/** What a program gives that no type checker has seen. */
async function readOptions<Options extends { config?: LintConfig }>(
  options: Options,
  name: string,
): Promise<Options> {
  const [{ optionsFault }, { checkConfig }] = await Promise.all([
    import('./lint-options.ts'),
    import('./config/load-config.ts'),
  ]);
  const fault = optionsFault(options, name);
  if (fault) throw new SetUpError(fault);
  return options.config ? { ...options, config: checkConfig(options.config) } : options;
}

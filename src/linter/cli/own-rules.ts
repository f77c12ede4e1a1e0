import { withPlugins } from '../plugins/with-plugins.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import type { Parts } from './parts.ts';
import { settingsOf } from './settings-of.ts';

/**
 * The rules that `--explain` and `--list-rules` know: those of the house, and those that the config here brings. The config
 * is not read for a rule of the house, which can be explained whatever it says.
 */
export async function withOwnRules(
  id: string | undefined,
  rules: readonly AnyRule[],
  parts: Parts,
): Promise<readonly AnyRule[]> {
  if (id === 'score' || rules.some((rule) => rule.id === id)) return rules;
  return withPlugins(rules, (await settingsOf([], parts)).config);
}

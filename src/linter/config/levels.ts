import { matchesPath } from '../files/match-path.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { type ActiveRule, activateRules, type RuleSettings, SetUpError } from '../rule/rule-set.ts';
import { isFor } from './audiences.ts';
import type { LintConfig } from './config.ts';
import { mergeSettings, type Profiles, profileSettings } from './profiles.ts';

/**
 * Gives the rules that look at a file, each at its level for that file.
 *
 * @param audience what the front matter of an article says it is for
 */
export type RulesFor = (path: string, audience?: unknown) => readonly ActiveRule[];

/**
 * Works out the levels of a config: its profile, then its own rules, then those for the readers of an article, then
 * those for its path. Later ones win.
 *
 * @throws SetUpError when the config names an unknown rule, option or profile, or turns off what must stay on
 */
export function decideLevels(
  rules: readonly AnyRule[],
  config: LintConfig,
  profiles: Profiles = {},
): RulesFor {
  const { rules: base = {}, audiences = [], overrides = [] } = config;
  const known = rules.map(({ id }) => id);
  const common = [profileSettings(config, profiles, known), base];
  const layers = [...audiences, ...overrides];
  const decided = new Map<string, readonly ActiveRule[]>();
  const decide = (matching: readonly boolean[]) => {
    const settings: RuleSettings = mergeSettings([
      ...common,
      ...layers.filter((_, at) => matching[at]).map((layer) => layer.rules),
    ]);
    for (const { id, isBinding } of rules) {
      if (isBinding && settings[id] === 'off') throw new SetUpError(`The rule "${id}" cannot be turned off.`);
    }
    return activateRules(rules, settings);
  };
  /* Each layer is tried once, so that a mistake in one is told before the first file is read. */
  for (const one of layers) decide(layers.map((layer) => layer === one));
  decide(layers.map(() => true));
  return (path, audience) => {
    const matching = layers.map((layer) =>
      'files' in layer ? matchesPath(path, layer.files) : isFor(audience, layer),
    );
    const key = matching.join();
    const known = decided.get(key) ?? decide(matching);
    decided.set(key, known);
    return known;
  };
}

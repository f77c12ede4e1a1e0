import { nearest } from '../../names/nearest.ts';
import type { RuleSetting, RuleSettings } from '../rule/rule-set.ts';
import { SetUpError } from '../rule/rule-set.ts';
import type { LintConfig } from './config.ts';

/** Settings that belong together, by name: those of a country, or of a strict house. */
export type Profiles = Readonly<Record<string, RuleSettings>>;

/**
 * The settings of the profiles a config names. A rule that the project has taken out is left out here too, so that a
 * profile never has to be edited for it.
 *
 * @throws SetUpError when there is no profile of that name, with the nearest known one
 */
export function profileSettings(
  { profile = [] }: LintConfig,
  profiles: Profiles,
  known: readonly string[],
): RuleSettings {
  const names = typeof profile === 'string' ? [profile] : profile;
  const settings = names.map((name) => {
    const found = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    if (found) return found;
    const guess = nearest(name, Object.keys(profiles));
    throw new SetUpError(`There is no profile called "${name}".${guess ? ` Did you mean "${guess}"?` : ''}`);
  });
  const merged = mergeSettings(settings);
  return Object.fromEntries(Object.entries(merged).filter(([id]) => known.includes(id)));
}

/** Lays settings over each other: a later level replaces an earlier one, and a later option the same option only. */
export function mergeSettings(layers: readonly RuleSettings[]): RuleSettings {
  const merged: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer)) merged[id] = lay(setting, merged[id]);
  }
  return merged;
}

function lay(setting: RuleSetting, below: RuleSetting | undefined): RuleSetting {
  if (setting === 'off') return 'off';
  const options = typeof below === 'object' ? below[1] : {};
  const [level, own] = typeof setting === 'string' ? [setting, {}] : setting;
  const all = { ...options, ...own };
  return Object.keys(all).length > 0 ? [level, all] : level;
}

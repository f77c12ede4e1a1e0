import { matchesGlob } from 'node:path';
import type { AnyRule } from '../rule/define-rule.ts';
import { type ActiveRule, activateRules, type RuleSettings, SetUpError } from '../rule/rule-set.ts';
import type { LintConfig } from './config.ts';

/** Gives the rules that look at a file, each at its level for that file. */
export type RulesFor = (path: string) => readonly ActiveRule[];

/** Rules a config cannot turn off: without them a broken article would pass in silence. */
const alwaysOn = ['can-read-article', 'exceptions'];

/**
 * Works out the levels of a config, per file where it has overrides.
 *
 * @throws SetUpError when the config names an unknown rule or option, or turns off what must stay on
 */
export function decideLevels(
  rules: readonly AnyRule[],
  { rules: base = {}, overrides = [] }: LintConfig,
): RulesFor {
  const decided = new Map<string, readonly ActiveRule[]>();
  const decide = (matching: readonly boolean[]) => {
    const settings: RuleSettings = Object.assign(
      {},
      base,
      ...overrides.filter((_, at) => matching[at]).map((o) => o.rules),
    );
    for (const id of alwaysOn) {
      if (settings[id] === 'off') throw new SetUpError(`The rule "${id}" cannot be turned off.`);
    }
    return activateRules(rules, settings);
  };
  /* All overrides are tried once, so that a mistake in one is told before the first file is read. */
  decide(overrides.map(() => true));
  return (path) => {
    const matching = overrides.map(({ files }) => files.some((glob) => matchesGlob(path, glob)));
    const key = matching.join();
    const known = decided.get(key) ?? decide(matching);
    decided.set(key, known);
    return known;
  };
}

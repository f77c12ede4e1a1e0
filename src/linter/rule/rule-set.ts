import { nearest } from '../../names/nearest.ts';
import type { AnyRule, Level } from './define-rule.ts';

/** A rule as it runs: at its decided level, with its options checked. */
export interface ActiveRule {
  rule: AnyRule;
  level: Level;
  options: unknown;
}

/** What config may say of a rule: off, a level, or a level with options. */
export type RuleSetting = 'off' | Level | readonly [Level, Record<string, unknown>];

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Something in the set-up is wrong; the message is for the person who wrote it. The command ends with 2. */
export class SetUpError extends Error {}

/**
 * Decides which rules run, at which level and with which options.
 *
 * @throws SetUpError when a setting names an unknown rule or option, with the nearest known name
 */
export function activateRules(rules: readonly AnyRule[], settings: RuleSettings): ActiveRule[] {
  const ids = rules.map((rule) => rule.id);
  for (const id of Object.keys(settings)) {
    if (!ids.includes(id)) throw new SetUpError(unknownName('rule', id, ids));
  }
  return rules.flatMap((rule) => {
    const setting = settings[rule.id] ?? rule.level;
    if (setting === 'off') return [];
    const [level, given] = typeof setting === 'string' ? [setting, {}] : setting;
    return [{ rule, level, options: checkOptions(rule, given) }];
  });
}

/** Rules that nobody can make an exception from: such an article would be published broken. */
export function bindingRules(rules: readonly AnyRule[]): string[] {
  return rules.flatMap(({ id, isBinding }) => (isBinding ? [id] : []));
}

function checkOptions(rule: AnyRule, given: Record<string, unknown>): unknown {
  if (!rule.options) {
    const first = Object.keys(given)[0];
    if (first !== undefined)
      throw new SetUpError(`The rule "${rule.id}" has no options, but "${first}" is set.`);
    return {};
  }
  const result = rule.options.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const known = Object.keys((rule.options as { shape?: object }).shape ?? {});
    throw new SetUpError(`In the rule "${rule.id}": ${unknownName('option', issue.keys[0] ?? '', known)}`);
  }
  throw new SetUpError(`In the rule "${rule.id}", option "${issue?.path.join('.')}": ${issue?.message}`);
}

function unknownName(kind: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return `There is no ${kind} called "${name}".${guess ? ` Did you mean "${guess}"?` : ''}`;
}

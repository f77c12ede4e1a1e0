import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { guardRule } from './guard-rule.ts';
import type { LintPlugin, RetextPlugin } from './plugin.ts';
import { retextRule } from './retext-rule.ts';
import { faultOf } from './rule-faults.ts';

/**
 * The rules of a run: those of the house, then those that a config brings in `plugins`.
 *
 * @throws SetUpError when a plugin is no rule and no retext plugin, or takes the name of another
 */
export function withPlugins(
  rules: readonly AnyRule[],
  { plugins = [] }: { plugins?: readonly LintPlugin[] | undefined } = {},
): readonly AnyRule[] {
  if (plugins.length === 0) return rules;
  const brought = plugins.flatMap((plugin, index) => rulesOf(plugin, `plugins.${index}`));
  const names = new Set(rules.map(({ id }) => id));
  for (const { id } of brought) {
    if (names.has(id)) throw new SetUpError(`There are two rules called "${id}". Give yours another name.`);
    names.add(id);
  }
  return [...rules, ...brought];
}

function rulesOf(plugin: LintPlugin, place: string): AnyRule[] {
  if (typeof plugin === 'function') return [ofRetext(plugin, [], place)];
  if (Array.isArray(plugin)) {
    const [first, ...options] = plugin as readonly unknown[];
    if (typeof first === 'function') return [ofRetext(first as RetextPlugin, options, place)];
    return plugin.map((each, index) => ownRule(each, `${place}.${index}`));
  }
  if (typeof plugin === 'object' && plugin !== null && 'rules' in plugin) {
    if (!Array.isArray(plugin.rules)) throw fault(place, '"rules" is no list. Write: { rules: [myRule] }.');
    return plugin.rules.map((each, index) => ownRule(each, `${place}.rules.${index}`));
  }
  return [ownRule(plugin as AnyRule, place)];
}

function ofRetext(plugin: RetextPlugin, options: readonly unknown[], place: string): AnyRule {
  const id = plugin.name.replace(/(?<=.)([A-Z])/g, '-$1').toLowerCase();
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw fault(
      place,
      'a retext plugin has no name. Write it as a function with a name: function retextMine() { … }.',
    );
  return retextRule(id, plugin, options);
}

function ownRule(value: unknown, place: string): AnyRule {
  const said = faultOf(value);
  if (said) throw fault(place, said);
  return guardRule(value as AnyRule);
}

function fault(place: string, said: string): SetUpError {
  return new SetUpError(`In the config, setting "${place}": ${said}`);
}

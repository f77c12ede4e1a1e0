import { relative, sep } from 'node:path';
import type { AnyRule } from '../rule/define-rule.ts';
import type { LintConfig } from './config.ts';
import type { FoundConfig } from './find-config.ts';

/** Rules that are named one by one. */
const namedRules = 3;

/**
 * Says in one line which settings a run used, and which rules had nothing to judge and why. Undefined when the settings
 * are those of the working folder and all rules ran: then there is nothing a reader would not expect.
 *
 * @param initCommand writes settings for what was checked
 */
export function sayConfig(
  { root, file }: FoundConfig,
  config: LintConfig,
  rules: readonly AnyRule[],
  cwd: string,
  initCommand: string,
): string | undefined {
  const silent = silentRules(config, rules);
  if (file !== undefined && root === cwd && silent.length === 0) return undefined;
  const shown = file === undefined ? '' : relative(cwd, file).replaceAll(sep, '/');
  const used =
    file === undefined ? 'Settings: safe ones, for no lint.config file was found.' : `Settings: ${shown}.`;
  if (silent.length === 0) return used;
  const why = file === undefined ? 'No front matter schema' : 'No field for it in "fields"';
  const about = [...new Set(silent.filter(({ goal }) => goal === 'trust').map(subjectOf))];
  const subjects = about.length > 0 ? about : [...new Set(silent.map(subjectOf))];
  const verb = subjects.length === 1 && !subjects[0]?.endsWith('s') ? 'was' : 'were';
  const names = silent.slice(0, namedRules).map(({ id }) => id);
  const more = silent.length - names.length;
  const listed = more > 0 ? `${names.join(', ')} and ${more} more` : inWords(names);
  const hint = file === undefined ? ` To have them judged: ${initCommand}` : '';
  return `${used} ${why}: ${inWords(subjects)} ${verb} not judged (${listed}).${hint}`;
}

/** Rules that ask for fields which nothing promises, those of trust first. */
function silentRules(
  { collections, fields = {}, rules: levels = {} }: LintConfig,
  rules: readonly AnyRule[],
): AnyRule[] {
  if (Object.keys(collections ?? {}).length > 0) return [];
  return rules
    .filter(({ id, asksFor }) => asksFor !== undefined && levels[id] !== 'off')
    .filter(({ asksFor = {} }) => !Object.keys(asksFor).some((field) => Object.hasOwn(fields, field)))
    .sort((a, b) => Number(b.goal === 'trust') - Number(a.goal === 'trust'));
}

function subjectOf({ asksFor = {} }: AnyRule): string {
  return Object.values(asksFor)[0] ?? '';
}

function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

import { readFileSync } from 'node:fs';
import { nearest } from '../did-you-mean.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { levelName } from '../reporters/wording.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { drawPage } from './page-view.ts';
import type { Parts } from './parts.ts';

/** Where the formula of the score is written down, beside the code that follows it. */
const scorePage = new URL('../score.md', import.meta.url);

/**
 * The page of a rule, as it lies beside the rule on this machine; of `score`, how the score is worked out.
 *
 * @throws SetUpError when there is no such rule, with the nearest name
 */
export function explain(
  id: string,
  rules: readonly AnyRule[],
  pageOf: Parts['pageOf'],
  options: Pick<ReporterOptions, 'color' | 'unicode' | 'width' | 'command'>,
): string {
  if (id === 'score') return drawPage(readFileSync(scorePage, 'utf8'), options);
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const guess = nearest(id, ['score', ...rules.map((each) => each.id)]);
    const hint = guess ? `Did you mean "${guess}"?` : `See them all: ${options.command('--list-rules')}`;
    throw new SetUpError(`There is no rule called "${id}". ${hint}`);
  }
  const level = `Starts as: ${levelName(rule.level)}. lint.config.ts may change that.`;
  return `${drawPage(readFileSync(pageOf(rule), 'utf8'), options)}\n${level}\n`;
}

import { readFileSync } from 'node:fs';
import { nearest } from '../../names/nearest.ts';
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
  return `${pageText(rule, pageOf, options)}\n${level}\n`;
}

/** A rule of somebody else may have no page, or one on the web: then its own sentences have to do. */
function pageText(rule: AnyRule, pageOf: Parts['pageOf'], options: Parameters<typeof explain>[3]): string {
  const page = rule.page === undefined ? pageOf(rule) : rule.page;
  const address = String(page);
  if (address.startsWith('file:')) return drawPage(readFileSync(new URL(address), 'utf8'), options);
  const why = typeof rule.why === 'string' ? `\n\n${rule.why}` : '';
  return `${rule.id}\n\n${rule.about}${why}${address === '' ? '' : `\n\nIts page: ${address}`}\n`;
}

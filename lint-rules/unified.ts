import type { AnyRule } from '#linter/rule/define-rule.ts';
import { toPlugin } from '#linter/unified.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';
import { rules, wordLists } from './index.ts';

/*
 * Every rule under its own name, for remark and retext pipelines:
 *
 *   retext().use(retextEnglish).use(retextNoLikeUs)
 *   remark().use(retextNoLikeUs)
 */
const known = rules.map(({ id }) => id);
const plugin = (rule: AnyRule) => toPlugin(rule, { wordLists, known });

export const retextCanReadArticle = plugin(canReadArticle);
export const retextExceptions = plugin(exceptions);

/** All rules at once, as a preset: `remark().use(bedside)`. */
export default { plugins: rules.map(plugin) };

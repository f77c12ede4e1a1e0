import { PhraseIndex } from '../document/phrases/phrase-index.ts';
import { type Model, plainModel } from '../model/model.ts';
import type { AnyRule } from './define-rule.ts';

/** Compiles the phrases of all rules into the one index that each sentence is looked up in. */
export function indexPhrases(
  rules: readonly AnyRule[],
  { asks }: Pick<Model, 'asks'> = plainModel,
): PhraseIndex<AnyRule> {
  const lists = new Map(rules.flatMap((rule) => (rule.phrases ? [[rule, rule.phrases]] : [])));
  return new PhraseIndex(lists, asks);
}

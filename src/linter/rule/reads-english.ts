import { english, type Language } from '../document/words/language.ts';
import type { AnyRule, Hooks } from './define-rule.ts';
import type { ActiveRule } from './rule-set.ts';

/**
 * Whether a rule is about English: it says so, or has phrases or a goal that only English words can meet. One that says
 * nothing and asks for sentences or words is too.
 *
 * @param hooks what it asked to be shown, where that is known
 */
export function readsEnglish({ language, phrases, goal }: AnyRule, hooks: Hooks = {}): boolean {
  if (language !== undefined) return language === 'en';
  return phrases !== undefined || goal === 'plain' || Boolean(hooks.phrase ?? hooks.sentence ?? hooks.word);
}

/** The rules that can judge an article in a language. */
export function rulesFor(
  language: Language | undefined,
  rules: readonly ActiveRule[],
): readonly ActiveRule[] {
  const isEnglish = (language ?? english).code === english.code;
  return isEnglish ? rules : rules.filter(({ rule }) => !readsEnglish(rule));
}

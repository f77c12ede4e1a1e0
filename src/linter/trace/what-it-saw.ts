import { english } from '../document/words/language.ts';
import type { AnyRule, Hooks } from '../rule/define-rule.ts';
import type { Watched } from './watched-rule.ts';

/** Hooks in the words of a person, one of each and many. */
const hookNames: readonly (readonly [name: keyof Hooks, one: string, many: string])[] = [
  ['document', 'the article as a whole', 'the article as a whole'],
  ['block', 'paragraph, heading or other text', 'paragraphs, headings and other texts'],
  ['sentence', 'sentence', 'sentences'],
  ['word', 'word', 'words'],
  ['node', 'part of its structure', 'parts of its structure'],
  ['comment', 'comment', 'comments'],
  ['problem', 'slip in its form', 'slips in its form'],
  ['exception', 'exception that is not in order', 'exceptions that are not in order'],
];

/** What a rule looked at in an article, for places of phrases do not tell; and what it never looks at. */
export function whatItSaw(
  rule: AnyRule,
  { document, isShown, readsEnglish, calls, notes }: Watched,
  { hasPlaces, hasFindings }: { hasPlaces: boolean; hasFindings: boolean },
): string[] {
  const end = hasFindings || hasPlaces ? [] : ['It reported nothing.'];
  if (rule.corpus && !rule.check)
    return ['It compares articles: it was shown the facts of this one only.', ...end];
  if (!document) return ['It was not started: the config turns it off here, or the article cannot be read.'];
  const { code, isDeclared } = document.language;
  if (readsEnglish && code !== english.code)
    return [`It reads English; this article is ${isDeclared ? 'marked as' : 'taken for'} "${code}".`];
  if (!isShown) return ['It waits until all of the article can be read.'];
  if (rule.phrases) {
    const none = hasPlaces ? [] : ['None of its phrases is in this file.'];
    return [...none, 'Code, comments and addresses are never searched.'];
  }
  if (notes.length > 0) return ['Words that no list of it holds are not named.'];
  const seen = hookNames.flatMap(([name, one, many]) => {
    const count = rule.check && calls.get(name);
    if (!count) return [];
    return name === 'document' ? [one] : [`${count} ${count === 1 ? one : many}`];
  });
  return [`It was shown: ${seen.join(', ')}.`, ...end];
}

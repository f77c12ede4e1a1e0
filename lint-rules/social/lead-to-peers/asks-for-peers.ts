import type { Facts } from '#linter/rule/facts.ts';
import { textAt, textsAt } from '../../corpus/site.ts';
import lasting from './lasting.json' with { type: 'json' };

const grave = new Set(['serious', 'critical', 'end-of-life']);
const types = new Set(['', 'explainer', 'howto', 'story']);
const lastingWords = new RegExp(`(?<![\\p{L}-])(?:${lasting.terms.join('|')})(?![\\p{L}-])`, 'iu');
/** Pages for people who do not have it, and may never: "How do I lower my risk of a stroke?" */
const beforehand =
  /\b(?:prevent(?:s|ed|ing|ion)?|avoid(?:s|ing)?|risks? of|(?:lower|cut|reduce) (?:my|your|the) (?:risk|chances?)|screening|vaccines?|vaccination|tests? for|tested for)\b/i;
/** Readers who live with something, or with somebody who does. */
const livingWith =
  /\bliv(?:e|es|ing) with (?!them\b|him\b|her\b|you\b|others\b|people\b|someone\b|somebody\b)|\b(?:been|just) told (?:that )?(?:they|you) have\b|\b(?:look(?:s|ing)? after|car(?:e|es|ing) for) (?:someone|somebody|a (?:parent|partner|relative|friend)|an? (?:ill|old)\w*)\b/i;

/**
 * Whether an article is on something people live with, by its front matter alone: it is grave, its title, question or
 * other names tell of what lasts, or its readers are those who live with it. Definitions, notices, contact pages and news
 * are not asked.
 */
export function asksForPeers(article: Facts): boolean {
  if (!types.has(textAt(article, 'type')) || ['news', 'promo'].includes(textAt(article, 'intent')))
    return false;
  if (grave.has(textAt(article, 'severity'))) return true;
  if (livingWith.test(textAt(article, 'audience'))) return true;
  const title = textAt(article, 'title');
  if (beforehand.test(title)) return false;
  const names = [title, textAt(article, 'question', 'text'), ...textsAt(article, 'aliases')];
  return names.some((name) => lastingWords.test(name.replaceAll('’', "'")));
}

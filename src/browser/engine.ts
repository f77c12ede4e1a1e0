import words from 'virtual:bedside/words';
import { checkText } from '#linter/check-text.ts';
import type { Report } from '#linter/finding/report.ts';
import { giveWordCounts } from '#linter/platform/browser.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { unpackWords } from './word-table.ts';

/** Checks texts in a browser: all rules of the house, at the levels they start with. */
export interface Engine {
  /** Checks a text in Markdown. */
  check: (text: string) => Report;
}

/**
 * Makes the engine ready; nothing is asked of the network.
 *
 * @param today as YYYY-MM-DD
 */
export function openEngine(today: string): Engine {
  giveWordCounts(unpackWords(words));
  const terms = termsOf({ rules, model, wordLists, profiles, today });
  return { check: (text) => checkText(text, 'md', terms) };
}

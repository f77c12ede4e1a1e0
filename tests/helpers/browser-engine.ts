/** What a page would load: all rules and all that they stand on, bundled for a browser. */
import { checkText } from '#linter/check-text.ts';
import { giveWordCounts } from '#linter/platform/browser.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';

export { checkText, giveWordCounts, model, profiles, rules, termsOf, wordLists };

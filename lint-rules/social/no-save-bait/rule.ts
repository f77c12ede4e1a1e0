import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to save or bookmark a post. */
export default defineRule({
  id: 'no-save-bait',
  goal: 'social',
  level: 'should-fix',
  about: 'Asks readers to save or bookmark a post',
  say: () => 'This line asks readers to save a post.',
  why: 'A save helps the post to be seen. It does not help the reader today.',
  try: [
    'Say when it helps: Read this again the day before your scan.',
    'Offer it on paper: Print this page.',
  ],
  phrases: askPhrases(phrases),
  check: ({ report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range);
    },
  }),
});

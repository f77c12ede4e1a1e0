import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Asks readers to subscribe or sign up for news. */
export default defineRule({
  id: 'no-subscribe-nag',
  goal: 'social',
  level: 'idea',
  about: 'Asks readers to subscribe or sign up for news',
  say: () => 'This line asks readers to subscribe.',
  why: 'A reader with a worry wants an answer now, not a letter later.',
  try: ['Ask once, at the end, and say what the reader gets.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});

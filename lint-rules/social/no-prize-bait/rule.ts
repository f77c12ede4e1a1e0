import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Offers a prize for likes, shares, follows or taking part. */
export default defineRule({
  id: 'no-prize-bait',
  goal: 'social',
  level: 'must-fix',
  about: 'Offers a prize for likes, shares, follows or taking part',
  say: () => 'This line offers a prize for a like or a share.',
  why: 'People who need help should not have to play a game to get it.',
  try: ['Take the prize out and say what the page helps with.'],
  phrases: askPhrases(phrases),
  check: ({ report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range);
    },
  }),
});

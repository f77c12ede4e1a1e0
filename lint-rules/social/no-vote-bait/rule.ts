import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Turns likes and emoji into votes. */
export default defineRule({
  id: 'no-vote-bait',
  goal: 'social',
  level: 'must-fix',
  mildLevel: 'should-fix',
  about: 'Turns likes and emoji into votes',
  say: () => 'This line turns a like or an emoji into a vote.',
  why: 'A tap that counts as a vote lifts the post. It tells the reader nothing.',
  try: ['Ask readers what they want to know, and answer it.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit)) report(hit.range, { fix: deletionOfAsk(document, hit), isMild: hit.row.mild === true });
    },
  }),
});
